import { createConnection, createServer, type Server, type Socket } from 'node:net';
import type { Connection } from '../../server/graph/neo4jGraph.ts';

/** A way to a Neo4j that can be cut and mended, which leaves the server itself to others. */
export type SwitchableConnection = { connection: Connection; cut(): Promise<void>; mend(): Promise<void> };

export async function switchable(behind: Connection): Promise<SwitchableConnection> {
  const target = new URL(behind.uri);
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  let port = 0;
  const mend = () =>
    new Promise<void>((resolve, reject) => {
      server = createServer(near => {
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
  await mend();
  return { connection: { ...behind, uri: `bolt://127.0.0.1:${port}` }, cut, mend };
}
