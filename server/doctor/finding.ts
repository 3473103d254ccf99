import type { Config } from '../config.ts';

/** `note` is worth knowing and needs nothing; `fault` keeps something from working. */
export type Level = 'ok' | 'note' | 'fault';

/** What was found, and what to do where something is to be done. */
export type Finding = { check: string; level: Level; found: string; todo?: string };

/** One small look at one thing. It changes nothing and starts nothing. */
export type Check = {
  /** What it looks at, in a word or two. */
  name: string;
  look(config: Config): Promise<Found[]> | Found[];
};
export type Found = Omit<Finding, 'check'>;

export const ok = (found: string): Found => ({ level: 'ok', found });
export const note = (found: string, todo?: string): Found => ({
  level: 'note',
  found,
  ...(todo && { todo }),
});
export const fault = (found: string, todo?: string): Found => ({
  level: 'fault',
  found,
  ...(todo && { todo }),
});

export const reasonOf = (thrown: unknown): string =>
  (thrown instanceof Error ? thrown.message : String(thrown)).split('\n')[0] ?? '';

/** “12 MB”, “3.4 GB” */
export function size(bytes: number): string {
  const mega = bytes / 1024 / 1024;
  return mega < 1_000 ? `${Math.floor(mega)} MB` : `${(mega / 1024).toFixed(1)} GB`;
}
