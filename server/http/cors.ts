import type { RequestHandler } from 'express';

/** What scripts of other pages may send and read besides what browsers let them. */
const sent = 'Authorization, Content-Type, If-None-Match, X-Request-Id';
const read = 'Content-Disposition, ETag, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id';

/**
 * Lets pages of some origins read the API from their scripts; without any it changes nothing. Never with credentials
 * that browsers send by themselves, and nothing that changes anything: `expectedHost` refuses that.
 */
export function openTo(origins: string[]): RequestHandler {
  return (request, response, next) => {
    if (origins.length === 0) return next();
    response.vary('Origin');
    const { origin } = request.headers;
    if (origin === undefined || !origins.includes(origin)) return next();
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Access-Control-Expose-Headers', read);
    if (request.method !== 'OPTIONS' || !request.headers['access-control-request-method']) return next();
    response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD, POST');
    response.setHeader('Access-Control-Allow-Headers', sent);
    response.setHeader('Access-Control-Max-Age', '600');
    response.status(204).end();
  };
}
