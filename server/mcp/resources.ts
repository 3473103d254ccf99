import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';
import { toHttpProblem } from '../http/problems.ts';
import { type Answering, type Ask, trying } from './tool.ts';

const json = 'application/json';
const markdown = 'text/markdown';
/** A saved query is text; Cypher has no media type of its own. */
const plain = 'text/plain';

/** What can be read beside the tools: the declared kinds, the vocabulary, the files of the saved queries. */
export function addResources(server: McpServer, answering: Answering, vocabulary: string): void {
  /** @throws McpError with what anybody may be told */
  const asked = async <T>(signal: AbortSignal, work: (ask: Ask) => Promise<T>): Promise<T> => {
    try {
      return await trying(answering, signal, work);
    } catch (thrown) {
      const { code, message } = toHttpProblem(thrown);
      if (code === 'internal') answering.log(thrown);
      throw new McpError(code === 'not-found' ? ErrorCode.InvalidParams : ErrorCode.InternalError, message);
    }
  };
  server.registerResource(
    'model',
    'entente://model',
    {
      title: 'The declared kinds',
      description: 'Kinds with their fields, roles and tie pairs',
      mimeType: json,
    },
    async ({ href }, { signal }) => {
      const model = await asked(signal, ask => ask('model'));
      // How a kind is drawn is nothing to a model.
      const kinds = model.kinds.map(({ glyph: _, ...kind }) => kind);
      return { contents: [{ uri: href, mimeType: json, text: JSON.stringify({ ...model, kinds }) }] };
    },
  );
  server.registerResource(
    'vocabulary',
    'entente://vocabulary',
    { title: 'The vocabulary', description: 'What each word means here', mimeType: markdown },
    ({ href }) => ({ contents: [{ uri: href, mimeType: markdown, text: vocabulary }] }),
  );
  const queries = (signal: AbortSignal) => asked(signal, async ask => (await ask('queries')).queries);
  server.registerResource(
    'query',
    new ResourceTemplate('entente://queries/{id}', {
      list: async ({ signal }) => ({
        resources: (await queries(signal)).map(({ id, title, description }) => ({
          name: id,
          uri: `entente://queries/${id}`,
          title,
          description,
          mimeType: plain,
        })),
      }),
      complete: {
        id: async begun =>
          (await queries(new AbortController().signal))
            .map(({ id }) => id)
            .filter(id => id.startsWith(begun)),
      },
    }),
    { title: 'A saved query', description: 'Its whole file: header and statement', mimeType: plain },
    async ({ href }, { id }, { signal }) => {
      const { text } = await asked(signal, ask => ask('query', { params: { id: String(id) } }));
      return { contents: [{ uri: href, mimeType: plain, text }] };
    },
  );
}
