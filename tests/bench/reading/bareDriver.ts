import neo4j from 'neo4j-driver';
import type { Behind } from '../../../server/contract/behind.ts';
import { toSend } from '../../../server/explore/sending.ts';
import type { Connection } from '../../../server/graph/neo4jGraph.ts';
import { toDriver } from '../../../server/graph/values.ts';
import { checkParameters } from '../../../server/queries/index.ts';
import { shippedQueries } from '../../support/site.ts';
import { Figures } from './figures.ts';
import type { Reading } from './load.ts';
import type { Asked } from './mix.ts';

type Statement = { statement: string; parameters: Record<string, unknown> };
/** As many connections as the driver opens by itself. */
const poolSize = 100;

/** The statements that the server sends for each request, as it tells them itself. */
export async function statementsOf(address: string, all: Iterable<Asked>): Promise<Map<string, Statement[]>> {
  const statements = new Map<string, Statement[]>();
  for (const { path, body } of all) {
    const key = path + (body ?? '');
    if (statements.has(key)) continue;
    if (body === undefined) {
      const response = await fetch(`${address}/api/behind?request=${encodeURIComponent(path)}`);
      if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
      statements.set(key, ((await response.json()) as Behind).statements);
    } else statements.set(key, [ofBody(path, JSON.parse(body))]);
  }
  return statements;
}

const queries = new Map(shippedQueries().map(query => [query.id, query]));

/** What a saved query, or a statement of somebody’s own, comes to. */
function ofBody(
  path: string,
  { statement, parameters }: { statement?: string; parameters: object },
): Statement {
  if (statement !== undefined) return { statement, parameters: { ...parameters } };
  const query = queries.get(path.split('/')[3] ?? '');
  if (query === undefined) throw new Error(`${path} runs no saved query`);
  const checked = checkParameters(query.parameters, parameters as Parameters<typeof checkParameters>[1]);
  const sent = query.parameters.map(({ name, type }) => [name, toSend(type, checked.get(name) ?? null)]);
  return { statement: query.text, parameters: Object.fromEntries(sent) };
}

/** Has as many readers send the same statements through nothing but Neo4j’s driver, which makes nothing of the rows. */
export async function readBare(
  connection: Connection,
  { readers, seconds, readings }: Reading,
  statements: Map<string, Statement[]>,
): Promise<Figures> {
  const { uri, username, password } = connection;
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    maxConnectionPoolSize: poolSize,
    connectionAcquisitionTimeout: 120_000,
  });
  const figures = new Figures();
  const until = performance.now() + seconds * 1000;
  const session = () => driver.session({ database: connection.database, defaultAccessMode: 'READ' });
  async function send(all: Statement[]): Promise<void> {
    const one = session();
    try {
      await one.executeRead(async tx => {
        for (const { statement, parameters } of all) await tx.run(statement, toDriver(parameters) as object);
      });
    } finally {
      await one.close();
    }
  }
  async function reader(number: number): Promise<void> {
    for (;;) {
      for (const { name, path, body } of readings(number)) {
        if (performance.now() >= until) return;
        const began = performance.now();
        const end = await send(statements.get(path + (body ?? '')) ?? []).then(
          () => 'read',
          (thrown: Error) => thrown.message,
        );
        figures.add(name, performance.now() - began, end);
      }
    }
  }
  await Promise.all(Array.from({ length: readers }, (_, number) => reader(number)));
  await driver.close();
  return figures;
}
