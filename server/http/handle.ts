import type { Request, RequestHandler, Response } from 'express';
import type PQueue from 'p-queue';
import type { z } from 'zod';
import type { RouteName } from '../contract/routes.ts';
import { routes } from '../contract/routes.ts';
import { HttpProblem } from './problems.ts';

type Routes = typeof routes;
type Body<N extends RouteName> = Routes[N] extends { body: infer B extends z.ZodType }
  ? z.output<B>
  : undefined;

/** A file to keep: its name, media type and text. */
export type FileAnswer = { name: string; mediaType: string; text: string };
type Answer<N extends RouteName> = Routes[N] extends { files: readonly (infer M)[] }
  ? FileAnswer & { mediaType: M }
  : z.input<Routes[N]['response']>;

/** What a handler is given, checked by the contract, and what it must answer. */
export type Handlers = {
  [N in RouteName]: (asked: {
    params: z.output<Routes[N]['params']>;
    query: z.output<Routes[N]['query']>;
    body: Body<N>;
    /** Aborted when the client has gone away. */
    signal: AbortSignal;
  }) => Promise<Answer<N>> | Answer<N>;
};

/**
 * Checks a request against the contract, has it answered, and sends the answer.
 * @param turns where it waits until others are answered; who goes away meanwhile loses the turn
 */
export function handle<N extends RouteName>(
  name: N,
  handler: Handlers[N],
  turns: PQueue | null,
): RequestHandler {
  const route = routes[name];
  return async (request, response) => {
    const { params, query } = readAsked(name, request.params, request.originalUrl);
    const body = 'body' in route ? check(route.body, jsonBody(request), 'invalid-body') : undefined;
    const asked = { params, query, body, signal: untilGone(response) } as Parameters<Handlers[N]>[0];
    const work = async () => handler(asked);
    const answer = await (turns ? turns.add(work, { signal: asked.signal }) : work()).catch(thrown => {
      if (!asked.signal.aborted) throw thrown;
    });
    if (asked.signal.aborted || answer === undefined) return;
    if ('files' in route) sendFile(response, answer as FileAnswer);
    else response.json(answer);
  };
}

/**
 * The parts of a path and of a query, checked by the contract.
 * @throws HttpProblem that names every parameter at fault
 */
export function readAsked<N extends RouteName>(name: N, params: unknown, address: string) {
  const route = routes[name];
  return {
    params: check(route.params, params, 'invalid-parameter'),
    query: check(strict(route.query), singly(address), 'invalid-parameter'),
  };
}

function sendFile(response: Response, { name, mediaType, text }: FileAnswer): void {
  response.attachment(name);
  response.setHeader('Content-Type', `${mediaType}; charset=utf-8`);
  response.send(text);
}

const strict = (shape: z.ZodObject) => shape.strict();

/** A parameter that is given twice has no one meaning. */
function singly(address: string): Record<string, string> {
  const given = new URL(address, 'http://localhost').searchParams;
  for (const name of new Set(given.keys())) {
    if (given.getAll(name).length === 1) continue;
    throw new HttpProblem('invalid-parameter', `The parameter '${name}' is given more than once.`, [
      { at: name, message: 'given more than once' },
    ]);
  }
  return Object.fromEntries(given);
}

function jsonBody(request: Request): unknown {
  if (!request.is('application/json'))
    throw new HttpProblem('not-json', 'Send the body as application/json.');
  return request.body;
}

function check<T extends z.ZodType>(
  shape: T,
  value: unknown,
  code: 'invalid-parameter' | 'invalid-body',
): z.output<T> {
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const faults = read.error.issues.flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => ({ at: key, message: 'there is no such parameter' }))
      : [{ at: issue.path.join('.') || 'body', message: issue.message }],
  );
  const told = faults.map(({ at, message }) => `${at}: ${message}`).join('; ');
  throw new HttpProblem(code, told, faults);
}

function untilGone(response: Response): AbortSignal {
  const gone = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
