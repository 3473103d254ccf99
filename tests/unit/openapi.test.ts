import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { examples } from '../../server/contract/examples.ts';
import { type RouteName, routes } from '../../server/contract/routes.ts';
import { openApi } from '../../server/http/openapi.ts';

type Schema = { [key: string]: unknown };
type Operation = {
  operationId: string;
  tags: string[];
  parameters: { name: string; description?: string; schema?: Schema; content?: Schema }[];
  requestBody?: { content: Record<string, { example?: unknown }> };
  responses: Record<string, { content: Record<string, { examples?: Schema }>; headers: Schema }>;
};
const document = openApi('0') as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
  servers: { url: string }[];
};
const operations = Object.values(document.paths).flatMap(methods => Object.values(methods));
const names = Object.keys(routes) as RouteName[];

test('the OpenAPI document is valid', async () => {
  expect(await new Validator().validate(document)).toEqual({ valid: true });
  expect(document.servers[0]?.url).toBe('/');
  expect(operations.map(({ operationId }) => operationId).sort()).toEqual([...names].sort());
});

/** Where in a schema an object may hold what nobody declared. */
function open(schema: unknown, at: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, additionalProperties } = schema as Schema;
  const here = type === 'object' && additionalProperties === undefined ? [at] : [];
  return [...here, ...Object.entries(schema).flatMap(([key, part]) => open(part, `${at}/${key}`))];
}

test('no object holds more than is declared', () => {
  expect(Object.keys(document.components.schemas).length).toBeGreaterThan(60);
  expect(open(document.components.schemas, '')).toEqual([]);
});

describe.each(operations.map(one => [one.operationId, one] as const))('%s', (_name, operation) => {
  test('tells of every parameter and of each answer', () => {
    expect(operation.tags).toHaveLength(1);
    const untold = operation.parameters.filter(one => !one.description || !(one.schema ?? one.content));
    expect(untold.map(({ name }) => name)).toEqual([]);
    for (const body of Object.values(operation.requestBody?.content ?? {}))
      expect(body.example).toBeDefined();
    const { 200: good, ...bad } = operation.responses;
    expect(Object.keys(good?.headers ?? {})).toContain('X-Request-Id');
    expect(Object.keys(bad)).toEqual(expect.arrayContaining(['400', '403', '406', '429', '500', '503']));
    for (const { content } of Object.values(bad))
      expect(Object.keys(content['application/problem+json']?.examples ?? {})).not.toEqual([]);
  });
});

test.each(names)('the example of %s fits its own schemas', name => {
  const { params = {}, query = {}, body } = examples[name] as Record<string, Schema | undefined>;
  const route = routes[name];
  expect(route.params.strict().safeParse(params).error).toBeUndefined();
  expect(route.query.strict().safeParse(query).error).toBeUndefined();
  if ('body' in route) expect(route.body.safeParse(body).error).toBeUndefined();
});
