import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder, readConfig } from '../../server/config.ts';
import { routes } from '../../server/contract/routes.ts';
import { openQueryFolders } from '../../server/queries/index.ts';
import { openViewFolder } from '../../server/views/viewFolder.ts';
import { connection, cypher, loadDefault } from '../support/neo4j.ts';
import { twoFolders } from '../support/ownQueries.ts';
import { bringSchemathesis, runSchemathesis } from '../support/schemathesis.ts';
import { openSite } from '../support/site.ts';

const own = twoFolders();
const views = mkdtempSync(path.join(tmpdir(), 'entente-views-'));
let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  await loadDefault();
  const unlimited = { requestsAMinute: 1_000_000, statementsAMinute: 1_000_000 };
  site = await openSite(connection(), {
    ...unlimited,
    views: openViewFolder(views, { readOnly: false }),
    queries: openQueryFolders({ ...readConfig({}), ownQueries: own.ownQueries }, projectFolder),
  });
});
afterAll(async () => {
  await site?.close();
  rmSync(views, { recursive: true, force: true });
  own.remove();
});

test('every route takes what its schema says, refuses the rest, and answers as it says', async () => {
  const config = readConfig();
  const report = (line: string) => console.info(line);
  const python = await bringSchemathesis({ ...config.ownNeo4j, report });
  const count = () =>
    cypher('MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS ties');
  const before = await count();
  const { code, said } = await runSchemathesis(python, site.address);
  const summary = said.slice(said.indexOf('= SUMMARY ='));
  // With what failed, and how to ask again, where anything did.
  console.info(code === 0 ? summary : said);
  const all = Object.keys(routes).length;
  expect(summary).toContain(`Selected: ${all}/${all}`);
  expect(summary).toContain(`Tested: ${all}`);
  expect(code).toBe(0);
  expect(await count()).toEqual(before);
}, 900_000);
