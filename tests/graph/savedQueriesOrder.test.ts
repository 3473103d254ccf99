import { expect, test } from 'vitest';
import { answersOn } from '../support/answers.ts';
import { cleanDatabase, connection, cypher } from '../support/neo4j.ts';

test('no answer depends on the order in which the graph happens to be stored', async () => {
  await cleanDatabase();
  const first = await answersOn(connection());
  for (let round = 0; round < 2; round += 1) {
    // Places on disk become free here and there, and what is loaded next is put into them.
    await cypher('UNWIND range(1, 500) AS n CREATE (:Scrap {n: n})-[:NEXT]->(:Scrap)');
    await cypher('MATCH (n) WITH n ORDER BY rand() DETACH DELETE n');
    expect(await answersOn(connection())).toEqual(first);
  }
}, 300_000);
