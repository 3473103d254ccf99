import { afterAll, beforeAll, expect, test } from 'vitest';
import { addresses } from '../../server/contract/addresses.ts';
import { createClient, pathOf, Refusal } from '../../server/contract/client.ts';
import { routes } from '../../server/contract/routes.ts';
import { connection, loadDefault } from '../support/neo4j.ts';
import { openSite } from '../support/site.ts';

let site: Awaited<ReturnType<typeof openSite>>;
let client: ReturnType<typeof createClient>;
beforeAll(async () => {
  await loadDefault();
  site = await openSite(connection());
  client = createClient(fetch, site.address);
});
afterAll(() => site?.close());

test('the client knows the address of every route', () => {
  const all = Object.entries(routes).map(([name, { method, path: at }]) => [name, `${method} ${at}`]);
  expect(Object.entries(addresses).sort()).toEqual(all.sort());
});

test('what is asked stands in the address as the server reads it', () => {
  const asked = {
    params: { id: 'kp|DEPLOYED|x' },
    query: { kinds: ['strike', 'vote'], planned: true, limit: 7 },
  };
  expect(pathOf('claims', asked)).toBe(
    '/api/nodes/kp%7CDEPLOYED%7Cx/claims?kinds=strike%2Cvote&planned=true&limit=7',
  );
  expect(pathOf('sources', { query: { planned: undefined } })).toBe('/api/sources');
});

test('it asks, sends, and hands on files and streams', async () => {
  const { nodes, extent } = await client.ask('neighbours', { params: { id: 'kp' }, query: { limit: 3 } });
  expect([nodes.length, extent.returned]).toEqual([3, 3]);
  const { rows } = await client.ask('cypher', { body: { statement: 'RETURN $n', parameters: { n: 3 } } });
  expect(rows).toEqual([[3]]);
  const file = await client.open('export', { query: { format: 'csv', notes: [{ on: 'kp', text: 'a' }] } });
  expect(file.headers.get('content-type')).toContain('text/csv');
  const stream = await client.open('cypherStream', { body: { statement: 'UNWIND [1, 2] AS n RETURN n' } });
  const lines = (await stream.text()).trimEnd().split('\n');
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ is: 'end', total: 2 });
});

test('what is refused is thrown, with the problem', async () => {
  const refused = await client.ask('node', { params: { id: 'nobody' } }).catch(thrown => thrown);
  expect(refused).toBeInstanceOf(Refusal);
  expect(refused.problem).toMatchObject({ code: 'not-found', status: 404 });
});
