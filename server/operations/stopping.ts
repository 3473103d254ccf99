import type { Server, ServerResponse } from 'node:http';
import { soon } from '../graph/inTime.ts';

/** How long (milliseconds) what is under way may go on, and how long it is then given for its last words. */
const patience = { whole: 5_000, lastWords: 1_000 };

/** A server that can be told to end: which of its answers are under way, and whether more may begin. */
export function stoppable(server: Server) {
  const underWay = new Set<ServerResponse>();
  let stopping = false;
  const isLast = (response: ServerResponse) => {
    if (!response.headersSent) response.setHeader('Connection', 'close');
  };
  server.prependListener('request', (_request, response: ServerResponse) => {
    underWay.add(response);
    response.on('close', () => underWay.delete(response));
    if (stopping) isLast(response);
  });
  return {
    /**
     * Takes no more connections, and lets what has begun go on to its end. What has none by then is cut off by `cut`,
     * and its connection closed soon after.
     */
    async stop(cut: () => Promise<unknown>): Promise<void> {
      stopping = true;
      const closed = new Promise<void>(resolve => server.close(() => resolve()));
      for (const response of underWay) isLast(response);
      // A connection that is kept becomes idle when its answer has ended.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      if (!(await soon(closed, patience.whole))) {
        await soon(Promise.all([closed, cut()]), patience.lastWords);
        server.closeAllConnections();
      }
      clearInterval(idle);
    },
  };
}

/** Resolves once a program is told to stop, also where that was before. */
export const untilStopped = (stopping: AbortSignal): Promise<null> =>
  new Promise(resolve => {
    if (stopping.aborted) resolve(null);
    else stopping.addEventListener('abort', () => resolve(null), { once: true });
  });
