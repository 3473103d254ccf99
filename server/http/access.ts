import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { clientOf } from './client.ts';
import { Minutes } from './minutes.ts';
import { HttpProblem } from './problems.ts';
import { nameIn } from './signedIn.ts';

export type Access = {
  /** How many proxies are believed, or their addresses: as Express takes it. */
  trustProxy: number | string[];
  /** The token that every request needs, or null. */
  token: string | null;
  /** In which header, in small letters, a trusted proxy names who signed in, or null. */
  userHeader: string | null;
};
export const openAccess: Access = { trustProxy: [], token: null, userHeader: null };

/** Answered to whoever asks, so that what watches over the server needs no token. */
export const signsOfLife = new Set(['/api/health', '/api/ready']);

/** Wrong tokens that one address may send in a minute; then none is looked at until that is over. */
const mostWrong = 20;

/**
 * Lets in whoever has the token; without a token, whom the proxy names where it is to name people; without either
 * everybody. Who it is, is kept for `userOf`.
 */
export function mayEnter({ token, userHeader }: Access): RequestHandler {
  const isRight = token === null ? null : sameAs(token);
  const wrong = new Minutes();
  return (request, response, next) => {
    const user = userHeader === null ? null : nameIn(request, userHeader);
    response.locals.user = user;
    if (signsOfLife.has(request.path)) return next();
    if (isRight !== null) {
      const sent = tokenIn(request);
      const client = clientOf(request);
      const { count, left } = wrong.of(client);
      const wait = Math.ceil(left / 1000);
      if (sent !== null && count >= mostWrong)
        throw new HttpProblem(
          'too-many-requests',
          `Too many wrong access tokens came from this address: come back in ${wait} s.`,
          undefined,
          wait,
        );
      if (sent === null || !isRight(sent)) {
        if (sent !== null) wrong.add(client);
        // Browsers ask people for it by the first; programs send it by the other.
        response.setHeader('WWW-Authenticate', [
          'Basic realm="Entente", charset="UTF-8"',
          'Bearer realm="Entente"',
        ]);
        throw new HttpProblem(
          'unauthorized',
          sent === null
            ? 'This server asks for its access token: as the password, with any name, or as Bearer token.'
            : 'This is not the access token.',
        );
      }
    } else if (userHeader !== null && user === null) {
      response.setHeader('WWW-Authenticate', 'Forwarded realm="Entente"');
      throw new HttpProblem('unauthorized', 'Sign in at the proxy: it names nobody.');
    }
    next();
  };
}

/** The token that a request brings: of a program, or as the password of a browser. */
function tokenIn({ headers: { authorization = '' } }: Request): string | null {
  const [, scheme = '', value = ''] = /^(\S+) +(\S+) *$/.exec(authorization) ?? [];
  if (scheme.toLowerCase() === 'bearer') return value;
  if (scheme.toLowerCase() !== 'basic') return null;
  const pair = Buffer.from(value, 'base64').toString('utf8');
  return pair.includes(':') ? pair.slice(pair.indexOf(':') + 1) : null;
}

/** Compares in the same time whatever is sent. */
function sameAs(token: string): (sent: string) => boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const right = digest(token);
  return sent => timingSafeEqual(digest(sent), right);
}
