import type { RequestHandler, Response } from 'express';
import { Counter, Gauge, Histogram } from 'prom-client';
import type { ProblemCode } from '../contract/problem.ts';
import { type Metrics, seconds } from '../operations/metrics.ts';
import { sendMetrics } from '../operations/metricsServer.ts';
import { routeOf } from './patterns.ts';
import type { Turns } from './turns.ts';

/** Methods that are told apart; clients can make up others. */
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'];

/** What became of an answer, for who measures it once it is sent. */
export function note(response: Response, noted: { problem?: ProblemCode; limited?: string }): void {
  Object.assign(response.locals, noted);
}

/** Counts and times every request by its route, and what is refused by its code. */
export function measured({ registry, refused }: Metrics): RequestHandler {
  const registers = [registry];
  const requests = new Counter({
    name: 'entente_http_requests_total',
    help: 'Requests, by the pattern of their route; status is gone where the client left before the answer ended',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const took = new Histogram({
    name: 'entente_http_request_duration_seconds',
    help: 'Time from the head of a request to the end of its answer',
    labelNames: ['route', 'method'],
    buckets: seconds,
    registers,
  });
  const underWay = new Gauge({
    name: 'entente_http_requests_in_flight',
    help: 'Requests that are being answered',
    registers,
  });
  const bytes = new Counter({
    name: 'entente_http_sent_bytes_total',
    help: 'Bytes of answers as they went over the wire, heads and compression included',
    labelNames: ['route'],
    registers,
  });
  const limited = new Counter({
    name: 'entente_rate_limited_total',
    help: 'Requests refused because their address had sent too many in a minute',
    labelNames: ['of'],
    registers,
  });
  for (const what of ['requests', 'statements']) limited.inc({ of: what }, 0);
  return (request, response, next) => {
    const method = methods.includes(request.method) ? request.method : 'other';
    const { socket } = request;
    const before = socket.bytesWritten;
    const stop = took.startTimer({ method });
    underWay.inc();
    response.on('close', () => {
      const route = routeOf(request);
      const status = response.writableFinished ? String(response.statusCode) : 'gone';
      requests.inc({ route, method, status });
      stop({ route });
      underWay.dec();
      bytes.inc({ route }, Math.max(0, socket.bytesWritten - before));
      const { problem, limited: of } = response.locals as { problem?: string; limited?: string };
      if (problem) refused(problem);
      if (of) limited.inc({ of });
    });
    next();
  };
}

/** Tells of each queue how many of it are answered and wait, and how long they waited. */
export function measureQueues({ registry }: Metrics, queues: Record<string, Turns>): void {
  const registers = [registry];
  const labelNames = ['queue'];
  const gauge = (name: string, help: string, read: (turns: Turns) => number) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers,
      collect() {
        for (const [queue, turns] of Object.entries(queues)) this.set({ queue }, read(turns));
      },
    });
  gauge('entente_queue_running', 'Requests of a queue that have their turn', ({ count }) => count.running);
  gauge(
    'entente_queue_waiting',
    'Requests of a queue that wait for their turn',
    ({ count }) => count.waiting,
  );
  const waited = new Histogram({
    name: 'entente_queue_wait_seconds',
    help: 'How long requests waited for their turn',
    labelNames,
    buckets: seconds,
    registers,
  });
  for (const [queue, turns] of Object.entries(queues))
    turns.onTurn = milliseconds => waited.observe({ queue }, milliseconds / 1_000);
}

/** `GET /metrics`, to be put behind whatever lets in only who may read it. */
export const metricsRoute =
  (metrics: Metrics): RequestHandler =>
  (_request, response, next) =>
    sendMetrics(metrics, response).catch(next);
