import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { listen, pageOf } from '../../server/listen.ts';

/** A proxy that lets servers answer in turn; who doesn't take a connection is passed over, as proxies do. */
export async function roundRobin(servers: () => string[]) {
  let turn = 0;
  const answered = new Map<string, number>();
  function pass(from: IncomingMessage, to: ServerResponse, body: Buffer, left: string[]): void {
    const [server, ...others] = left;
    if (server === undefined) return void to.writeHead(502).end();
    const { method, headers } = from;
    const sent = request(`${server}${from.url}`, { method, headers }, answer => {
      answered.set(server, (answered.get(server) ?? 0) + 1);
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    });
    sent.once('error', () => (to.headersSent ? to.destroy() : pass(from, to, body, others)));
    sent.end(body);
  }
  const proxy = createServer(async (from, to) => {
    const chunks: Buffer[] = [];
    for await (const chunk of from) chunks.push(chunk as Buffer);
    const all = servers();
    turn += 1;
    pass(from, to, Buffer.concat(chunks), [
      ...all.slice(turn % all.length),
      ...all.slice(0, turn % all.length),
    ]);
  });
  await listen(proxy, { host: '127.0.0.1', port: 0 });
  return {
    address: pageOf(proxy, '127.0.0.1'),
    /** How many requests each server has answered. */
    answered,
    close: () => new Promise<void>(resolve => proxy.close(() => resolve())),
  };
}
