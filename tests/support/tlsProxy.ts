import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfMade } from './certificate.ts';

/** A name that browsers find on this machine by themselves. */
export const host = 'news.localhost';

/**
 * A proxy with TLS that passes on what lies below a path, as the nginx of docs/proxy.md does: the path stays as it is,
 * what clients say of themselves is overwritten, and answers are kept back until they are whole, unless they ask not to be.
 * @param user whom it names to the server as signed in
 */
export async function openTlsProxy(target: string, path: string, user: () => string) {
  const server = createServer(selfMade([host]), (request, response) => {
    if (request.url?.startsWith(path)) pass(request, response);
    else response.writeHead(404).end('Another site is here.');
  });
  function pass(request: IncomingMessage, response: ServerResponse) {
    const { method, headers, url } = request;
    const told = {
      ...headers,
      'x-forwarded-host': headers.host,
      'x-forwarded-proto': 'https',
      'x-forwarded-for': request.socket.remoteAddress,
      'x-forwarded-user': user(),
    };
    const passed = ask(target + url, { method, headers: told, setHost: false }, answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      if (answer.headers['x-accel-buffering'] === 'no') {
        response.flushHeaders();
        answer.pipe(response);
        return;
      }
      const kept: Buffer[] = [];
      answer.on('data', (part: Buffer) => kept.push(part));
      answer.on('end', () => response.end(Buffer.concat(kept)));
    });
    passed.on('error', () => response.destroy());
    response.on('close', () => passed.destroy());
    request.pipe(passed);
  }
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `https://${host}:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
