import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openQueryFolders } from '../../server/queries/index.ts';

/** A file of a saved query. */
export function fileOf(title: string, statement = 'RETURN 1 AS n', more: string[] = []): string {
  const keys = [`title: ${title}`, 'description: D.', 'group: G', ...more, 'shows: table'];
  return [...keys.map(key => `// ${key}`), statement, ''].join('\n');
}

/** A folder of shipped queries and one of people's own, to be opened as a server opens them. */
export function twoFolders() {
  const above = mkdtempSync(path.join(tmpdir(), 'entente-queries-'));
  const queries = path.join(above, 'shipped');
  const ownQueries = path.join(above, 'own');
  mkdirSync(queries);
  return {
    above,
    queries,
    ownQueries,
    open: (readOnly = false) => openQueryFolders({ queries, ownQueries, readOnly }, above),
    remove: () => rmSync(above, { recursive: true }),
  };
}
