import { createConnection, createServer, type Server, type Socket } from 'node:net';
import type { Connection } from '../../server/graph/neo4jGraph.ts';

/** A way to a Neo4j that can be cut and mended, which leaves the server itself to others. */
export type SwitchableConnection = {
  connection: Connection;
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** From now on nothing comes through, and nothing is refused: as on a network that swallows everything. */
  swallow(): void;
  /** How many connections there are now. */
  open(): number;
};

export async function switchable(behind: Connection): Promise<SwitchableConnection> {
  const target = new URL(behind.uri);
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  let port = 0;
  let swallows = false;
  const mend = () =>
    new Promise<void>((resolve, reject) => {
      swallows = false;
      server = createServer(near => {
        if (swallows) {
          sockets.add(near.pause());
          near.on('error', () => undefined);
          near.on('close', () => sockets.delete(near));
          return;
        }
        const far = createConnection(Number(target.port), target.hostname);
        for (const socket of [near, far]) {
          sockets.add(socket);
          socket.on('error', () => undefined);
          socket.on('close', () => {
            sockets.delete(socket);
            near.destroy();
            far.destroy();
          });
        }
        near.pipe(far).pipe(near);
      });
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        const address = server?.address();
        if (typeof address === 'object' && address) port = address.port;
        resolve();
      });
    });
  const cut = () =>
    new Promise<void>(resolve => {
      if (server) server.close(() => resolve());
      else resolve();
      for (const socket of sockets) socket.destroy();
      server = null;
    });
  const swallow = () => {
    swallows = true;
    for (const socket of sockets) socket.unpipe().pause();
  };
  await mend();
  return {
    connection: { ...behind, uri: `bolt://127.0.0.1:${port}` },
    cut,
    mend,
    swallow,
    open: () => sockets.size,
  };
}
