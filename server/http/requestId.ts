import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { routeOf } from './patterns.ts';
import { userOf } from './signedIn.ts';

export const newRequestId = () => randomUUID().slice(0, 8);

/**
 * Every request has an id, in the answer and in the log; one that a proxy or client sent is kept where it is a plain
 * word. What an address asks for is logged at `debug` alone; else its route is.
 */
export function logged(log: Logger): RequestHandler {
  return (request, response, next) => {
    const sent = request.headers['x-request-id'];
    const requestId = typeof sent === 'string' && /^[\w.-]{1,64}$/.test(sent) ? sent : newRequestId();
    response.setHeader('X-Request-Id', requestId);
    const started = performance.now();
    const { method, originalUrl: address } = request;
    response.on('close', () => {
      const milliseconds = Math.round(performance.now() - started);
      const gone = response.writableFinished ? {} : { gone: true };
      const whole = log.isLevelEnabled('debug') ? { address } : {};
      const user = userOf(response);
      const who = user === null ? {} : { user };
      const { statusCode: status } = response;
      log.info({
        requestId,
        method,
        route: routeOf(request),
        status,
        milliseconds,
        ...who,
        ...gone,
        ...whole,
      });
    });
    next();
  };
}
