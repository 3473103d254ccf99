import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { defaultLimits } from '../../server/graph/adhoc.ts';
import { loadDossier } from '../../server/load/index.ts';
import { attacks } from '../support/attacks.ts';
import { exampleFolder } from '../support/dossiers.ts';
import { connection, cypher, emptyGraph } from '../support/neo4j.ts';
import { openSite } from '../support/site.ts';

const heard: string[] = [];
let listener: Server;
let site: Awaited<ReturnType<typeof openSite>>;
let before: unknown;
beforeAll(async () => {
  listener = createServer((request, response) => {
    heard.push(String(request.url));
    response.end('a,b\n');
  });
  listener.on('connection', () => heard.push('connected'));
  await new Promise<void>(resolve => listener.listen(0, '127.0.0.1', resolve));
  const graph = await emptyGraph();
  await loadDossier(graph, exampleFolder);
  await graph.close();
  const limits = { ...defaultLimits, timeout: 1_000 };
  site = await openSite(connection(), { limits, page: false, statementsAMinute: 5_000 });
  before = await everything();
});
afterAll(async () => {
  await site?.close();
  listener?.close();
});

/** All that a statement could have changed. */
async function everything() {
  const statements = [
    'MATCH (n) RETURN labels(n) AS labels, properties(n) AS held ORDER BY elementId(n)',
    'MATCH (a)-[r]->(b) RETURN a.id, type(r), properties(r), b.id ORDER BY a.id, type(r), b.id, r.id',
    'SHOW INDEXES YIELD name, type, labelsOrTypes, properties, options RETURN * ORDER BY name',
    'SHOW CONSTRAINTS YIELD name, type RETURN * ORDER BY name',
    "SHOW SETTINGS YIELD name, value WHERE name <> 'server.id' RETURN * ORDER BY name",
    'SHOW USERS YIELD user, roles RETURN * ORDER BY user',
    'SHOW DATABASES YIELD name, access, currentStatus RETURN * ORDER BY name',
    "CALL db.labels() YIELD label WITH label WHERE label STARTS WITH 'Plant' RETURN label",
    'CALL db.propertyKeys() YIELD propertyKey WITH propertyKey WHERE propertyKey = "planted" RETURN propertyKey',
  ];
  return JSON.stringify(await Promise.all(statements.map(one => cypher(one))));
}

const post = (body: object) =>
  fetch(`${site.address}/api/cypher`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

/** What others ask meanwhile, and how long (milliseconds) they waited. */
const others = ['/api/health', '/api/overview?level=states', '/api/cypher'];
const waits = new Map<string, number[]>();
async function askMeanwhile(over: { over: boolean }): Promise<void> {
  for (let at = 0; !over.over || at === 0; at += 1) {
    const what = others[at % others.length] ?? '';
    const started = performance.now();
    const { status } = await fetch(`${site.address}${what}`);
    expect([what, status]).toEqual([what, 200]);
    waits.set(what, [...(waits.get(what) ?? []), performance.now() - started]);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

const sorts = [...new Set(attacks('http://127.0.0.1:9').map(({ sort }) => sort))];
test('there are many', () => {
  expect(attacks('http://127.0.0.1:9').length).toBeGreaterThanOrEqual(150);
});

describe.each(sorts)('%s', sort => {
  test('changes nothing, reaches nothing, and holds nobody up', async () => {
    const { port } = listener.address() as AddressInfo;
    const over = { over: false };
    const meanwhile = askMeanwhile(over);
    const wrong: unknown[] = [];
    try {
      for (const { statement, parameters, ends } of attacks(`http://127.0.0.1:${port}`).filter(
        one => one.sort === sort,
      )) {
        const response = await post({ statement, parameters });
        const body = await response.json();
        const ended = response.status === 200 ? 'answered' : body.code;
        if (!ends.includes(ended)) wrong.push([statement.slice(0, 120), ended, body.detail]);
      }
    } finally {
      over.over = true;
    }
    await meanwhile;
    expect(wrong).toEqual([]);
    expect(heard).toEqual([]);
    expect(await everything()).toBe(before);
  });
});

test('nothing is left running, and what others waited is told', async () => {
  const others = `SHOW TRANSACTIONS YIELD currentQuery, database
    WHERE database = 'neo4j' AND NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery`;
  // Neo4j goes on for a while with a value that it is writing when its reader leaves.
  await vi.waitFor(async () => expect(await cypher(others)).toEqual([]), { timeout: 60_000, interval: 500 });
  for (const [what, times] of waits) {
    const sorted = times.sort((one, other) => one - other);
    const at = (part: number) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? 0);
    console.info(
      `${what}: ${times.length} answered, median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${at(1)} ms`,
    );
  }
});
