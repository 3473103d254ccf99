import type { z } from 'zod';
import { fileShape } from '../model/dossier.ts';
import { checkShape } from './checkShape.ts';
import type { Fault } from './faults.ts';
import { inFigures } from './inFigures.ts';
import { limits } from './limits.ts';
import type { Path, SourceFile } from './readFolder.ts';

type FileContent = z.infer<ReturnType<typeof fileShape>>;
type Section = 'actors' | 'places' | 'origins' | 'events' | 'sources' | 'coverage';
/** What a section holds under an id, and where it stands. */
export type Entry<S extends Section = Section> = {
  id: string;
  value: NonNullable<FileContent[S]>[string];
  file: SourceFile;
  at: Path;
};
/** The sections of all files, taken together. */
export type Collected = {
  /** False where a file or section could not be read, so that not every id is known. */
  whole: boolean;
  passport: NonNullable<FileContent['dossier']> | null;
  actors: Map<string, Entry<'actors'>>;
  places: Map<string, Entry<'places'>>;
  origins: Map<string, Entry<'origins'>>;
  events: Map<string, Entry<'events'>>;
  sources: Map<string, Entry<'sources'>>;
  /** By the name of the document's file. */
  coverage: Map<string, Entry<'coverage'>>;
};
const sections: Section[] = ['actors', 'places', 'origins', 'events', 'sources', 'coverage'];
/** Names that are no ids of nodes, with the word that tells them apart. */
const apart: Partial<Record<Section, string>> = { origins: 'origin', coverage: 'coverage' };
const shape = fileShape();

/** Checks the form of every file and takes their sections together; an id given twice is a fault. */
export function collect(files: SourceFile[], whole: boolean, faults: Fault[]): Collected {
  const all: Collected = {
    whole,
    passport: null,
    actors: new Map(),
    places: new Map(),
    origins: new Map(),
    events: new Map(),
    sources: new Map(),
    coverage: new Map(),
  };
  /** Ids of nodes are one name space; origins and documents have their own. */
  const taken = new Map<string, string>();
  let elements = 0;
  for (const file of files) {
    if (faults.length > limits.faults) break;
    elements += sizeOf(file.content);
    if (elements > limits.elements) {
      const message = `a dossier holds ${inFigures(limits.elements)} actors, places, origins, events and sources at most, and here it has more: part it`;
      faults.push(file.fault([], message));
      all.whole = false;
      break;
    }
    checkShape(shape, file.content, file, [], faults);
    // Faulty files are still looked through, so that one slip doesn't make all that refers to them a fault.
    const content = file.content as FileContent;
    if (typeof content !== 'object' || content === null || Array.isArray(content)) {
      all.whole = false;
      continue;
    }
    if (Object.keys(content).some(key => key !== 'dossier' && !sections.some(section => section === key))) {
      all.whole = false;
    }
    if (content.dossier) {
      if (all.passport)
        faults.push(
          file.fault(['dossier'], 'a dossier has one section `dossier`, and there is another', 'dossier'),
        );
      else all.passport = content.dossier;
    }
    for (const section of sections) addSection(section, content, file, all, taken, faults);
  }
  const clash = all.passport && taken.get(`dossier-${all.passport.id}`);
  if (clash) {
    const id = `dossier-${all.passport?.id}`;
    const entry = [all.actors, all.places, all.events, all.sources].map(map => map.get(id)).find(Boolean);
    if (entry) faults.push(entry.file.fault(entry.at, `the id '${id}' is the dossier's own`));
  }
  const [first] = files;
  if (all.whole && !all.passport && first)
    faults.push(first.fault([], 'no file has the section `dossier` (id, title, version)'));
  return all;
}

/** How many things a file declares, whatever they are. */
function sizeOf(content: unknown): number {
  const held = sections
    .filter(section => section !== 'coverage')
    .map(section => (content as Partial<Record<Section, unknown>> | null)?.[section]);
  return held.reduce<number>(
    (sum, one) => sum + (typeof one === 'object' && one !== null ? Object.keys(one).length : 0),
    0,
  );
}

function addSection(
  section: Section,
  content: FileContent,
  file: SourceFile,
  all: Collected,
  taken: Map<string, string>,
  faults: Fault[],
): void {
  const held = content[section];
  if (held === undefined || held === null) return;
  if (typeof held !== 'object' || Array.isArray(held)) {
    all.whole = false;
    return;
  }
  for (const [id, written] of Object.entries(held)) {
    // An entry that is no mapping (told by its shape) still takes its id.
    const value = typeof written === 'object' && written !== null ? written : {};
    const at = [section, id];
    const name = [apart[section], id].filter(Boolean).join(' ');
    const before = taken.get(name);
    if (before) faults.push(file.fault(at, `the id '${id}' is given twice, first under ${before}`));
    else (all[section] as Map<string, Entry>).set(id, { id, value, file, at });
    taken.set(name, before ?? `${section} in ${file.name}`);
  }
}
