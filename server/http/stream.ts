import { once } from 'node:events';
import type { Response } from 'express';
import type { CypherChunk } from '../contract/cypher.ts';
import { note } from './metrics.ts';
import type { HttpProblem } from './problems.ts';

/**
 * Sends one line of JSON for each thing told, no faster than the client takes them. Nothing is sent before the first
 * is there, so that what fails until then is a problem with a status of its own.
 */
export async function sendStream(
  response: Response,
  mediaType: string,
  lines: AsyncIterable<object>,
): Promise<void> {
  for await (const line of lines) {
    if (response.destroyed) return;
    if (!response.headersSent) {
      response.setHeader('Content-Type', mediaType);
      // A proxy in between would keep rows back.
      response.setHeader('X-Accel-Buffering', 'no');
    }
    const taken = response.write(`${JSON.stringify(line)}\n`);
    // What is compressed on the way would wait for more.
    (response as { flush?: () => void }).flush?.();
    if (!taken && !response.destroyed) await drained(response);
  }
  response.end();
}

/** A client that takes nothing for so long (milliseconds) is given up: it would hold its turn and its memory. */
const patience = 30_000;

export function giveUpOnStalled(response: Response): void {
  response.setTimeout(patience, () => response.destroy());
}

async function drained(response: Response): Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  giveUpOnStalled(response);
  try {
    await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]);
  } finally {
    response.setTimeout(0);
    over.abort();
  }
}

export const isStream = (response: Response): boolean =>
  String(response.getHeader('Content-Type')).startsWith('application/x-ndjson');

/** The status is sent already: what failed since is the last line. */
export function endStream(response: Response, { code, message, faults }: HttpProblem): void {
  note(response, { problem: code });
  const requestId = String(response.getHeader('X-Request-Id') ?? '');
  const line: CypherChunk = { is: 'problem', code, detail: message, requestId };
  response.end(`${JSON.stringify(faults ? { ...line, faults } : line)}\n`);
}
