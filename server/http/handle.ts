import express, { type Request, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
import type { RouteName } from '../contract/routes.ts';
import { routes } from '../contract/routes.ts';
import { onBehalfOf } from '../graph/watch.ts';
import { cachedBy, contentTag, isKnown, type Keeping, stateTag } from './caching.ts';
import { clientOf } from './client.ts';
import { HttpProblem } from './problems.ts';
import { userOf } from './signedIn.ts';
import { giveUpOnStalled, sendStream } from './stream.ts';
import type { Turns } from './turns.ts';

type Routes = typeof routes;
type Body<N extends RouteName> = Routes[N] extends { body: infer B extends z.ZodType }
  ? z.output<B>
  : undefined;

/** A file to keep: its name, media type and text, or bytes. */
export type FileAnswer = { name: string; mediaType: string } & ({ text: string } | { bytes: Uint8Array });
type Answer<N extends RouteName> = Routes[N] extends { files: readonly (infer M)[] }
  ? FileAnswer & { mediaType: M }
  : Routes[N] extends { stream: string }
    ? AsyncIterable<z.input<Routes[N]['response']>>
    : z.input<Routes[N]['response']>;

/** What a handler is given, checked by the contract, and what it must answer. */
export type Handlers = {
  [N in RouteName]: (asked: {
    params: z.output<Routes[N]['params']>;
    query: z.output<Routes[N]['query']>;
    body: Body<N>;
    /** Who signed in, where a proxy tells. */
    user: string | null;
    /** The state of the graph, where it was asked for on behalf of this request. */
    state?: string | undefined;
    /** Aborted when the client has gone away, or the program is to end at once. */
    signal: AbortSignal;
  }) => Promise<Answer<N>> | Answer<N>;
};

/** The largest body, and how deep what it holds may be nested. */
const bodyLimit = '256kb';
const largerBodies: Partial<Record<RouteName, string>> = { importQueries: '1mb' };
const mostDepth = 100;

/** Reads a body of JSON, where a route takes one. */
export const readBody = (name: RouteName): RequestHandler =>
  express.json({ limit: largerBodies[name] ?? bodyLimit, strict: false });

/**
 * Checks a request against the contract, has it answered, and sends the answer.
 * @param turns where it waits until others are answered; who goes away meanwhile loses the turn
 * @param keeping by what exploring answers can be kept; null where they can't
 * @param cutOff aborted when what is under way must end
 */
export function handle<N extends RouteName>(
  name: N,
  handler: Handlers[N],
  turns: Turns | null,
  keeping: Keeping | null = null,
  cutOff?: AbortSignal,
): RequestHandler {
  const route = routes[name];
  const kept = cachedBy(name);
  return async (request, response) => {
    mustAccept(request, mediaTypesOf(route));
    const { params, query } = readAsked(name, request.params, request.originalUrl);
    const body = 'body' in route ? check(route.body, jsonBody(request), 'invalid-body') : undefined;
    const signal = untilGone(response, cutOff);
    const asked = { params, query, body, user: userOf(response), signal };
    const answered = async () => {
      // Asked before anything is read: what is read is of that state or of a later one, never of an older.
      const state = kept === 'graph' ? await keeping?.state() : undefined;
      if (keeping && state !== undefined) {
        const tag = stateTag(keeping.program, state, request.originalUrl);
        if (isKnown(response, tag)) return void response.status(304).end();
      }
      const answer = await handler({ ...asked, state } as Parameters<Handlers[N]>[0]);
      // A stream is sent within its turn.
      if ('stream' in route) return sendStream(response, route.stream, answer as AsyncIterable<object>);
      if (signal.aborted) return;
      if ('files' in route) sendFile(response, answer as FileAnswer);
      else sendJson(response, answer, kept === 'content');
    };
    // Here and not before: a turn may be given by the end of another request.
    const work = () => onBehalfOf(String(response.getHeader('X-Request-Id')), answered);
    await (turns ? turns.take(clientOf(request), work, signal) : work()).catch(thrown => {
      if (!signal.aborted) throw thrown;
    });
    if (cutOff?.aborted && !response.writableEnded && !response.destroyed)
      throw new HttpProblem('not-ready', 'Entente is stopping.');
  };
}

function mediaTypesOf(route: Routes[RouteName]): string[] {
  if ('files' in route) return [...route.files];
  return ['stream' in route ? route.stream : 'application/json'];
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

/** @throws HttpProblem not-acceptable where the client takes none of these media types */
function mustAccept(request: Request, mediaTypes: string[]): void {
  if (request.accepts(mediaTypes) === false)
    throw new HttpProblem('not-acceptable', `This route answers ${mediaTypes.join(' or ')}.`);
}

function sendJson(response: Response, answer: unknown, keep: boolean): void {
  const text = JSON.stringify(answer);
  response.type('application/json');
  if (keep && isKnown(response, contentTag(text))) response.status(304).end();
  else {
    giveUpOnStalled(response);
    response.send(text);
  }
}

function sendFile(response: Response, file: FileAnswer): void {
  response.attachment(file.name);
  const isText = 'text' in file;
  response.setHeader('Content-Type', isText ? `${file.mediaType}; charset=utf-8` : file.mediaType);
  giveUpOnStalled(response);
  response.send(isText ? file.text : Buffer.from(file.bytes));
}

const strict = (shape: z.ZodObject) => shape.strict();

/** A parameter that is given twice has no one meaning, and a % that encodes nothing none at all. */
function singly(address: string): Record<string, string> {
  const [, ...written] = address.split('?');
  try {
    decodeURIComponent(written.join('?'));
  } catch {
    throw new HttpProblem('invalid-parameter', 'The address has a % that stands for nothing.');
  }
  const given = new URLSearchParams(written.join('?'));
  for (const name of new Set(given.keys())) {
    if (given.getAll(name).length === 1) continue;
    throw new HttpProblem('invalid-parameter', `The parameter '${name}' is given more than once.`, [
      { at: name, message: 'given more than once' },
    ]);
  }
  return Object.fromEntries(given);
}

function jsonBody(request: Request): unknown {
  const { 'content-length': length, 'transfer-encoding': coding } = request.headers;
  if (coding === undefined && (length === undefined || length === '0'))
    throw new HttpProblem('invalid-body', 'There is no body.');
  if (!request.is('application/json'))
    throw new HttpProblem('not-json', 'Send the body as application/json.');
  if (isDeeper(request.body, mostDepth))
    throw new HttpProblem('invalid-body', `The body is nested more than ${mostDepth} deep.`);
  return request.body;
}

/** Whether something is nested deeper than so many levels; it looks no deeper. */
const isDeeper = (given: unknown, levels: number): boolean =>
  typeof given === 'object' &&
  given !== null &&
  (levels === 0 || Object.values(given).some(one => isDeeper(one, levels - 1)));

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

function untilGone(response: Response, cutOff?: AbortSignal): AbortSignal {
  const gone = new AbortController();
  const cut = () => gone.abort();
  cutOff?.addEventListener('abort', cut);
  response.on('close', () => {
    cutOff?.removeEventListener('abort', cut);
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
