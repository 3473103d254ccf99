import { z } from 'zod';
import { problem } from '../contract/problem.ts';
import { routes } from '../contract/routes.ts';

const schemaOf = (shape: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(shape, { target: 'draft-2020-12', io, unrepresentable: 'any', reused: 'inline' });

function parametersOf(shape: z.ZodObject, where: 'path' | 'query') {
  const { properties = {}, required = [] } = schemaOf(shape, 'input') as {
    properties?: Record<string, { description?: string }>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    ...(schema.description ? { description: schema.description } : {}),
    schema,
  }));
}

/** The OpenAPI 3.1 document, made from the table of routes. */
export function openApi(version: string): object {
  const problemAnswer = {
    description: 'A problem (RFC 9457)',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, route] of Object.entries(routes)) {
    const json = { 'application/json': { schema: schemaOf(route.response, 'output') } };
    const files = 'files' in route ? route.files : [];
    const asText = Object.fromEntries(files.map(type => [type, { schema: { type: 'string' } }]));
    const answer = { ...asText, ...json };
    paths[route.path] ??= {};
    Object.assign(paths[route.path] ?? {}, {
      [route.method]: {
        operationId: name,
        summary: route.summary,
        parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')],
        ...('body' in route
          ? {
              requestBody: {
                required: true,
                content: { 'application/json': { schema: schemaOf(route.body, 'input') } },
              },
            }
          : {}),
        responses: { 200: { description: 'The answer', content: answer }, default: problemAnswer },
      },
    });
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Entente', version, license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: { schemas: { Problem: schemaOf(problem, 'output') } },
  };
}
