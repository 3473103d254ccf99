import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { clientOf } from './client.ts';
import { note } from './metrics.ts';
import { HttpProblem, sendProblem } from './problems.ts';

/** Of every minute. */
const window = 60_000;

/** Requests that one address may send in a minute; `RateLimit` says what is left, a refusal when to come again. */
export const atMost = (limit: number, what: 'requests' | 'statements'): RequestHandler =>
  rateLimit({
    windowMs: window,
    limit,
    identifier: what,
    keyGenerator: clientOf,
    // Of whom nobody trusts it has no meaning.
    validate: { xForwardedForHeader: false },
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, response) => {
      note(response, { limited: what });
      sendProblem(
        response,
        new HttpProblem('too-many-requests', `An address may send ${limit} ${what} a minute: wait a little.`),
      );
    },
  });
