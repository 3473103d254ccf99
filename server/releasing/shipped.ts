import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../config.ts';
import { buildWeb } from '../webBuild.ts';

/** A package of which something comes with Entente: its name, version and licence (SPDX), and what it is part of. */
export type Shipped = {
  name: string;
  version: string;
  licence: string | null;
  server: boolean;
  page: boolean;
};

/** What package-lock.json says of a package, by the folder that it is installed in. */
type Locked = Record<string, { version: string; license?: string; dev?: boolean; devOptional?: boolean }>;

/** `node_modules/a/node_modules/@b/c` → `@b/c`. */
export const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 13);

/**
 * Every package that the server runs or the page holds something of, by name and version. The tools that build and test
 * are left out: nobody gets them from us.
 * @param report hears that the page is built, where it has to be
 */
export async function shippedPackages(report: (line: string) => void): Promise<Shipped[]> {
  const lock = JSON.parse(readFileSync(path.join(projectFolder, 'package-lock.json'), 'utf8'));
  const built = await buildWeb(report);
  // web/build/licences.ts writes it.
  const inPage: string[] = JSON.parse(readFileSync(path.join(built, '.packages.json'), 'utf8'));
  return packagesOf(lock.packages, new Set(inPage));
}

export function packagesOf(locked: Locked, inPage: Set<string>): Shipped[] {
  const missing = [...inPage].filter(folder => !locked[folder]);
  if (missing.length > 0)
    throw new Error(`The page holds what package-lock.json lacks: ${missing.join(', ')}`);
  const found = new Map<string, Shipped>();
  for (const [folder, { version, license, dev, devOptional }] of Object.entries(locked)) {
    const server = folder !== '' && !dev && !devOptional;
    const page = inPage.has(folder);
    if (!server && !page) continue;
    const name = nameOf(folder);
    const before = found.get(`${name} ${version}`);
    found.set(`${name} ${version}`, {
      name,
      version,
      licence: license ?? null,
      server: server || before?.server === true,
      page: page || before?.page === true,
    });
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, shipped]) => shipped);
}
