import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import neo4j from 'neo4j-driver';
import type { Connection } from '../../../server/graph/neo4jGraph.ts';
import { readPassword } from '../../../server/neo4j/password.ts';
import { readState } from '../../../server/neo4j/stateFile.ts';
import { stopCommands } from '../../support/command.ts';
import { residentBytes, type WatchedServer, watchedServer } from '../../support/watchedServer.ts';

/** What was seen of server and Neo4j at one moment: seconds since the beginning, bytes, milliseconds. */
export type Seen = { second: number; server: number; neo4j: number; connections: number; lag: number };

export type Served = {
  address: string;
  connection: Connection;
  /** Looks every five seconds until it is told to stop. */
  watch(): { seen: Seen[]; stop(): Promise<void> };
  /** Connections that Neo4j has from the server now. */
  connections(): Promise<number>;
  killNeo4j(): void;
  stop(): Promise<void>;
};

const every = 5_000;

/** `npm start` with a Neo4j of its own on the default dossier, in a folder that goes afterwards. */
export async function serve(environment: Record<string, string> = {}): Promise<Served> {
  const home = mkdtempSync(path.join(tmpdir(), 'entente-bench-'));
  const folder = path.join(home, 'neo4j');
  const stop = async () => {
    await stopCommands();
    rmSync(home, { recursive: true, force: true });
  };
  let server: WatchedServer;
  try {
    server = await watchedServer({ ENTENTE_DATA: home, TRUST_PROXY: 'loopback', ...environment });
  } catch (thrown) {
    await stop();
    throw thrown;
  }
  const connection = {
    uri: readState(folder)?.uri ?? '',
    username: 'neo4j',
    password: readPassword(folder) ?? '',
    database: 'neo4j',
  };
  const java = () => readState(folder)?.java ?? 0;
  const connections = () => countConnections(connection);
  return {
    address: server.address,
    connection,
    connections,
    killNeo4j: () => void process.kill(java(), 'SIGKILL'),
    watch() {
      const seen: Seen[] = [];
      const began = performance.now();
      let looking = Promise.resolve();
      const look = async () => {
        const second = (performance.now() - began) / 1000;
        const { rss, lag } = await server.told();
        const count = await connections().catch(() => 0);
        seen.push({ second, server: rss, neo4j: residentBytes(java()), connections: count, lag: lag.p99 });
      };
      const timer = setInterval(() => {
        looking = looking.then(look);
      }, every);
      return {
        seen,
        async stop() {
          clearInterval(timer);
          await looking;
        },
      };
    },
    stop,
  };
}

/** Those of the product tell Neo4j who they are. */
async function countConnections({ uri, username, password }: Connection): Promise<number> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { maxTransactionRetryTime: 0 });
  try {
    const { records } = await driver.executeQuery(
      'CALL dbms.listConnections() YIELD userAgent WHERE userAgent = $agent RETURN count(*) AS count',
      { agent: 'entente' },
    );
    return Number(records[0]?.get('count') ?? 0);
  } finally {
    await driver.close();
  }
}
