import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { z } from 'zod';
import { type RouteName, routes } from '../contract/routes.ts';
import type { Handlers } from '../http/handle.ts';
import { HttpProblem, toHttpProblem } from '../http/problems.ts';
import { Turns as HttpTurns } from '../http/turns.ts';

type Routes = typeof routes;

/** What a route is asked: the parts of its path, its query, its body. Lists and flags are written as an address has them. */
export type Asked = {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: Record<string, unknown>;
};

/** Asks a route in-process: through the same checks and the same handler as over HTTP. */
export type Ask = <N extends RouteName>(name: N, asked?: Asked) => Promise<z.output<Routes[N]['response']>>;

/** Which of these wait for which: a model may ask much at once. */
export type Turns = { statements: HttpTurns; exploring: HttpTurns };

/** Exploring questions that are answered at once. */
const exploringAtOnce = 4;
/** How many may wait for each that is answered, before others are told to come later. */
const waitingForEach = 12;

/** @param statements that one client may have run at once */
export const turnsFor = (statements: number): Turns => ({
  statements: new HttpTurns({ all: statements, waiting: statements * waitingForEach }),
  exploring: new HttpTurns({ all: exploringAtOnce }),
});
const areStatements: RouteName[] = ['cypher', 'runQuery'];

/** Who answers: the handlers of a Neo4j that may have to be found anew when it went away. */
export type Answering = {
  turns: Turns;
  handlers(): Promise<Handlers>;
  /** Another try where Neo4j did not answer; false where there is none. */
  renew(): Promise<boolean>;
  /** Told of what is a fault of ours. */
  log(thrown: unknown): void;
};

/** A question that a model can ask: what it gives, what it gets, and the answer in words that can be cited. */
export type Tool = { register(server: McpServer, answering: Answering): void };

export function tool<I extends z.ZodObject, O extends z.ZodObject>(spec: {
  name: string;
  title: string;
  description: string;
  input: I;
  output: O;
  answer(asked: z.output<I>, ask: Ask): Promise<z.input<O>>;
  words(answer: z.output<O>): string;
}): Tool {
  const { name, title, description, input, output } = spec;
  const annotations = {
    readOnlyHint: true,
    destructiveHint: false,
    idempotentHint: true,
    openWorldHint: false,
  };
  return {
    register(server, answering) {
      const config = {
        title,
        description,
        inputSchema: input as z.ZodObject,
        outputSchema: output as z.ZodObject,
      };
      server.registerTool(name, { ...config, annotations }, async (given, { signal }) => {
        try {
          const held = await trying(answering, signal, ask => spec.answer(given as z.output<I>, ask));
          const answer = output.parse(held);
          return {
            content: [{ type: 'text', text: spec.words(answer) }],
            structuredContent: answer as Record<string, unknown>,
          };
        } catch (thrown) {
          // Nobody waits for it any more.
          if (signal.aborted) return toolError('given up by the client');
          return refusal(thrown, answering);
        }
      });
    },
  };
}

/** Does it, and once more where Neo4j went away and another one is found. */
export async function trying<T>(
  answering: Answering,
  signal: AbortSignal,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  const once = async () => work(asking(await answering.handlers(), answering.turns, signal));
  try {
    return await once();
  } catch (thrown) {
    const away = toHttpProblem(thrown).code === 'graph-unavailable';
    if (!away || !(await answering.renew())) throw thrown;
    return await once();
  }
}

const theOnlyClient = '';

function asking(handlers: Handlers, turns: Turns, signal: AbortSignal): Ask {
  return async (name, { params = {}, query = {}, body = {} } = {}) => {
    const route = routes[name];
    const asked = {
      params: checked(route.params, params, 'invalid-parameter'),
      query: checked(route.query, addressed(query), 'invalid-parameter'),
      body: 'body' in route ? checked(route.body, body, 'invalid-body') : undefined,
      signal,
    };
    // Each handler takes what its own route checks.
    const handler = handlers[name] as (asked: unknown) => unknown;
    const lane = areStatements.includes(name) ? turns.statements : turns.exploring;
    let answer: unknown;
    await lane.take(
      theOnlyClient,
      async () => {
        answer = await handler(asked);
      },
      signal,
    );
    return answer as z.output<Routes[typeof name]['response']>;
  };
}

/** Values as an address writes them: lists with commas; what is not given is left out. */
const addressed = (query: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : String(value)]],
    ),
  );

function checked(shape: z.ZodType, value: unknown, code: 'invalid-parameter' | 'invalid-body'): unknown {
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => ({ at: path.join('.'), message }));
  throw new HttpProblem(code, faults.map(({ at, message }) => `${at}: ${message}`).join('; '), faults);
}

/** Why it was not answered, as the tool's own error: the model can mend what it asked, and ask again. */
function refusal(thrown: unknown, answering: Answering): CallToolResult {
  const { code, message, faults } = toHttpProblem(thrown);
  if (code === 'internal') answering.log(thrown);
  const lines = (faults ?? []).map(({ at, line, column, message: told }) =>
    line === undefined ? `${at}: ${told}` : `${at}, line ${line}, column ${column}: ${told}`,
  );
  const said =
    code === 'internal' ? 'Something went wrong here; the log on standard error says more.' : message;
  return toolError(`${code}: ${lines.length > 0 ? lines.join('\n') : said}`);
}

const toolError = (text: string): CallToolResult => ({ isError: true, content: [{ type: 'text', text }] });
