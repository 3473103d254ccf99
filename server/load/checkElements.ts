import type { Kind } from '../contract/model.ts';
import { readEdtf, type Span } from '../model/edtf.ts';
import { place, source } from '../model/kinds/things.ts';
import { kindNamed } from '../model/model.ts';
import type { Collected, Entry } from './collect.ts';
import type { Element, Holding } from './dossier.ts';
import { didYouMean, type Fault } from './faults.ts';

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
  return typeof name === 'string' ? kindNamed(name) : undefined;
}

/** Actors, places, events and sources, with every role resolved to an element that may hold it. */
export function checkElements(all: Collected, faults: Fault[]): Map<string, Element> {
  const entries: Entry[] = [all.actors, all.places, all.events, all.sources].flatMap(map => [
    ...map.values(),
  ]);
  const kinds = new Map(entries.map(entry => [entry.id, kindOfEntry(entry)]));
  const elements = new Map<string, Element>();
  for (const entry of entries) {
    const kind = kinds.get(entry.id);
    if (!kind) continue;
    const value = entry.value as Record<string, unknown>;
    const declared = kind.properties.filter(property => value[property.name] !== undefined);
    elements.set(entry.id, {
      id: entry.id,
      kind,
      formerIds: Array.isArray(value.formerIds) ? value.formerIds.map(String) : [],
      properties: Object.fromEntries(declared.map(property => [property.name, value[property.name]])),
      span: spanOf(kind.group === 'event' ? value.date : value.published),
      holdings: kind.roles.flatMap(role =>
        holders(value[role.name]).flatMap(([other, properties]) => {
          const at = [...entry.at, role.name];
          const holding: Holding = { role, other, properties };
          return checkHolder(entry, kind, holding, at, kinds, faults) ? [holding] : [];
        }),
      ),
    });
  }
  return elements;
}

/** An id, a list of ids, or a mapping of ids → pairs of id and properties. */
export function holders(value: unknown): [string, Record<string, unknown>][] {
  if (typeof value === 'string') return [[value, {}]];
  if (Array.isArray(value)) return value.filter(id => typeof id === 'string').map(id => [id, {}]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([id, properties]) => [id, (properties ?? {}) as Record<string, unknown>]);
}

function checkHolder(
  entry: Entry,
  kind: Kind,
  { role, other, properties }: Holding,
  at: (string | number)[],
  kinds: Map<string, Kind | undefined>,
  faults: Fault[],
): boolean {
  const end = kinds.get(other);
  if (!kinds.has(other)) {
    faults.push(
      entry.file.fault(
        at,
        `unknown ${role.ends.length === 1 ? role.ends[0] : 'element'} '${other}'${didYouMean(other, kinds.keys())}`,
      ),
    );
    return false;
  }
  if (end && !role.ends.includes(end.name)) {
    faults.push(
      entry.file.fault(
        at,
        `'${other}' is a ${end.name}, and '${role.name}' of a ${kind.name} takes ${role.ends.join(', ')}`,
      ),
    );
    return false;
  }
  if (other === entry.id) {
    faults.push(entry.file.fault(at, `'${other}' cannot hold a role in itself`));
    return false;
  }
  const [from, to] = [spanOf(properties.from), spanOf(properties.to)];
  if (from?.from && to?.to && from.from > to.to) {
    faults.push(entry.file.fault([...at, other, 'from'], `from ${from.text} is after to ${to.text}`));
  }
  return end !== undefined;
}

/** Roles that must not lead back to where they began. */
const acyclic = [['represents', 'part-of'], ['part-of'], ['follows', 'implements']];

/** Affiliations and sequences that run in a circle. */
export function checkCycles(elements: Map<string, Element>, all: Collected, faults: Fault[]): void {
  for (const names of acyclic) {
    const done = new Set<string>();
    const visit = (id: string, trail: string[]): void => {
      if (done.has(id)) return;
      if (trail.includes(id)) {
        const circle = [...trail.slice(trail.indexOf(id)), id];
        const entry = all.actors.get(id) ?? all.events.get(id);
        for (const member of circle) done.add(member);
        if (entry)
          faults.push(
            entry.file.fault(entry.at, `${names.join(' and ')} run in a circle: ${circle.join(' → ')}`),
          );
        return;
      }
      const holdings = elements.get(id)?.holdings.filter(({ role }) => names.includes(role.name)) ?? [];
      for (const { other } of holdings) visit(other, [...trail, id]);
      done.add(id);
    };
    const group = names.includes('represents') ? 'actor' : 'event';
    for (const element of elements.values()) if (element.kind.group === group) visit(element.id, []);
  }
}
