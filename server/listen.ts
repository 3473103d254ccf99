import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The address to listen on can't be had. */
export class CannotListen extends Error {
  override name = 'CannotListen';
}

/** @throws CannotListen */
export function listen(server: Server, { host, port }: { host: string; port: number }): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? `port ${port} is taken` : error.message;
      reject(
        new CannotListen(
          `Entente cannot listen on ${host}:${port} (${reason}): set PORT (0 takes a free one) or HOST.`,
        ),
      );
    });
    server.listen(port, host, () => resolve(server));
  });
}

/** Where a browser finds the page. */
export function pageOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** No request is cut, but none is waited for longer than five seconds. */
export function closeServer(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
  });
}
