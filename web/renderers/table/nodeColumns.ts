import { pairRank } from '../../../server/contract/gradeOrder.ts';
import type { GraphNode, Support, Value } from '../../../server/contract/graph.ts';
import type { DeclaredProperty, Field, Kind } from '../../../server/contract/model.ts';
import { dateInWords } from '../../state/dateWords.ts';
import { amount, numberInWords } from '../../state/figureWords.ts';
import { statuses } from '../../state/view.ts';
import { t } from '../../texts/table.ts';
import type { Column, Row, Span } from './column.ts';
import type { NodeRow } from './rows.ts';

/** What is said of nodes: of one kind all that it declares, of several what they have in common. */
export function nodeColumns(rows: NodeRow[]): Column<NodeRow>[] {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const events = kinds.some(kind => kind?.group === 'event');
  const [only] = kinds;
  const declared = kinds.length === 1 && only ? only : undefined;
  return [
    nameColumn,
    ...(declared ? [] : [kindColumn]),
    ...(events ? [dateColumn, ...supportColumns<NodeRow>(({ node }) => node.support)] : []),
    ...(declared ? ofKind(declared) : []),
    ...(rows.some(({ lines }) => lines !== null)
      ? [figure<NodeRow>('lines', t('table:column.lines'), ({ lines }) => lines ?? undefined)]
      : []),
  ];
}

const nameColumn: Column<NodeRow> = {
  id: 'name',
  caption: t('table:column.name'),
  text: ({ node }) => node.caption,
  value: ({ node }) => node.caption,
  filter: 'text',
  look: 'name',
  width: 270,
};

const kindColumn: Column<NodeRow> = {
  id: 'kind',
  caption: t('table:column.kind'),
  text: ({ node, kind }) => kind?.caption ?? node.labels.join(', '),
  value: ({ node, kind }) => kind?.caption ?? node.labels.join(', '),
  filter: 'choice',
  group: ({ node, kind }) => kind?.plural ?? node.labels.join(', '),
  width: 120,
};

const textOf = (value: Value | undefined) => (typeof value === 'string' ? value : undefined);
const daysOf = ({ properties }: GraphNode): Span | null => {
  const [low, high] = [textOf(properties.from) ?? null, textOf(properties.to) ?? null];
  return low === null && high === null ? null : { low, high };
};

const months = new Map<string | undefined, string>();
/** The month of a day, worded once for all of its days. */
function monthOf(day: string | undefined): string {
  const month = day?.slice(0, 7);
  const words = months.get(month) ?? dateInWords(month);
  months.set(month, words);
  return words;
}

/** As precise as the source; sorted by the first day that it may mean, grouped by that day’s month. */
const dateColumn: Column<NodeRow> = {
  id: 'date',
  caption: t('table:column.date'),
  text: ({ node, kind }) => (kind && kind.group !== 'event' ? '' : dateInWords(textOf(node.properties.date))),
  value: ({ node }) => textOf(node.properties.from) ?? textOf(node.properties.to),
  filter: 'days',
  span: ({ node }) => daysOf(node),
  group: ({ node }) => monthOf(textOf(node.properties.from) ?? textOf(node.properties.to)),
  width: 170,
};

/** What the claims that pass the filter say of an event or a role. */
export function supportColumns<R extends Row>(of: (row: R) => Support | null): Column<R>[] {
  const count = (name: 'claims' | 'origins' | 'sources') =>
    figure<R>(name, t(`table:column.${name}`), row => of(row)?.[name]);
  const disputes = (row: R) => {
    const support = of(row);
    if (!support) return '';
    if (support.denied) return t('common:denied');
    return support.disputes.length > 0 ? t('table:disputed') : t('table:undisputed');
  };
  return [
    {
      id: 'status',
      caption: t('table:column.status'),
      text: row => of(row)?.status ?? '',
      value: row => {
        const status = of(row)?.status;
        return status ? statuses.indexOf(status) : undefined;
      },
      filter: 'choice',
      group: row => of(row)?.status ?? t('common:nothing'),
      look: 'status',
      width: 110,
    },
    gradeColumn<R>(row => of(row)?.grade ?? null),
    count('claims'),
    count('origins'),
    count('sources'),
    {
      id: 'disputed',
      caption: t('table:column.disputed'),
      text: disputes,
      value: row => disputes(row) || undefined,
      filter: 'choice',
      group: row => disputes(row) || t('common:nothing'),
      width: 110,
    },
    {
      id: 'reported',
      caption: t('table:column.reported'),
      text: row => dateOrNothing(of(row)?.reported),
      value: row => of(row)?.reported ?? undefined,
      filter: 'days',
      group: row => monthOf(of(row)?.reported ?? undefined),
      width: 130,
    },
  ];
}

