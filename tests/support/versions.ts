import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { claim, deployment, source } from './dossiers.ts';

const perEvent = 25;

/**
 * Writes two versions of one dossier, each of about so many claims. The newer one has other words in every third claim,
 * other figures in every fifth, and other events in the place of the last tenth.
 */
export function writeVersions(folder: string, claims: number): { older: string; newer: string } {
  const events = Math.ceil(claims / perEvent);
  const write = (version: 1 | 2) => {
    const shift = version === 1 ? 0 : Math.ceil(events / 10);
    const ids = Array.from({ length: events }, (_, n) => n + shift);
    const made = ids.flatMap(n => claimsOf(`deployment-${n}`, n, version));
    const below = path.join(folder, `version-${version}`);
    mkdirSync(below, { recursive: true });
    const dossier = {
      dossier: { id: 'test', title: 'Two versions', version: String(version) },
      actors: {
        north: { kind: 'state', name: 'North', iso2: 'XX' },
        south: { kind: 'state', name: `South ${version}`, iso2: 'XY' },
      },
      events: Object.fromEntries(ids.map(n => [`deployment-${n}`, deployment({ title: `Troops ${n}` })])),
      sources: { paper: source(made.map((one, n) => ({ ...one, paragraph: n + 1 }))) },
    };
    writeFileSync(path.join(below, 'dossier.yaml'), stringify(dossier));
    return below;
  };
  return { older: write(1), newer: write(2) };
}

/** That it happened, and figures for the troops. */
function claimsOf(about: string, event: number, version: number): Record<string, unknown>[] {
  return Array.from({ length: perEvent - 3 }, (_, n) => {
    const words = n % 3 === 0 ? `Version ${version} of it.` : 'As before.';
    const troops = 1_000 + event + (n % 5 === 0 ? version : 0);
    const first = { happened: true, deployed: 'north', 'in-support-of': 'south' };
    return claim({ about, summary: words, asserts: n === 0 ? first : { troops } });
  });
}
