import autocannon from 'autocannon';
import { Figures } from './figures.ts';
import type { Asked } from './mix.ts';

/** How many read at once and for how long, and what each asks one after the other, without a pause. */
export type Reading = { readers: number; seconds: number; readings(reader: number): Asked[] };

/** An answer that takes longer (seconds) counts as none. */
const patience = 60;

/** What came of it: figures, and refusals that don’t say when to come again. */
export type Read = { figures: Figures; seconds: number; withoutRetryAfter: number; at: Ended[] };
/** When an answer that was no success came, in seconds since the beginning, and the code of its problem. */
export type Ended = { second: number; status: number | string; code: string; path: string };

/**
 * Has readers ask a server.
 * @param addressed whether each has an address of its own, as behind a proxy that the server believes
 */
export async function read(
  address: string,
  { readers, seconds, readings }: Reading,
  addressed: boolean,
): Promise<Read> {
  const figures = new Figures();
  const at: Ended[] = [];
  let withoutRetryAfter = 0;
  let reader = 0;
  const began = performance.now();
  const since = () => (performance.now() - began) / 1000;
  const setUp = (client: autocannon.Client) => {
    const mine = reader;
    reader += 1;
    let last: Asked = { name: '', path: '' };
    const asking = readings(mine).map(asked => ({
      method: asked.body === undefined ? ('GET' as const) : ('POST' as const),
      path: asked.path,
      headers: {
        'Accept-Encoding': 'gzip, br',
        ...(asked.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(addressed ? { 'X-Forwarded-For': `10.1.${mine >> 8}.${mine & 255}` } : {}),
      },
      ...(asked.body === undefined ? {} : { body: asked.body }),
      // Called just before the response is told of, which itself does not say what was asked.
      onResponse(status: number, body: string, _context: object, headers: object) {
        last = asked;
        if (status >= 400) at.push({ second: since(), status, code: codeOf(body), path: asked.path });
        const says = Object.keys(headers).some(name => /^retry-after$/i.test(name));
        if ([429, 503].includes(status) && !says) withoutRetryAfter += 1;
      },
    }));
    client.setRequests(asking as autocannon.Request[]);
    client.on('response', (status, _bytes, milliseconds) => figures.add(last.name, milliseconds, status));
  };
  await new Promise<void>((resolve, reject) => {
    const run = autocannon(
      { url: address, connections: readers, duration: seconds, timeout: patience, setupClient: setUp },
      error => (error ? reject(error) : resolve()),
    );
    run.on('reqError', (error: Error) =>
      at.push({ second: since(), status: error.message, code: '', path: '' }),
    );
  });
  return { figures, seconds: since(), withoutRetryAfter, at };
}

const codeOf = (problem: string) => /"code":"([a-z-]+)"/.exec(problem)?.[1] ?? '';
