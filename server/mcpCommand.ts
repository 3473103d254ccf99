// `npm run mcp`: serves the graph to a model over standard input and output, by the model context protocol. Standard
// output holds nothing but the protocol; everything else stands on standard error.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { openAnswers, openToAsk, version } from './answering.ts';
import { type Config, projectFolder, readConfig } from './config.ts';
import { defaultLimits } from './graph/adhoc.ts';
import { createMcpServer, turnsFor } from './mcp/server.ts';
import { Neo4jSetupError } from './neo4j/index.ts';
import { untilStopped } from './operations/stopping.ts';
import { run } from './program.ts';
import { progress } from './progress.ts';
import { openQueryFolders, type QueryFolders } from './queries/index.ts';
import { telling } from './telling.ts';
import { openViewFolder } from './views/viewFolder.ts';

const limitsOf = ({ limits }: Config) => ({ ...defaultLimits, ...limits });

/** A Neo4j, and what answers on it. */
async function open(config: Config, queries: QueryFolders, report: (line: string) => void) {
  const neo4j = await openToAsk(config, report);
  neo4j.keepRunning();
  const views = openViewFolder(null, config);
  const { handlers, close } = openAnswers(neo4j, { queries, views, limits: limitsOf(config) });
  return {
    handlers,
    own: neo4j.own,
    exited: neo4j.exited,
    async close() {
      await close();
      await neo4j.stop();
    },
  };
}

await run(async stopping => {
  const config = readConfig();
  const report = progress();
  const queries = openQueryFolders({ ...config, readOnly: true }, projectFolder);
  // It takes seconds; the client is greeted meanwhile, and what it asks waits.
  let opened = open(config, queries, report);
  let renewing: Promise<boolean> | null = null;
  /** Our own Neo4j may have been that of an `npm start` that ended: then it is found or started anew. */
  async function renew(): Promise<boolean> {
    const last = await opened;
    if (config.neo4j !== null || last.own) return false;
    try {
      const next = await open(config, queries, report);
      opened = Promise.resolve(next);
      await last.close();
      return true;
    } catch (thrown) {
      telling.complain(thrown instanceof Neo4jSetupError ? thrown.message : inspect(thrown));
      return false;
    }
  }
  const answering = {
    turns: turnsFor(limitsOf(config).atOnce.client),
    handlers: async () => (await opened).handlers,
    renew() {
      renewing ??= renew().finally(() => {
        renewing = null;
      });
      return renewing;
    },
    log: (thrown: unknown) => telling.complain(inspect(thrown)),
  };
  const vocabulary = readFileSync(path.join(projectFolder, 'CONTEXT.md'), 'utf8');
  const server = createMcpServer(answering, { version, vocabulary });
  const left = new Promise<null>(resolve => {
    const leave = () => resolve(null);
    void untilStopped(stopping).then(leave);
    for (const event of ['end', 'close', 'error']) process.stdin.on(event, leave);
    process.stdout.on('error', leave);
  });
  await server.connect(new StdioServerTransport());
  try {
    const ended = await Promise.race([left, opened.then(({ exited }) => exited)]);
    if (ended !== null) telling.complain(ended.message);
    return ended === null ? 0 : 1;
  } finally {
    await server.close();
    const last = await opened.catch(() => null);
    await last?.close();
  }
});
