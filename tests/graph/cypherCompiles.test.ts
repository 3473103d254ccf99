import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connection, emptyGraph } from '../support/neo4j.ts';
import { filesBelow, textOf } from '../support/sourceFiles.ts';

let driver: Driver;
beforeAll(async () => {
  const graph = await emptyGraph();
  await graph.close();
  const { uri, username, password } = connection();
  driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
});
afterAll(() => driver.close());

test.each(filesBelow('cypher', /\.cypher$/))('%s compiles', async file => {
  const { summary } = await driver.executeQuery(`EXPLAIN ${textOf(file)}`);
  // Labels, types and properties that the empty database doesn't hold yet are no faults of the text.
  const faults = summary.notifications.filter(({ code }) => /Deprecat|UnknownFunction|Syntax/.test(code));
  expect(faults).toEqual([]);
});
