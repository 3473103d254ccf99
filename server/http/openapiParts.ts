import { z } from 'zod';
import * as asking from '../contract/asking.ts';
import * as behind from '../contract/behind.ts';
import * as cypher from '../contract/cypher.ts';
import * as elements from '../contract/elements.ts';
import * as exporting from '../contract/export.ts';
import * as graph from '../contract/graph.ts';
import * as ids from '../contract/ids.ts';
import * as model from '../contract/model.ts';
import * as overview from '../contract/overview.ts';
import * as paths from '../contract/paths.ts';
import * as places from '../contract/places.ts';
import * as problem from '../contract/problem.ts';
import * as queries from '../contract/queries.ts';
import * as reported from '../contract/reported.ts';
import * as rests from '../contract/rests.ts';
import * as routes from '../contract/routes.ts';
import * as schema from '../contract/schema.ts';
import * as search from '../contract/search.ts';
import * as timeline from '../contract/timeline.ts';
import * as views from '../contract/views.ts';
import * as words from '../contract/words.ts';

const modules = [
  asking,
  behind,
  cypher,
  elements,
  exporting,
  graph,
  ids,
  model,
  overview,
  paths,
  places,
  problem,
  queries,
  reported,
  rests,
  routes,
  schema,
  search,
  timeline,
  views,
  words,
];

export type JsonSchema = { [key: string]: unknown; $defs?: Record<string, JsonSchema> };

/** What the contract exports is a component, by its own name with a capital; `metadata` is where zod looks for that. */
const named = z.registry<Record<string, unknown>>();
const taken = new Set<string>();
for (const [name, shape] of modules.flatMap(one => Object.entries(one))) {
  if (!(shape instanceof z.ZodType)) continue;
  const id = name.charAt(0).toUpperCase() + name.slice(1);
  if (taken.has(id)) throw new Error(`The contract exports '${name}' more than once.`);
  taken.add(id);
  named.add(shape, { ...z.globalRegistry.get(shape), id });
}
/** Names from there, and descriptions of what has no name from where zod keeps them. */
const metadata = {
  get: (shape: z.ZodType) => named.get(shape) ?? z.globalRegistry.get(shape),
  has: (shape: z.ZodType) => named.has(shape) || z.globalRegistry.has(shape),
} as unknown as typeof named;

/** The components that schemas refer to, filled as they are made. */
export class Components {
  readonly schemas: Record<string, JsonSchema> = {};

  /** A schema whose named parts are references to components. @param io what is sent, or what is answered */
  of(shape: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const made = z.toJSONSchema(shape, {
      target: 'draft-2020-12',
      io,
      unrepresentable: 'any',
      metadata,
      override: ({ jsonSchema }) => {
        // What every number of JavaScript’s keeps to says nothing.
        if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
        if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      },
    });
    const { $schema: _, $defs = {}, ...whole } = pointed(made) as JsonSchema;
    for (const [name, part] of Object.entries($defs)) this.keep(name, withoutId(part));
    if (typeof whole.id !== 'string') return whole;
    this.keep(whole.id, withoutId(whole));
    return { $ref: `#/components/schemas/${whole.id}` };
  }

  /** What is named means one thing, whether it is sent or answered. */
  private keep(name: string, part: JsonSchema): void {
    const known = this.schemas[name];
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(part))
      throw new Error(`'${name}' is sent in one form and answered in another: name two schemas.`);
    this.schemas[name] = part;
  }
}

const withoutId = ({ id: _, ...rest }: JsonSchema): JsonSchema => rest;

/** References of zod’s, made ones to components. */
const pointed = (made: unknown): unknown =>
  JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/'));