const dateOrNothing = (edtf: string | null | undefined) => (edtf ? dateInWords(edtf) : '');

/** In the order of whole pairs, the best first; those with an F or a 6 last, since they can’t be judged. */
export const gradeColumn = <R extends Row>(of: (row: R) => string | null): Column<R> => ({
  id: 'grade',
  caption: t('table:column.grade'),
  text: row => of(row) ?? '',
  value: row => {
    const grade = of(row);
    return grade === null ? undefined : pairRank(grade);
  },
  filter: 'choice',
  group: row => of(row) ?? t('table:ungraded'),
  look: 'grade',
  width: 90,
});

export const figure = <R extends Row>(
  id: string,
  caption: string,
  of: (row: R) => number | undefined,
): Column<R> => ({
  id,
  caption,
  text: row => {
    const value = of(row);
    return value === undefined ? '' : numberInWords(value);
  },
  value: of,
  filter: 'range',
  width: 100,
});

/** What every kind has is in columns of its own, or too long for one. */
const elsewhere = new Set(['name', 'title', 'date', 'span', 'summary', 'description']);

const ofKind = ({ properties, fields }: Kind): Column<NodeRow>[] => [
  ...fields.flatMap(field => (field.type === 'count' || field.type === 'money' ? [rangeColumn(field)] : [])),
  ...properties.flatMap(property =>
    elsewhere.has(property.name) || property.type === 'point' ? [] : [propertyColumn(property)],
  ),
];

/** Lowest to highest that is claimed, as the claims that pass the filter have it. */
function rangeColumn({ name, caption, unit }: Field): Column<NodeRow> {
  const of = ({ node }: NodeRow) => node.support?.ranges.find(({ field }) => field === name);
  const end = (value: number) => amount(value, unit ?? null);
  return {
    id: name,
    caption: unit ? t('table:column.figure', { caption, unit }) : caption,
    text: row => {
      const range = of(row);
      if (!range) return '';
      const { low, high } = range;
      if (low !== null && high !== null)
        return low === high ? end(low) : t('words:figure.between', { low: end(low), high: end(high) });
      if (low !== null) return t('words:figure.atLeast', { amount: end(low) });
      return high === null ? '' : t('words:figure.upTo', { amount: end(high) });
    },
    value: row => of(row)?.low ?? of(row)?.high ?? undefined,
    filter: 'range',
    span: row => of(row) ?? null,
    width: 190,
  };
}

function propertyColumn({ name, caption, type }: DeclaredProperty): Column<NodeRow> {
  const text = ({ node }: NodeRow) => {
    const value = node.properties[name];
    if (value === undefined || value === null) return '';
    if (Array.isArray(value)) return value.join(', ');
    if (typeof value === 'boolean') return t(value ? 'words:figure.yes' : 'words:figure.no');
    return type === 'date' ? dateInWords(String(value)) : String(value);
  };
  const groups = type === 'choice' || type === 'flag';
  return {
    id: name,
    caption,
    text,
    value: row => (type === 'date' ? textOf(row.node.properties[name]) : text(row)) || undefined,
    filter: groups ? 'choice' : 'text',
    ...(groups ? { group: (row: NodeRow) => text(row) || t('common:nothing') } : {}),
    width: groups ? 120 : 200,
  };
}
