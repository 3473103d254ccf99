import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { runCypher, runSavedQuery, savedQueriesTool, schema } from './asking.ts';
import { claims, source, sources } from './evidence.ts';
import { neighbours, pathsTool, search } from './exploring.ts';
import { instructions, whoSaysSo } from './instructions.ts';
import { addResources } from './resources.ts';
import type { Answering } from './tool.ts';

export { type Answering, turnsFor } from './tool.ts';

/** Every tool, in the order in which a model meets them. */
const tools = [
  search,
  claims,
  neighbours,
  pathsTool,
  sources,
  source,
  savedQueriesTool,
  runSavedQuery,
  schema,
  runCypher,
];

/**
 * The model context protocol’s server: what the API answers, as tools that only read. Not connected to anything yet.
 * @param vocabulary the text of CONTEXT.md
 */
export function createMcpServer(
  answering: Answering,
  { version, vocabulary }: { version: string; vocabulary: string },
): McpServer {
  const server = new McpServer({ name: 'entente', title: 'Entente', version }, { instructions });
  for (const tool of tools) tool.register(server, answering);
  addResources(server, answering, vocabulary);
  server.registerPrompt(
    'who-says-so',
    {
      title: 'Who says so?',
      description: 'Answers a question with the claims that it rests on, cited',
      argsSchema: { question: z.string().min(1).describe('what you want to know') },
    },
    ({ question }) => ({
      messages: [{ role: 'user', content: { type: 'text', text: whoSaysSo(question) } }],
    }),
  );
  return server;
}
