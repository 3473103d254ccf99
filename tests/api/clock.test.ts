import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { defaultLimits } from '../../server/graph/adhoc.ts';
import { connection, emptyGraph } from '../support/neo4j.ts';
import { openSite } from '../support/site.ts';

const day = 24 * 3_600_000;
const requestsAMinute = 20;
const endless = 'UNWIND range(1, 1000000000) AS n WITH n WHERE n < 0 RETURN count(n) AS none';
let site: Awaited<ReturnType<typeof openSite>>;

beforeAll(async () => {
  await (await emptyGraph()).close();
});
beforeEach(async () => {
  // The clock of this process alone, which is the server’s, is set: nothing that runs by time is.
  vi.useFakeTimers({ toFake: ['Date'] });
  const limits = { ...defaultLimits, timeout: 2_000 };
  site = await openSite(connection(), { page: false, requestsAMinute, limits });
});
afterEach(async () => {
  vi.useRealTimers();
  await site.close();
});

/** The clock of the machine is set, as by hand, or by a time server after a night without power. */
const setClock = (by: number) => vi.setSystemTime(Date.now() + by);
const jumps = [
  ['forward', day],
  ['back', -day],
] as const;

const run = (statement: string) =>
  fetch(`${site.address}/api/cypher`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ statement }),
  });

test.each(jumps)(
  'a statement has its time, although the clock is set %s by a day meanwhile',
  async (_, by) => {
    const running = run(endless);
    await new Promise(resolve => setTimeout(resolve, 500));
    setClock(by);
    expect(await (await running).json()).toMatchObject({ code: 'query-timeout' });
    expect(await (await run('RETURN 1 AS one')).json()).toMatchObject({ rows: [[1]] });
  },
);

test.each(jumps)(
  'an address that asked too much waits a minute at most, although it is set %s',
  async (_, by) => {
    const ask = () => fetch(`${site.address}/api/model`);
    for (let count = 0; count < requestsAMinute; count += 1) expect((await ask()).status).toBe(200);
    setClock(by);
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  },
);
