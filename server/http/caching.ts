import { createHash } from 'node:crypto';
import type { Response } from 'express';
import type { RouteName } from '../contract/routes.ts';

/**
 * By what an answer can be kept: exploring ones by the state of the graph, so that what is unchanged isn’t even worked
 * out anew; lists of files and what is declared by their content.
 */
const kept: Partial<Record<RouteName, 'graph' | 'content'>> = {
  overview: 'graph',
  search: 'graph',
  node: 'graph',
  neighbours: 'graph',
  neighbourCounts: 'graph',
  claims: 'graph',
  tie: 'graph',
  paths: 'graph',
  timeline: 'graph',
  places: 'graph',
  reported: 'graph',
  ids: 'graph',
  rests: 'graph',
  sources: 'graph',
  source: 'graph',
  model: 'content',
  queries: 'content',
  query: 'content',
  views: 'content',
  cypherLimits: 'content',
  asking: 'content',
  schema: 'content',
};

export const cachedBy = (name: RouteName): 'graph' | 'content' | null => kept[name] ?? null;

/** By what exploring answers are told apart: the state of the graph, and what program answers; both are tokens. */
export type Keeping = { program: string; state: () => Promise<string> };

const tagOf = (...parts: string[]) =>
  `W/"${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22)}"`;

/** What an answer that a program made of this state of the graph, or of a later one, is called. */
export const stateTag = (program: string, state: string, address: string) => tagOf(program, state, address);
export const contentTag = (text: string) => tagOf(text);

/**
 * Lets an answer be kept that is asked for anew each time, by its tag. Express’s own `fresh` would not do: it looks away
 * from the tag where the client sends `Cache-Control: no-cache`, as `fetch` does whenever a script names one.
 * @returns whether the client has it
 */
export function isKnown(response: Response, tag: string): boolean {
  response.setHeader('Cache-Control', 'no-cache');
  response.vary('Accept-Encoding');
  response.setHeader('ETag', tag);
  const { method, headers } = response.req;
  const asked = headers['if-none-match'] ?? '';
  const tags: string[] = asked.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return (method === 'GET' || method === 'HEAD') && (asked.trim() === '*' || tags.includes(tag));
}
