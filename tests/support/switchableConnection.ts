import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { Transform } from 'node:stream';
import type { Connection } from '../../server/graph/neo4jGraph.ts';

/**
 * What may be wrong with a network, between those who talk over it: nobody listens and what was open is closed; what
 * was open and what is opened is reset; nothing comes through either way, and whoever comes is heard and not answered;
 * something else listens there, which speaks HTTP.
 * Milliseconds by which each byte comes later, or bytes a second that come through each way.
 */
export type NetworkFault =
  | 'gone'
  | 'reset'
  | 'silent'
  | 'another'
  | { later: number }
  | { bytesASecond: number };

/** A way to a Neo4j that can be cut and mended, which leaves the server itself to others. */
export type SwitchableConnection = {
  connection: Connection;
  cut(): Promise<void>;
  /** From now on it suffers from this. */
  suffer(fault: NetworkFault): Promise<void>;
  mend(): Promise<void>;
  /** How many connections are open over it. */
  open(): number;
};

export async function switchable(behind: Connection): Promise<SwitchableConnection> {
  const target = new URL(behind.uri);
  const way = new Way();
  const sockets = new Set<Socket>();
  const coming = new Set<Socket>();
  let server: Server | null = null;
  let port = 0;

  function take(near: Socket): void {
    coming.add(near);
    keep(near, () => coming.delete(near));
    if (way.fault === 'reset') return void near.resetAndDestroy();
    if (way.fault === 'another') return void near.resume().end('HTTP/1.1 400 Bad Request\r\n\r\n');
    if (way.fault === 'silent') return void near.resume();
    const far = createConnection(Number(target.port), target.hostname);
    keep(far, () => near.destroy());
    near.on('close', () => far.destroy());
    near.pipe(way.through()).pipe(far).pipe(way.through()).pipe(near);
  }
  function keep(socket: Socket, closed: () => void): void {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      closed();
    });
  }
  const listen = () =>
    new Promise<void>((resolve, reject) => {
      server = createServer(take);
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
  async function suffer(fault: NetworkFault | null): Promise<void> {
    way.suffer(fault);
    if (fault === 'gone') return await cut();
    if (fault === 'reset' || fault === 'another') for (const socket of sockets) socket.resetAndDestroy();
    if (server === null) await listen();
  }
  await listen();
  return {
    connection: { ...behind, uri: `bolt://127.0.0.1:${port}` },
    cut: () => suffer('gone'),
    suffer,
    mend: () => suffer(null),
    open: () => coming.size,
  };
}

/** What all connections go through, and what it does to them. */
class Way {
  fault: NetworkFault | null = null;
  private mended = () => {};
  private untilMended = Promise.resolve();

  suffer(fault: NetworkFault | null): void {
    this.mended();
    this.fault = fault;
    if (fault === 'silent')
      this.untilMended = new Promise(resolve => {
        this.mended = resolve;
      });
  }

  /** One direction of a connection. What a silent network holds back comes once it is mended, as TCP has it. */
  through(): Transform {
    const pass = async (piece: Buffer, on: (piece: Buffer) => void) => {
      await this.untilMended;
      if (typeof this.fault !== 'object' || this.fault === null) return on(piece);
      if ('later' in this.fault) return void setTimeout(() => on(piece), this.fault.later);
      await new Promise(resolve => setTimeout(resolve, (1000 * piece.length) / this.bytesASecond()));
      on(piece);
    };
    return new Transform({
      transform(piece: Buffer, _encoding, done) {
        const on = (passed: Buffer) => void (this.destroyed || this.push(passed));
        void pass(piece, on).then(() => done());
      },
    });
  }

  private bytesASecond(): number {
    return typeof this.fault === 'object' && this.fault !== null && 'bytesASecond' in this.fault
      ? this.fault.bytesASecond
      : Number.POSITIVE_INFINITY;
  }
}
