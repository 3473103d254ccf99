import { randomUUID } from 'node:crypto';
import path from 'node:path';
import express, { type Express, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import PQueue from 'p-queue';
import type { Logger } from 'pino';
import { type RouteName, routes } from '../contract/routes.ts';
import { computes } from './behind.ts';
import { type Handlers, handle } from './handle.ts';
import { openApi } from './openapi.ts';
import { HttpProblem, problemHandler, sendProblem } from './problems.ts';
import { expectedHost, securityHeaders } from './security.ts';

/**
 * Exploring requests that are answered at once. Fewer than the driver has connections, so that none waits in vain for
 * one; a page that changed its mind loses the turns it waits for.
 */
const readsAtOnce = 12;

export type AppOptions = {
  handlers: Handlers;
  log: Logger;
  version: string;
  allowedHosts: string[];
  /** Origins that may frame the page for embedding. */
  embedOrigins?: string[];
  /** What anybody may be told while Neo4j is away and something is done about it; else null. */
  away?: () => string | null;
  /** Where the built page is; null serves the API alone. */
  webFolder: string | null;
  /** Statements a minute that one address may send. */
  statementsAMinute?: number;
};

/** The Express app: no listening, no environment. */
export function createApp({
  handlers,
  log,
  version,
  allowedHosts,
  embedOrigins = [],
  webFolder,
  away = () => null,
  statementsAMinute = 600,
}: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(logged(log), securityHeaders(embedOrigins), expectedHost(allowedHosts));
  app.use('/api', (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.use(
    ['/api/cypher', '/api/queries/:id/run', '/api/behind'],
    rateLimit({
      windowMs: 60_000,
      limit: statementsAMinute,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: (_request, response) =>
        sendProblem(
          response,
          new HttpProblem('too-many-requests', 'Wait a minute before the next statement.'),
        ),
    }),
  );
  // The driver would try for seconds what can have no answer yet.
  app.use('/api', (_request, _response, next) => {
    const said = away();
    if (said !== null) throw new HttpProblem('graph-unavailable', said);
    next();
  });
  app.use('/api', express.json({ limit: '256kb', strict: false }));

  const document = openApi(version);
  app.get('/api/openapi.json', (_request, response) => void response.json(document));
  const turns = new PQueue({ concurrency: readsAtOnce });
  const methods = new Map<string, string[]>([['/api/openapi.json', ['GET', 'HEAD']]]);
  for (const name of Object.keys(routes) as RouteName[]) {
    const { method, path: pattern } = routes[name];
    const at = pattern.replace(/\{(\w+)\}/g, ':$1');
    const known = methods.get(at) ?? [];
    methods.set(at, [...known, ...(method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])]);
    const waits = name in computes || name === 'export' || name === 'schema' ? turns : null;
    app[method](at, handle(name, handlers[name] as Handlers[typeof name], waits));
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

function onlyMethods(allowed: string[]): RequestHandler {
  return (request, response) => {
    response.setHeader('Allow', allowed.join(', '));
    throw new HttpProblem(
      'method-not-allowed',
      `${request.method} is not taken here; ${allowed.join(' and ')} are.`,
    );
  };
}

/** Every request has an id, in the answer and in the log; addresses are logged without their parameters. */
function logged(log: Logger): RequestHandler {
  return (request, response, next) => {
    const requestId = randomUUID().slice(0, 8);
    response.setHeader('X-Request-Id', requestId);
    const started = performance.now();
    response.on('finish', () => {
      const milliseconds = Math.round(performance.now() - started);
      log.info({
        requestId,
        method: request.method,
        path: request.originalUrl.split('?')[0],
        status: response.statusCode,
        milliseconds,
      });
    });
    next();
  };
}

function servePage(app: Express, folder: string): void {
  app.use(
    '/assets',
    express.static(path.join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  app.use(express.static(folder, { index: 'index.html', maxAge: 0 }));
}
