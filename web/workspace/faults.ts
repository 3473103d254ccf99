// What is wrong or doubtful in a statement: Neo4j's word for it, and what the schema knows better.
import type { Diagnostic, Explained } from '../../server/contract/cypher.ts';
import type { Schema } from '../../server/contract/schema.ts';
import { t } from '../texts/workspace.ts';
import { nearest, strangersIn } from './strangers.ts';

/** Places in the text, from 0; `change` is what could stand there in place of the word. */
export type Fault = {
  severity: Diagnostic['severity'];
  message: string;
  from: number;
  to: number;
  line: number | null;
  column: number | null;
  change: string | null;
};

/** The faults of a text, and the tab in which it stands. */
export type Found = { tab: string; of: string; faults: Fault[] };

/** @param explained null where the server was not asked or gave no answer */
export function faultsOf(
  statement: string,
  explained: Pick<Explained, 'refused' | 'diagnostics'> | null,
  schema: Schema | undefined,
): Fault[] {
  const own = (schema ? strangersIn(statement, schema) : []).map(
    ({ name, of, near, line, column }): Fault => ({
      severity: 'warning',
      message: t('workspace:faults.property', { name, of }),
      ...placed(statement, line, column),
      change: near,
    }),
  );
  const told = (explained?.diagnostics ?? []).map((diagnostic): Fault => {
    const { severity, message, line, column } = diagnostic;
    const place = placed(statement, line, column);
    return {
      severity,
      message,
      ...place,
      change: changeOf(diagnostic, statement.slice(place.from, place.to), schema),
    };
  });
  const said = told.filter(one => !own.some(({ from }) => one.line !== null && from === one.from));
  const refused = explained?.refused;
  // A fault of the statement is told at its place already.
  const first = refused && !said.some(({ severity }) => severity === 'error') ? [refused] : [];
  return [
    ...first.map(
      ({ detail }): Fault => ({
        severity: 'error',
        message: detail,
        ...placed(statement, null, null),
        change: null,
      }),
    ),
    ...own,
    ...said,
  ].sort((one, other) => one.from - other.from);
}

/** The word at a line and column (from 1); the first line’s first word where there is no place. */
function placed(statement: string, line: number | null, column: number | null) {
  const lines = statement.split('\n');
  const at = Math.min(Math.max((line ?? 1) - 1, 0), lines.length - 1);
  const before = lines.slice(0, at).reduce((sum, text) => sum + text.length + 1, 0);
  const text = lines[at] ?? '';
  const start = Math.min(Math.max((column ?? 1) - 1, 0), text.length);
  const word = /^(`[^`]*`|[\p{L}\p{N}_]+|\S)/u.exec(text.slice(start))?.[0] ?? '';
  const from = before + (word === '' && start > 0 ? start - 1 : start);
  return { from, to: Math.min(from + Math.max(word.length, 1), statement.length), line, column };
}

/** Names that Neo4j has never seen, by its code (GQL status: label, relationship type, property). */
const unknown: Record<string, (schema: Schema) => string[]> = {
  '01N52': ({ labels, types }) => [
    ...new Set([...labels, ...types].flatMap(one => one.properties.map(({ name }) => name))),
  ],
  '01N50': ({ labels }) => labels.map(({ name }) => name),
  '01N51': ({ types }) => types.map(({ name }) => name),
};

function changeOf({ code }: Diagnostic, word: string, schema: Schema | undefined): string | null {
  const names = unknown[code];
  return names && schema && word !== '' ? nearest(word, names(schema)) : null;
}
