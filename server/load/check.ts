import { checkClaims } from './checkClaims.ts';
import { checkCycles, checkElements } from './checkElements.ts';
import { checkEvidence } from './checkEvidence.ts';
import { collect } from './collect.ts';
import type { Dossier } from './dossier.ts';
import { DossierError, Doubtful, type Fault } from './faults.ts';
import { readFolder } from './readFolder.ts';

/**
 * Reads and checks a dossier.
 * @throws DossierError with every fault at once
 */
export function checkFolder(folder: string): Dossier {
  const { files, faults, whole } = readFolder(folder);
  const all = collect(files, whole, faults);
  // What a file that can't be read declares would look unknown wherever it is meant.
  if (!all.whole) throw new DossierError(unique(faults));
  const doubtful = new Doubtful();
  const elements = checkElements(all, doubtful, faults);
  checkCycles(elements, all, faults);
  const placed = checkClaims(all, elements, doubtful, faults);
  checkEvidence(all, elements, placed, doubtful, faults);
  if (faults.length > 0 || !all.passport) throw new DossierError(unique(faults));
  const { id, title, version, description, frozen } = all.passport;
  return {
    id,
    title,
    version: String(version),
    description: description ?? null,
    frozen: frozen ?? null,
    elements: [...elements.values()],
    claims: placed.map(({ claim }) => claim),
  };
}

function unique(faults: Fault[]): Fault[] {
  return [...new Map(faults.map(fault => [JSON.stringify(fault), fault])).values()];
}
