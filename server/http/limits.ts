import type { RequestHandler } from 'express';
import { rateLimit, type Store } from 'express-rate-limit';
import { clientOf } from './client.ts';
import { note } from './metrics.ts';
import { aMinute, Minutes } from './minutes.ts';
import { HttpProblem, sendProblem } from './problems.ts';

/** The store that the limiter has itself goes by the day and the time. */
function minutes(): Store {
  const sent = new Minutes();
  return {
    localKeys: true,
    increment(client) {
      const { count, left } = sent.add(client);
      return { totalHits: count, resetTime: new Date(Date.now() + left) };
    },
    // Every request counts, however it is answered.
    decrement: () => undefined,
    resetKey: () => undefined,
  };
}

/** Requests that one address may send in a minute; `RateLimit` says what is left, a refusal when to come again. */
export const atMost = (limit: number, what: 'requests' | 'statements'): RequestHandler =>
  rateLimit({
    windowMs: aMinute,
    limit,
    identifier: what,
    keyGenerator: clientOf,
    // Of whom nobody trusts it has no meaning.
    validate: { xForwardedForHeader: false },
    store: minutes(),
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
