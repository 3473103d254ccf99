import { checkClaims } from './checkClaims.ts';
import { type Accounted, checkCoverage } from './checkCoverage.ts';
import { checkCycles, checkElements } from './checkElements.ts';
import { checkEvidence } from './checkEvidence.ts';
import { collect } from './collect.ts';
import type { Dossier, Element } from './dossier.ts';
import { DossierError, Doubtful, type Fault } from './faults.ts';
import { readFolder } from './readFolder.ts';

/**
 * Reads and checks a dossier.
 * @param texts folder of the documents' texts, where they are to be compared with the dossier's coverage
 * @throws DossierError with every fault at once
 */
export function checkFolder(folder: string, texts: string | null = null): Dossier {
  const { files, faults, whole } = readFolder(folder);
  const all = collect(files, whole, faults);
  // What a file that can't be read declares would look unknown wherever it is meant.
  if (!all.whole) throw new DossierError(unique(faults));
  const doubtful = new Doubtful();
  const elements = checkElements(all, doubtful, faults);
  checkCycles(elements, all, faults);
  const placed = checkClaims(all, elements, doubtful, faults);
  checkEvidence(all, elements, placed, doubtful, faults);
  const accounted = checkCoverage(all, texts, faults);
  if (faults.length > 0 || !all.passport) throw new DossierError(unique(faults));
  const { id, title, version, description, frozen } = all.passport;
  return {
    id,
    title,
    version: String(version),
    description: description ?? null,
    frozen: frozen ?? null,
    elements: [...elements.values()].map(element => withCoverage(element, accounted.get(element.id))),
    claims: placed.map(({ claim }) => claim),
  };
}

/** A source says how many paragraphs it has and how many of them give claims. */
function withCoverage(element: Element, accounted: Accounted | undefined): Element {
  return accounted ? { ...element, properties: { ...element.properties, ...accounted } } : element;
}

function unique(faults: Fault[]): Fault[] {
  return [...new Map(faults.map(fault => [JSON.stringify(fault), fault])).values()];
}
