import { createServer } from 'node:net';
import type { Report } from './jars.ts';

/** The port of the last time where it is free, so that what was connected finds us again; else any free one. */
export async function choosePort(lastUri: string | undefined, report: Report): Promise<number> {
  const last = lastUri === undefined ? 0 : Number(new URL(lastUri).port);
  return await tryPort(last).catch(() => {
    report(`Port ${last}, where Neo4j was the last time, is taken: it gets another one.`);
    return tryPort(0);
  });
}

function tryPort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
