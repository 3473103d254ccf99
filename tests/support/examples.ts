import { examples } from '../../server/contract/examples.ts';
import { type RouteName, routes } from '../../server/contract/routes.ts';

type Given = { params?: Record<string, string>; query?: Record<string, string>; body?: unknown };

/** The example of a route as a request that can be sent, changed where a test knows better. */
export function exampleOf(name: RouteName, changed: Given = {}): { path: string; init: RequestInit } {
  const { params, query, body }: Given = { ...(examples[name] as Given), ...changed };
  const { method, path } = routes[name];
  const filled = path.replace(/\{(\w+)\}/g, (_all, part) => encodeURIComponent(params?.[part] ?? ''));
  const search = new URLSearchParams(query).toString();
  return {
    path: search ? `${filled}?${search}` : filled,
    init: {
      method: method.toUpperCase(),
      ...(body === undefined
        ? {}
        : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    },
  };
}
