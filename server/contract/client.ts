import type { z } from 'zod';
import { addresses } from './addresses.ts';
import type { Problem } from './problem.ts';
import type { RouteName, routes } from './routes.ts';

type Routes = typeof routes;
/** A value as the address writes it, or as it is meant: 20, true, ['kp', 'ru']. */
type Written<In, Out> = In | Exclude<Out, undefined>;
type QueryOf<In, Out> = { [K in keyof In]: Written<In[K], K extends keyof Out ? Out[K] : never> };

/** What is asked of a route: values of its path, its address and its body. */
export type Asked<N extends RouteName> = (string extends keyof z.input<Routes[N]['params']>
  ? { params?: undefined }
  : { params: z.input<Routes[N]['params']> }) & {
  query?: QueryOf<z.input<Routes[N]['query']>, z.output<Routes[N]['query']>>;
  signal?: AbortSignal | undefined;
} & (Routes[N] extends { body: infer B extends z.ZodType } ? { body: z.input<B> } : { body?: undefined });

/** What a route answers; of files, what one of JSON holds. */
export type Answered<N extends RouteName> = z.output<Routes[N]['response']>;

/** The API said no: `problem` says why, with a code of the closed list. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** The path of a request, with its parameters: `/api/nodes/kp?planned=true`. */
export function pathOf<N extends RouteName>(name: N, asked: Asked<N>): string {
  const params: Record<string, string> = asked.params ?? {};
  const [, path = ''] = addresses[name].split(' ');
  const filled = path.replace(/\{(\w+)\}/g, (_all, part) => encodeURIComponent(params[part] ?? ''));
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(asked.query ?? {}))
    if (value !== undefined) query.set(key, written(value));
  return query.size > 0 ? `${filled}?${query}` : filled;
}

function written(value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  return value.some(one => typeof one === 'object') ? JSON.stringify(value) : value.join(',');
}

/**
 * A client of the API that knows every route by its name: what it takes, and what it answers.
 * @param base where the server is, such as `http://127.0.0.1:4000`; nothing in a page of its own
 * @param headers sent with every request, such as `{ Authorization: 'Bearer …' }`
 */
export function createClient(
  fetch: typeof globalThis.fetch,
  base = '',
  headers: Record<string, string> = {},
) {
  /** The answer as it comes, for files and streams. @throws Refusal; what fetch throws */
  async function open<N extends RouteName>(name: N, asked: Asked<N>): Promise<Response> {
    const [method = ''] = addresses[name].split(' ');
    const response = await fetch(base + pathOf(name, asked), {
      method: method.toUpperCase(),
      ...(asked.signal ? { signal: asked.signal } : {}),
      ...(asked.body === undefined
        ? { headers }
        : { headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(asked.body) }),
    });
    if (!response.ok) throw new Refusal((await response.json()) as Problem);
    return response;
  }
  return {
    open,
    /** The answer, read. @throws Refusal; what fetch throws */
    ask: async <N extends RouteName>(name: N, asked: Asked<N>): Promise<Answered<N>> =>
      (await (await open(name, asked)).json()) as Answered<N>,
  };
}
