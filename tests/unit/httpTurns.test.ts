import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createApp } from '../../server/http/app.ts';
import type { Handlers } from '../../server/http/handle.ts';

test('exploring requests take turns, and who goes away while waiting is not answered', async () => {
  const running = new Map<string, () => void>();
  const begun: string[] = [];
  // Each search is answered when the test lets it.
  const search = async ({ query: { q } }: { query: { q: string } }) => {
    begun.push(q);
    await new Promise<void>(resolve => running.set(q, resolve));
    return { groups: [], extent: { total: 0, returned: 0 } };
  };
  const app = createApp({
    handlers: { search } as unknown as Handlers,
    log: pino({ level: 'silent' }),
    version: '0',
    allowedHosts: [],
    webFolder: null,
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const left = new Promise<void>(resolve =>
    // Before the app, which takes parts of the address away while it works.
    server.prependListener('request', ({ url }, response) => {
      if (url === '/api/search?q=gone') response.on('close', resolve);
    }),
  );
  const { port } = server.address() as AddressInfo;
  const ask = (q: string, signal?: AbortSignal) =>
    fetch(`http://127.0.0.1:${port}/api/search?q=${q}`, signal ? { signal } : {});

  const first = Array.from({ length: 12 }, (_, at) => ask(`first-${at}`));
  await vi.waitFor(() => expect(begun).toHaveLength(12));
  const leaving = new AbortController();
  const gone = ask('gone', leaving.signal).catch((error: Error) => error.name);
  const last = ask('last');
  // A request that is refused needs no turn.
  expect((await fetch(`http://127.0.0.1:${port}/api/search`)).status).toBe(400);
  leaving.abort();
  expect(await gone).toBe('AbortError');
  await left;

  for (const finish of running.values()) finish();
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual(Array(12).fill(200));
  await vi.waitFor(() => expect(begun).toContain('last'));
  running.get('last')?.();
  expect((await last).status).toBe(200);
  expect(begun).not.toContain('gone');
});
