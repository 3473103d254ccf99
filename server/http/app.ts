import { setMaxListeners } from 'node:events';
import path from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { type RouteName, routes } from '../contract/routes.ts';
import type { Metrics } from '../operations/metrics.ts';
import { type Access, mayEnter, openAccess } from './access.ts';
import { belowBase } from './basePath.ts';
import { computes } from './behind.ts';
import { contentTag, isKnown, type Keeping } from './caching.ts';
import { openTo } from './cors.ts';
import { docsPage } from './docsPage.ts';
import { type Handlers, handle, readBody } from './handle.ts';
import { atMost } from './limits.ts';
import { measured, measureQueues, metricsRoute } from './metrics.ts';
import { openApi } from './openapi.ts';
import { HttpProblem, problemHandler } from './problems.ts';
import { logged } from './requestId.ts';
import { expectedHost, securityHeaders } from './security.ts';
import { Turns } from './turns.ts';

/**
 * Exploring requests that are answered at once. Fewer than the driver has connections, so that none waits in vain for
 * one; a page that changed its mind loses the turns it waits for.
 */
const readsAtOnce = 12;
/** What is said of a statement as it is written has a lane of its own, so that slow statements don't hold it up. */
const plansAtOnce = { client: 2, all: 4 };
/** How many may wait for each that is answered, before others are told to come later. */
const waitingForEach = 12;

export type AppOptions = {
  handlers: Handlers;
  log: Logger;
  version: string;
  allowedHosts: string[];
  /** Origins that may frame the page for embedding. */
  embedOrigins?: string[];
  /** What anybody may be told while Neo4j is away and something is done about it; else null. */
  away?: () => string | null;
  /** Aborted when what is under way must end. */
  cutOff?: AbortSignal | undefined;
  /** Where it is told how many requests there are, how long they take and wait. */
  metrics?: Metrics | undefined;
  /** Where the built page is; null serves the API alone. */
  webFolder: string | null;
  /** Origins whose pages may read the API from their scripts. */
  corsOrigins?: string[];
  /** The path below which everything is, such as `/entente`; '' for the root. */
  basePath?: string;
  /** Who may come in, and which proxies are believed. */
  access?: Access;
  keeping?: Keeping;
  /** Requests and statements a minute that one address may send. */
  requestsAMinute?: number;
  statementsAMinute?: number;
  /** Statements that are run at once: of one client, and of all. */
  statementsAtOnce?: { client: number; all: number };
};

/** The Express app: no listening, no environment. */
export function createApp({
  handlers,
  log,
  version,
  allowedHosts,
  embedOrigins = [],
  webFolder,
  cutOff,
  metrics,
  away = () => null,
  corsOrigins = [],
  basePath = '',
  access = openAccess,
  keeping,
  requestsAMinute = 6_000,
  statementsAMinute = 600,
  statementsAtOnce = { client: 3, all: 6 },
}: AppOptions): Express {
  const app = express();
  // Every request that is under way listens.
  if (cutOff) setMaxListeners(0, cutOff);
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  // What is looked at by its path is then what is routed by it.
  app.set('case sensitive routing', true);
  // What can be kept is told by tags of our own.
  app.set('etag', false);
  app.set('trust proxy', access.trustProxy);
  app.use(logged(log), ...(metrics ? [measured(metrics)] : []));
  app.use(securityHeaders(embedOrigins, basePath), belowBase(basePath));
  app.use('/api', openTo(corsOrigins));
  app.use(expectedHost(allowedHosts, corsOrigins), mayEnter(access));
  app.use(compression({ filter: compressed, brotli }));
  if (metrics && access.token !== null) app.get('/metrics', metricsRoute(metrics));
  app.use('/api', (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.use('/api', atMost(requestsAMinute, 'requests'));
  if (webFolder !== null) app.use('/api', docsPage(webFolder));
  app.use(
    ['/api/cypher', '/api/queries/:id/run', '/api/query-sets', '/api/behind'],
    atMost(statementsAMinute, 'statements'),
  );
  // The driver would try for seconds what can have no answer yet.
  app.use('/api', (request, _response, next) => {
    const said = request.path === '/health' ? null : away();
    if (said !== null) throw new HttpProblem('graph-unavailable', said);
    next();
  });

  const document = JSON.stringify(openApi(version, { basePath, asksToken: access.token !== null }));
  app.get('/api/openapi.json', (_request, response) => {
    if (isKnown(response, contentTag(document))) response.status(304).end();
    else response.type('application/json').send(document);
  });
  const exploring = new Turns({ all: readsAtOnce });
  const statements = new Turns({ ...statementsAtOnce, waiting: statementsAtOnce.all * waitingForEach });
  const plans = new Turns({ ...plansAtOnce, waiting: plansAtOnce.all * waitingForEach });
  if (metrics) measureQueues(metrics, { exploring, statements, plans });
  const lanes: Partial<Record<RouteName, Turns>> = {
    cypher: statements,
    cypherStream: statements,
    runQuery: statements,
    explain: plans,
    saveQuery: plans,
    importQueries: plans,
    export: exploring,
    behind: exploring,
    asking: exploring,
    schema: exploring,
  };
  const methods = new Map<string, string[]>([['/api/openapi.json', ['GET', 'HEAD']]]);
  for (const name of Object.keys(routes) as RouteName[]) {
    const route = routes[name];
    const { method, path: pattern } = route;
    const at = pattern.replace(/\{(\w+)\}/g, ':$1');
    const known = methods.get(at) ?? [];
    methods.set(at, [...known, ...(method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])]);
    const lane = lanes[name] ?? (name in computes ? exploring : null);
    const answers = handle(name, handlers[name] as Handlers[typeof name], lane, keeping, cutOff);
    app[method](at, ...('body' in route ? [readBody(name)] : []), answers);
  }
  for (const [at, allowed] of methods) app.all(at, onlyMethods(allowed));
  app.use('/api', request => {
    throw new HttpProblem('not-found', `There is no route ${request.originalUrl.split('?')[0]}.`);
  });
  if (webFolder !== null) servePage(app, webFolder);
  app.use(request => {
    throw new HttpProblem('not-found', `There is nothing at ${request.path}.`);
  });
  app.use(problemHandler(log, away));
  return app;
}

/** As quick as gzip, and 6 % smaller; 4, which is what is usual, is larger than that. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** What comes in lines is sent as it comes; the compressor would wait for more. */
const compressed: compression.CompressionFilter = (request, response) =>
  response.getHeader('Content-Type') !== 'application/x-ndjson' && compression.filter(request, response);

function onlyMethods(allowed: string[]): RequestHandler {
  return (request, response) => {
    response.setHeader('Allow', allowed.join(', '));
    throw new HttpProblem(
      'method-not-allowed',
      `${request.method} is not taken here; ${allowed.join(' and ')} are.`,
    );
  };
}

function servePage(app: Express, folder: string): void {
  app.use(
    '/assets',
    express.static(path.join(folder, 'assets'), {
      immutable: true,
      maxAge: '1y',
      fallthrough: false,
      acceptRanges: false,
    }),
  );
  app.use(express.static(folder, { index: 'index.html', maxAge: 0, acceptRanges: false }));
}
