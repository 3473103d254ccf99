import { numberInWords } from '../../state/figureWords.ts';
import { t } from '../../texts/table.ts';
import type { Column } from './column.ts';
import { figure, gradeColumn, supportColumns } from './nodeColumns.ts';
import type { LineRow, TieRow } from './rows.ts';

const end = ({ a, tie }: TieRow) => a?.caption ?? tie.a;
const other = ({ b, tie }: TieRow) => b?.caption ?? tie.b;
const events = (id: string, caption: string, of: (row: TieRow) => number) => figure<TieRow>(id, caption, of);

/** What a tie sums up; the figures of its two directions count events that run that way. */
export const tieColumns = (): Column<TieRow>[] => [
  {
    id: 'name',
    caption: t('table:column.tie'),
    text: row => t('table:tie', { a: end(row), b: other(row) }),
    value: row => t('table:tie', { a: end(row), b: other(row) }),
    filter: 'text',
    look: 'name',
    width: 270,
  },
  {
    id: 'character',
    caption: t('table:column.character'),
    text: ({ tie }) => tie.character,
    value: ({ tie }) => tie.character,
    filter: 'choice',
    group: ({ tie }) => tie.character,
    width: 120,
  },
  events('events', t('table:column.events'), ({ tie }) => tie.events),
  events('planned', t('table:column.planned'), ({ tie }) => tie.planned),
  events('sources', t('table:column.sources'), ({ tie }) => tie.sources),
  gradeColumn(({ tie }) => tie.grade),
  {
    id: 'evidence',
    caption: t('table:column.evidence'),
    text: ({ tie }) => t(tie.weak ? 'table:weak' : 'table:sound'),
    value: ({ tie }) => Number(tie.weak),
    filter: 'choice',
    group: ({ tie }) => t(tie.weak ? 'table:weak' : 'table:sound'),
    width: 150,
  },
  events('forth', t('table:column.forth'), ({ tie }) => tie.directions.aToB),
  events('back', t('table:column.back'), ({ tie }) => tie.directions.bToA),
  events('mutual', t('table:column.mutual'), ({ tie }) => tie.directions.undirected),
];

/** The kinds of event that a tie sums up, with how many of each. */
export const kindsColumn = (pluralOf: (kind: string) => string): Column<TieRow> => {
  const text = ({ tie }: TieRow) =>
    tie.kinds.map(({ kind, events: count }) => `${pluralOf(kind)} ${numberInWords(count)}`).join(', ');
  return {
    id: 'kinds',
    caption: t('table:column.kinds'),
    text,
    value: row => text(row) || undefined,
    filter: 'text',
    width: 260,
  };
};

const name = (id: 'from' | 'to', caption: string): Column<LineRow> => {
  const text = (row: LineRow) => row[id]?.caption ?? row.relationship[id];
  return {
    id,
    caption,
    text,
    value: text,
    filter: 'text',
    group: text,
    ...(id === 'from' ? { look: 'name' } : {}),
    width: id === 'from' ? 240 : 220,
  };
};

/** Roles and affiliations as they are read aloud; an affiliation rests on no claim. */
export const lineColumns = (): Column<LineRow>[] => [
  name('from', t('table:column.from')),
  {
    id: 'relationship',
    caption: t('table:column.relationship'),
    text: ({ caption }) => caption,
    value: ({ caption }) => caption,
    filter: 'choice',
    group: ({ caption }) => caption,
    width: 150,
  },
  name('to', t('table:column.to')),
  ...supportColumns<LineRow>(({ relationship }) => relationship.support),
];
