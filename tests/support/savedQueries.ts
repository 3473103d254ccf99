import { isDeepStrictEqual } from 'node:util';
import type { Value } from '../../server/contract/graph.ts';
import { SavingRefused } from '../../server/files/refused.ts';
import type { ExpectedRow, QueryFolders, SavedQueryFile } from '../../server/queries/index.ts';
import { readSavedQuery } from '../../server/queries/savedQuery.ts';
import { textOf } from './sourceFiles.ts';

/** What an answer lacks of what its file expects: rows that aren't there, and rows that should not be. */
export function unmet(
  answer: { columns: string[]; rows: Value[][] },
  expected: ExpectedRow[],
): ExpectedRow[] {
  return expected.filter(({ absent, columns }) => {
    const there = answer.rows.some(row =>
      Object.entries(columns).every(([column, value]) =>
        isDeepStrictEqual(byId(row[answer.columns.indexOf(column)]), value),
      ),
    );
    return there === absent;
  });
}

/** A node stands for its id, also within a list: that is how a header names it. */
function byId(value: Value | undefined): Value | undefined {
  if (Array.isArray(value)) return value.map(one => byId(one) ?? null);
  const isNode = value !== null && typeof value === 'object' && value?.$type === 'Node';
  return isNode ? value.id : value;
}

/** The worked example of docs/queries.md, read as a file. */
export function workedExample() {
  const [, id, text] =
    /^`([\w-]+)\.cypher`\n\n```cypher\n([\s\S]*?)^```/m.exec(textOf('docs/queries.md')) ?? [];
  return readSavedQuery('docs/queries.md', String(id), String(text));
}

/** Saved queries as if they lay in a folder where nothing is saved. */
export function fixedQueries(queries: SavedQueryFile[]): QueryFolders {
  const off = () => {
    throw new SavingRefused('off', 'This server saves no queries.');
  };
  return {
    read: () => ({ queries, faults: [], saving: false }),
    mustSave: off,
    save: off,
    remove: off,
    shown: id => `${id}.cypher`,
    folders: [],
  };
}
