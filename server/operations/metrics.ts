import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Pool, Ran, Watch } from '../graph/watch.ts';
import type { Look } from './look.ts';

/** Seconds: from what memory answers to what limits end. */
export const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** How long Neo4j is waited for when somebody asks whether it is up (milliseconds). */
const patience = 1_000;

export type Metrics = {
  registry: Registry;
  watch: Watch;
  /** Counts a refusal or failure by its code, one of a closed list. */
  refused(code: string): void;
};

/**
 * What Prometheus reads: of Node, of this version, of Neo4j and of the statements sent there. Labels are closed lists:
 * names of files, outcomes, pools.
 * @param connections how many connections each pool may open
 */
export function openMetrics(version: string, connections: Record<Pool, number>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'entente_build_info',
    help: 'Always 1; its labels are the versions',
    labelNames: ['version', 'node'],
    registers,
  }).set({ version, node: process.versions.node }, 1);
  const statements = new Counter({
    name: 'entente_statements_total',
    help: 'Statements sent to Neo4j, by the name of the file, and how they ended',
    labelNames: ['statement', 'outcome'],
    registers,
  });
  const took = new Histogram({
    name: 'entente_statement_duration_seconds',
    help: 'Time until the last row of a statement was here, or was taken by the client',
    labelNames: ['statement'],
    buckets: seconds,
    registers,
  });
  const rows = new Counter({
    name: 'entente_statement_rows_total',
    help: 'Rows that Neo4j gave; of statements that people wrote, those that were sent on',
    labelNames: ['statement'],
    registers,
  });
  const sessions = new Gauge({
    name: 'entente_neo4j_sessions',
    help: 'Sessions in use, each on a connection of its pool',
    labelNames: ['pool'],
    registers,
  });
  const most = new Gauge({
    name: 'entente_neo4j_connections_max',
    help: 'Connections that a pool may open',
    labelNames: ['pool'],
    registers,
  });
  for (const [pool, count] of Object.entries(connections)) {
    sessions.set({ pool }, 0);
    most.set({ pool }, count);
  }
  const problems = new Counter({
    name: 'entente_problems_total',
    help: 'Refusals and failures, by code',
    labelNames: ['code'],
    registers,
  });
  return {
    registry,
    refused: code => problems.inc({ code }),
    watch: {
      ran({ name, rows: count, milliseconds, outcome }: Ran) {
        const statement = name;
        statements.inc({ statement, outcome });
        took.observe({ statement }, milliseconds / 1_000);
        rows.inc({ statement }, count);
      },
      opened(pool) {
        sessions.inc({ pool });
        return () => sessions.dec({ pool });
      },
    },
  };
}

/** Whether the graph can be asked: 1, or 0. Looked at when it is read. */
export function measureNeo4j({ registry }: Metrics, look: Look): void {
  new Gauge({
    name: 'entente_neo4j_up',
    help: 'Whether Neo4j answers',
    registers: [registry],
    async collect() {
      this.set((await look.within(patience)).neo4j === null ? 0 : 1);
    },
  });
}
