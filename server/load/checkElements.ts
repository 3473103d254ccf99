import type { Kind, Role } from '../contract/model.ts';
import { readEdtf, type Span } from '../model/edtf.ts';
import { place, source } from '../model/kinds/things.ts';
import { kindNamed } from '../model/model.ts';
import type { Collected, Entry } from './collect.ts';
import type { Element, Holding } from './dossier.ts';
import { DossierError, type Doubtful, didYouMean, type Fault, nearest, tooMany } from './faults.ts';
import { limits } from './limits.ts';
import type { Path } from './readFolder.ts';

/** The span of an EDTF value; null where there is none or it can't be read (told elsewhere). */
export function spanOf(value: unknown): Span | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  try {
    return readEdtf(String(value));
  } catch {
    return null;
  }
}

/** The kind of an entry, where it has one that exists. */
function kindOfEntry(entry: Entry): Kind | undefined {
  const section = entry.at[0];
  if (section === 'places') return place;
  if (section === 'sources') return source;
  const name = (entry.value as { kind?: unknown }).kind;
  const kind = typeof name === 'string' ? kindNamed(name) : undefined;
  return kind && `${kind.group}s` === section ? kind : undefined;
}

/** Actors, places, events and sources, with every role resolved to an element that may hold it. */
export function checkElements(all: Collected, doubtful: Doubtful, faults: Fault[]): Map<string, Element> {
  const entries: Entry[] = [all.actors, all.places, all.events, all.sources].flatMap(map => [
    ...map.values(),
  ]);
  const kinds = new Map(entries.map(entry => [entry.id, kindOfEntry(entry)]));
  const elements = new Map<string, Element>();
  let roles = 0;
  for (const entry of entries) {
    if (faults.length > limits.faults) throw new DossierError(faults);
    const kind = kinds.get(entry.id);
    if (!kind) continue;
    const value = entry.value as Record<string, unknown>;
    markMisspelt(entry.id, value, kind, doubtful);
    checkFormerIds(entry, kinds, faults);
    const declared = kind.properties.filter(property => value[property.name] !== undefined);
    elements.set(entry.id, {
      id: entry.id,
      kind,
      formerIds: Array.isArray(value.formerIds) ? value.formerIds.map(String) : [],
      properties: Object.fromEntries(declared.map(property => [property.name, value[property.name]])),
      span: spanOf(kind.group === 'event' ? value.date : value.published),
      holdings: kind.roles.flatMap(role =>
        holders(value[role.name]).map(({ other, properties, step }) => {
          const holding: Holding = { role, other, properties };
          const before = faults.length;
          checkHolder(entry, kind, holding, [...entry.at, role.name, ...step], kinds, faults);
          if (faults.length > before) doubtful.mark(entry.id, role.name);
          // Kept even when faulty, so that claims about it aren't faults as well.
          return holding;
        }),
      ),
    });
    roles += elements.get(entry.id)?.holdings.length ?? 0;
    if (roles > limits.relationships) throw tooMany('relationships', entry.file.fault(entry.at, ''), faults);
  }
  return elements;
}

/** A key that no element of the kind has (told elsewhere) may be meant for one of its roles. */
function markMisspelt(id: string, value: Record<string, unknown>, kind: Kind, doubtful: Doubtful): void {
  const roles = kind.roles.map(role => role.name);
  const known = ['kind', 'formerIds', ...roles, ...kind.properties.map(property => property.name)];
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) doubtful.mark(id, nearest(key, roles) ?? undefined);
  }
}

/** A former id leads to the element that had it, so nothing else may have it now. */
function checkFormerIds(entry: Entry, kinds: Map<string, unknown>, faults: Fault[]): void {
  const { formerIds } = entry.value as { formerIds?: unknown };
  if (!Array.isArray(formerIds)) return;
  formerIds.forEach((id, index) => {
    if (!kinds.has(id)) return;
    faults.push(entry.file.fault([...entry.at, 'formerIds', index], `the former id '${id}' is in use`));
  });
}

/** Who holds a role, with what, and the way from the role to where that stands. */
type Holder = { other: string; properties: Record<string, unknown>; step: Path };

/** Reads the three ways of writing who holds a role: an id, a list of ids, or a mapping of ids to properties. */
export function holders(value: unknown): Holder[] {
  if (typeof value === 'string') return [{ other: value, properties: {}, step: [] }];
  if (Array.isArray(value)) {
    return value.flatMap((other, index) =>
      typeof other === 'string' ? [{ other, properties: {}, step: [index] }] : [],
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([other, properties]) => ({
    other,
    properties: (properties ?? {}) as Record<string, unknown>,
    step: [other],
  }));
}

function checkHolder(
  entry: Entry,
  kind: Kind,
  { role, other, properties }: Holding,
  at: Path,
  kinds: Map<string, Kind | undefined>,
  faults: Fault[],
): void {
  const fault = faultOfHolder(entry, kind, role, other, kinds);
  if (fault !== null) {
    faults.push(entry.file.fault(at, fault));
    return;
  }
  const [from, to] = [spanOf(properties.from), spanOf(properties.to)];
  if (from?.from && to?.to && from.from > to.to) {
    faults.push(entry.file.fault([...at, 'from'], `from ${from.text} is after to ${to.text}`));
  }
}

function faultOfHolder(
  entry: Entry,
  kind: Kind,
  role: Role,
  other: string,
  kinds: Map<string, Kind | undefined>,
): string | null {
  const end = kinds.get(other);
  if (!kinds.has(other)) {
    const wanted = role.ends.length === 1 ? role.ends[0] : 'element';
    const fitting = [...kinds].filter(([, known]) => known && role.ends.includes(known.name));
    const ids = fitting.map(([id]) => id);
    return `unknown ${wanted} '${other}'${didYouMean(other, ids)}`;
  }
  if (end && !role.ends.includes(end.name)) {
    return `'${other}' is a ${end.name}, and '${role.name}' of a ${kind.name} takes ${role.ends.join(', ')}`;
  }
  return other === entry.id ? `'${other}' cannot hold a role in itself` : null;
}

/** Roles that must not lead back to where they began. */
const acyclic = [['represents', 'part-of'], ['part-of'], ['follows', 'implements']];

/** Affiliations and sequences that run in a circle. Chains may be as long as a dossier: nothing here calls itself. */
export function checkCycles(elements: Map<string, Element>, all: Collected, faults: Fault[]): void {
  for (const names of acyclic) {
    const group = names.includes('represents') ? 'actor' : 'event';
    const next = (id: string) =>
      (elements.get(id)?.holdings ?? [])
        .filter(({ role, other }) => names.includes(role.name) && other !== id)
        .map(({ other }) => other);
    const done = new Set<string>();
    for (const { id, kind } of elements.values()) {
      if (kind.group !== group || done.has(id)) continue;
      const trail = new Map([[id, next(id)]]);
      const way = [id];
      for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
        const other = trail.get(last)?.shift();
        if (other === undefined) {
          way.pop();
          trail.delete(last);
          done.add(last);
        } else if (trail.has(other) && !done.has(other)) {
          const circle = [...way.slice(way.indexOf(other)), other];
          const entry = all.actors.get(other) ?? all.events.get(other);
          for (const member of circle) done.add(member);
          if (entry)
            faults.push(
              entry.file.fault(entry.at, `${names.join(' and ')} run in a circle: ${circle.join(' → ')}`),
            );
        } else if (!done.has(other)) {
          trail.set(other, next(other));
          way.push(other);
        }
      }
    }
  }
}
