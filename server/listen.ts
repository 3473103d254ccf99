import { createServer, type Server } from 'node:http';
import { type AddressInfo, isIP } from 'node:net';

/** The address to listen on can't be had. */
export class CannotListen extends Error {
  override name = 'CannotListen';
}

/**
 * @param settings what else can be set
 * @throws CannotListen
 */
export function listen(
  server: Server,
  { host, port }: { host: string; port: number },
  settings?: { host: string; port: string },
): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? `port ${port} is taken` : error.message;
      reject(cannotListen({ host, port }, reason, settings));
    });
    server.listen(port, host, () => resolve(server));
  });
}

export const cannotListen = (
  { host, port }: { host: string; port: number },
  reason: string,
  settings = { host: 'HOST', port: 'PORT' },
): CannotListen =>
  new CannotListen(
    `Entente cannot listen on ${hostAndPort(host, port)} (${reason}): set ${settings.port} (0 takes a free one) or ${settings.host}.`,
  );

/** A host and a port as they stand in an address: that of an IPv6 host is put in brackets. */
export const hostAndPort = (host: string, port: number): string =>
  `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;

/** A port of loopback that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = await listen(createServer(), { host: '127.0.0.1', port: 0 });
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}

/** Addresses that mean every one of the machine's, and the one of them by which its own browser comes. */
const every = new Map([
  ['0.0.0.0', '127.0.0.1'],
  ['::', '::1'],
]);

/** Where a browser on this machine finds the page. */
export function pageOf(server: Server, listensOn: string, basePath = ''): string {
  const { port } = server.address() as AddressInfo;
  const host = every.get(listensOn) ?? listensOn;
  const page = `http://${hostAndPort(host, port)}`;
  return basePath === '' ? page : `${page}${basePath}/`;
}
