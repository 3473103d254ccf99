import type { RequestHandler } from 'express';
import { rateLimit, type Store } from 'express-rate-limit';
import { clientOf } from './client.ts';
import { note } from './metrics.ts';
import { HttpProblem, sendProblem } from './problems.ts';

/** Of every minute. */
const window = 60_000;

/**
 * What each address sent in its minute. The store that the limiter has itself goes by the day and the time: set back by a
 * day, these would refuse an address until they are where they were.
 */
function minutes(): Store {
  const sent = new Map<string, { count: number; ends: number }>();
  const forget = () => {
    const now = performance.now();
    for (const [key, { ends }] of sent) if (ends <= now) sent.delete(key);
  };
  setInterval(forget, window).unref();
  return {
    localKeys: true,
    increment(key) {
      const now = performance.now();
      const known = sent.get(key);
      const mine = known && known.ends > now ? known : { count: 0, ends: now + window };
      mine.count += 1;
      sent.set(key, mine);
      return { totalHits: mine.count, resetTime: new Date(Date.now() + mine.ends - now) };
    },
    decrement(key) {
      const mine = sent.get(key);
      if (mine) mine.count -= 1;
    },
    resetKey: key => void sent.delete(key),
  };
}

/** Requests that one address may send in a minute; `RateLimit` says what is left, a refusal when to come again. */
export const atMost = (limit: number, what: 'requests' | 'statements'): RequestHandler =>
  rateLimit({
    windowMs: window,
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
