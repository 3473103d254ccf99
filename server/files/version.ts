import { createHash } from 'node:crypto';

/** What tells one state of a file from another. */
export const versionOf = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);
