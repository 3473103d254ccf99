import type { z } from 'zod';
import { fileShape } from '../model/dossier.ts';
import { checkShape } from './checkShape.ts';
import type { Fault } from './faults.ts';
import type { Path, SourceFile } from './readFolder.ts';

type FileContent = z.infer<ReturnType<typeof fileShape>>;
type Section = 'actors' | 'places' | 'origins' | 'events' | 'sources';
/** What a section holds under an id, and where it stands. */
export type Entry<S extends Section = Section> = {
  id: string;
  value: NonNullable<FileContent[S]>[string];
  file: SourceFile;
  at: Path;
};
/** The sections of all files, taken together. */
export type Collected = {
  passport: NonNullable<FileContent['dossier']> | null;
  actors: Map<string, Entry<'actors'>>;
  places: Map<string, Entry<'places'>>;
  origins: Map<string, Entry<'origins'>>;
  events: Map<string, Entry<'events'>>;
  sources: Map<string, Entry<'sources'>>;
};
const sections: Section[] = ['actors', 'places', 'origins', 'events', 'sources'];
const shape = fileShape();

/** Checks the form of every file and takes their sections together; an id given twice is a fault. */
export function collect(files: SourceFile[], faults: Fault[]): Collected {
  const all: Collected = {
    passport: null,
    actors: new Map(),
    places: new Map(),
    origins: new Map(),
    events: new Map(),
    sources: new Map(),
  };
  /** Ids of nodes are one name space; origins have their own. */
  const taken = new Map<string, string>();
  for (const file of files) {
    checkShape(shape, file.content, file, [], faults);
    // Faulty files are still looked through, so that one slip doesn't make all that refers to them a fault.
    const content = file.content as FileContent;
    if (typeof content !== 'object' || content === null) continue;
    if (content.dossier) {
      if (all.passport)
        faults.push(
          file.fault(['dossier'], 'a dossier has one section `dossier`, and there is another', 'dossier'),
        );
      else all.passport = content.dossier;
    }
    for (const section of sections) addSection(section, content, file, all, taken, faults);
  }
  const [first] = files;
  if (!all.passport && first)
    faults.push(first.fault([], 'no file has the section `dossier` (id, title, version)'));
  return all;
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
  if (typeof held !== 'object' || held === null || Array.isArray(held)) return;
  for (const [id, value] of Object.entries(held)) {
    if (typeof value !== 'object' || value === null) continue;
    const at = [section, id];
    const name = section === 'origins' ? `origin ${id}` : id;
    const before = taken.get(name);
    if (before) faults.push(file.fault(at, `the id '${id}' is given twice, first under ${before}`));
    else (all[section] as Map<string, Entry>).set(id, { id, value, file, at });
    taken.set(name, before ?? `${section} in ${file.name}`);
  }
}
