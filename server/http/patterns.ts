import type { Request } from 'express';
import { routes } from '../contract/routes.ts';

/** What fits the pattern of a route, with its parameters as groups. */
export const matcher = (pattern: string): RegExp => new RegExp(`^${pattern.replace(/\{\w+\}/g, '([^/]+)')}$`);

const patterns = [...new Set(Object.values(routes).map(({ path }) => path))].map(pattern => ({
  pattern,
  matches: matcher(pattern),
}));
/** What else is here, each a name for all of its addresses. */
const others: [pattern: string, matches: RegExp][] = [
  ['/', /^\/$/],
  ['/metrics', /^\/metrics$/],
  ['/api/openapi.json', /^\/api\/openapi\.json$/],
  ['/api/docs', /^\/api\/docs(\/|$)/],
  ['/assets/{file}', /^\/assets\//],
];

/** The pattern of the route that a path belongs to, one of a closed list: ids and whatever people make up are left out. */
export function patternOf(path: string): string {
  const known = patterns.find(({ matches }) => matches.test(path.replace(/(?<=.)\/$/, '')))?.pattern;
  return known ?? others.find(([, matches]) => matches.test(path))?.[0] ?? 'other';
}

/** The pattern of what a request asks for, wherever its answer was given. */
export const routeOf = ({ baseUrl, path }: Request): string => patternOf(baseUrl + path);
