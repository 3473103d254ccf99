import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/**
 * Counts what a connection brings before anybody takes it. Neo4j sends a value of any length without counting it as
 * memory (`RETURN range(1, 100000000)`), and the driver would hold all of it before it gives one row.
 * Over TLS nothing can be counted here.
 */
export class Wire {
  private readonly sockets = new Set<Socket>();
  private waiting = 0;
  private readonly most: number;
  private isCut = false;
  /** Whether more came than may wait: then the connection is cut. */
  overfull = false;

  /** @param most bytes that may wait */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.most = most;
  }

  /** Opens connections that are counted and can be cut. */
  hold<T>(open: () => T): T {
    return storage.run(this, open);
  }

  /** What came was taken. */
  taken(): void {
    this.waiting = 0;
  }

  /** Closes its connections, and whatever else it is about to open. */
  cut(): void {
    this.isCut = true;
    // Without an error the driver would go on waiting.
    for (const socket of this.sockets) socket.destroy(new Error('cut'));
  }

  watch(socket: Socket): void {
    if (this.isCut) return void socket.destroy(new Error('cut'));
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    // Not before: whoever listens makes the data flow, and the driver would miss the first.
    socket.once('connect', () =>
      socket.on('data', data => {
        this.waiting += data.length;
        if (this.waiting <= this.most) return;
        this.overfull = true;
        this.cut();
      }),
    );
  }
}

const storage = new AsyncLocalStorage<Wire>();
subscribe('net.client.socket', message => storage.getStore()?.watch((message as { socket: Socket }).socket));
