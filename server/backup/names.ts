import { readdirSync } from 'node:fs';
import path from 'node:path';

const pattern = /^entente-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z\.zip$/;

/** What a backup is called where nobody names it: the moment, in UTC. Names sort by time. */
export const backupName = (when: Date): string =>
  `entente-${when.toISOString().replaceAll(':', '').replace(/\.\d+/, '')}.zip`;

/** The latest backup of a folder by its name, and when it was made; null where there is none. */
export function lastBackup(folder: string): { file: string; made: Date } | null {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return null;
  }
  const last = names
    .filter(name => pattern.test(name))
    .sort()
    .at(-1);
  if (!last) return null;
  const [, day, hour, minute, second] = pattern.exec(last) ?? [];
  return { file: path.join(folder, last), made: new Date(`${day}T${hour}:${minute}:${second}Z`) };
}
