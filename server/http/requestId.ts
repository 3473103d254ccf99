import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { userOf } from './signedIn.ts';

export const newRequestId = () => randomUUID().slice(0, 8);

/**
 * Every request has an id, in the answer and in the log; one that a proxy or client sent is kept where it is a plain
 * word. Addresses are logged without their parameters.
 */
export function logged(log: Logger): RequestHandler {
  return (request, response, next) => {
    const sent = request.headers['x-request-id'];
    const requestId = typeof sent === 'string' && /^[\w.-]{1,64}$/.test(sent) ? sent : newRequestId();
    response.setHeader('X-Request-Id', requestId);
    const started = performance.now();
    response.on('finish', () => {
      const milliseconds = Math.round(performance.now() - started);
      const user = userOf(response);
      log.info({
        requestId,
        method: request.method,
        path: request.originalUrl.split('?')[0],
        status: response.statusCode,
        milliseconds,
        ...(user === null ? {} : { user }),
      });
    });
    next();
  };
}
