import type { z } from 'zod';
import { examples } from '../contract/examples.ts';
import { problem } from '../contract/problem.ts';
import { type RouteName, routes } from '../contract/routes.ts';
import { signsOfLife } from './access.ts';
import { cachedBy } from './caching.ts';
import { answerHeaders, headers, linksOf, problemAnswers, problemExamples } from './openapiAnswers.ts';
import { Components, type JsonSchema } from './openapiParts.ts';

/** The groups of routes, by the first part of their paths. */
const tags: [tag: string, description: string, begins: RegExp][] = [
  ['Statements', 'Cypher that reads', /^\/api\/cypher/],
  ['Saved queries', 'Questions that are kept as files', /^\/api\/quer/],
  ['Saved views', 'Views and stories that are kept as files', /^\/api\/views/],
  ['Server', 'What is here, and how it is', /^\/api\/(health|ready|model|schema)/],
  ['Exploring', 'The network, its elements and the claims they rest on', /./],
];

/** The two ways in which a request brings the access token. */
const tokenSchemes = {
  bearer: { type: 'http', scheme: 'bearer', description: 'The access token' },
  basic: { type: 'http', scheme: 'basic', description: 'Any name, and the access token as the password' },
};

/** The OpenAPI 3.1 document, made from the table of routes and of how they are served here. */
export function openApi(
  version: string,
  { basePath = '', asksToken = false }: { basePath?: string; asksToken?: boolean } = {},
): object {
  const components = new Components();
  components.of(problem, 'output');
  const paths: Record<string, Record<string, object>> = {};
  for (const name of Object.keys(routes) as RouteName[]) {
    const { method, path, summary } = routes[name];
    const [tag] = tags.find(([, , begins]) => begins.test(path)) ?? [];
    paths[path] = {
      ...paths[path],
      [method]: {
        operationId: name,
        summary,
        tags: [tag],
        ...(asksToken && signsOfLife.has(path) ? { security: [] } : {}),
        parameters: [...parametersOf(components, name, 'path'), ...parametersOf(components, name, 'query')],
        ...bodyOf(components, name),
        responses: { 200: answerOf(components, name), ...problemAnswers(routes[name]) },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Entente',
      version,
      summary: 'A relationship explorer that shows its sources',
      description:
        'Every answer carries the id of its request. What is capped says `total` and `returned`. Whatever is refused or fails is a problem of RFC 9457 with a `code` of a closed list.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: basePath || '/', description: 'This server' }],
    tags: [...tags].reverse().map(([name, description]) => ({ name, description })),
    paths,
    ...(asksToken ? { security: Object.keys(tokenSchemes).map(name => ({ [name]: [] })) } : {}),
    components: {
      ...(asksToken ? { securitySchemes: tokenSchemes } : {}),
      schemas: components.schemas,
      headers,
      examples: problemExamples(),
    },
  };
}

/** What a path or an address may hold, each in the form that it stands for: a list is written with commas. */
function parametersOf(components: Components, name: RouteName, where: 'path' | 'query'): object[] {
  const shape: z.ZodObject = where === 'path' ? routes[name].params : routes[name].query;
  const given: { params?: object; query?: object } = examples[name];
  const values = (where === 'path' ? given.params : given.query) ?? {};
  return Object.entries(shape.shape as Record<string, z.ZodType>).map(([key, one]) => {
    const { description, default: fallback, ...schema } = components.of(one, 'output');
    const shown: unknown = (values as Record<string, unknown>)[key];
    const means = { ...schema, ...(fallback === undefined ? {} : { default: fallback }) };
    return {
      name: key,
      in: where,
      required: where === 'path' || !one.safeParse(undefined).success,
      description,
      ...formOf(components, means),
      ...(shown === undefined ? {} : { example: one.parse(shown) }),
    };
  });
}

/** How a value is written in an address: a list with commas, a list of objects as JSON, anything else as itself. */
function formOf({ schemas }: Components, schema: JsonSchema): object {
  const named = typeof schema.$ref === 'string' ? schemas[schema.$ref.split('/').at(-1) ?? ''] : undefined;
  const { type, items } = (named ?? schema) as { type?: string; items?: { type?: string } };
  if (type !== 'array') return { schema };
  return items?.type === 'object'
    ? { content: { 'application/json': { schema } } }
    : { schema, style: 'form', explode: false };
}

function bodyOf(components: Components, name: RouteName): object {
  const route = routes[name];
  if (!('body' in route)) return {};
  const { body: example } = examples[name] as { body: unknown };
  const content = { 'application/json': { schema: components.of(route.body, 'input'), example } };
  return { requestBody: { required: true, content } };
}

function answerOf(components: Components, name: RouteName): object {
  const route = routes[name];
  const schema = components.of(route.response, 'output');
  return {
    description: 'The answer',
    links: linksOf(name),
    headers: answerHeaders({ cached: cachedBy(name) !== null, file: 'files' in route }),
    content:
      'stream' in route
        ? { [route.stream]: { schema: { type: 'string' }, 'x-line': schema } }
        : 'files' in route
          ? Object.fromEntries(route.files.map(type => [type, { schema: fileSchema(type, schema) }]))
          : { 'application/json': { schema } },
  };
}

/** What is known of a file’s content: of our own JSON all, of others’ that it is JSON or text, else nothing. */
function fileSchema(mediaType: string, own: JsonSchema): JsonSchema {
  if (mediaType === 'application/json') return own;
  if (mediaType.endsWith('+json')) return { type: ['object', 'array'] };
  return mediaType === 'application/zip' ? {} : { type: 'string' };
}
