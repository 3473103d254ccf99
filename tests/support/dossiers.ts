import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { projectFolder } from '../../server/config.ts';
import { filesBelow } from './sourceFiles.ts';

/** Files of a dossier: name → content. */
export type Files = Record<string, string | Uint8Array>;

export const exampleFolder = path.join(projectFolder, 'tests', 'fixtures', 'example');

/** The worked example, a valid dossier: name → text. */
export function exampleFiles(): Record<string, string> {
  const below = 'tests/fixtures/example';
  return Object.fromEntries(
    filesBelow(below, /\.yaml$/).map(file => [
      path.relative(below, file),
      readFileSync(path.join(projectFolder, file), 'utf8'),
    ]),
  );
}

/** Writes files into a folder of their own, which goes when the test ends. */
export function folderWith(files: Files): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-dossier-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

type Entries = Record<string, Record<string, unknown>>;
type Parts = {
  id?: string;
  actors?: Entries;
  places?: Entries;
  origins?: Entries;
  events?: Entries;
  sources?: Record<string, Record<string, unknown> & { claims: Record<string, unknown>[] }>;
};

const state = (name: string) => ({ kind: 'state', name, iso2: 'XX' });

/** A claim as a dossier writes it; what a test doesn't care for is filled in. */
export const claim = (details: Record<string, unknown>): Record<string, unknown> => ({
  about: 'deployment',
  paragraph: 1,
  summary: 'Words of the document.',
  credibility: 2,
  ...details,
});

/** That the deployment happened, and its roles: what every deployment of a test needs. */
export const supported = (details: Record<string, unknown> = {}) =>
  claim({ asserts: { happened: true, deployed: 'north', 'in-support-of': 'south' }, ...details });

/** A source with its claims. */
export const source = (claims: Record<string, unknown>[], details: Record<string, unknown> = {}) => ({
  title: 'A document',
  reliability: 'B',
  reliabilityReason: 'A test wants it so.',
  published: '2030-01-31',
  ...details,
  claims,
});

export const deployment = (details: Record<string, unknown> = {}) => ({
  kind: 'deployment',
  title: 'Troops',
  date: '2030-01',
  summary: 'Troops were sent.',
  deployed: 'north',
  'in-support-of': 'south',
  ...details,
});

/**
 * The folder of a dossier in which the state `north` deployed troops in support of `south`, as source `paper` says.
 * What is given takes the place of the part with that name.
 */
export function dossierFolder({ id = 'test', ...parts }: Parts = {}): string {
  return folderWith({
    'dossier.yaml': stringify({
      dossier: { id, title: `Dossier ${id}`, version: '1' },
      actors: { north: state('North'), south: state('South') },
      events: { deployment: deployment() },
      sources: { paper: source([supported()]) },
      ...parts,
    }),
  });
}

/** The folder of a dossier whose source `paper` makes these claims beside what the deployment needs. */
export const folderWithClaims = (...claims: Record<string, unknown>[]) =>
  dossierFolder({ sources: { paper: source([supported(), ...claims]) } });

/** The folder of a dossier with so many claims. */
export const dossierOfSize = (claims: number) =>
  folderWithClaims(
    ...Array.from({ length: claims - 1 }, (_, n) =>
      claim({ asserts: { happened: true }, paragraph: n + 2, summary: `Words number ${n}.` }),
    ),
  );
