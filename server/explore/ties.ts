import { pairRank } from '../contract/gradeOrder.ts';
import type { Tie } from '../contract/overview.ts';
import type { Character } from '../contract/words.ts';
import type { Network, ShownEvent, ShownRole } from './network.ts';
import type { Standing } from './standing.ts';

/** One event that two actors share: `a` stands before `b`. */
export type SharedEvent = {
  a: string;
  b: string;
  character: Character;
  event: ShownEvent;
  direction: 'aToB' | 'bToA' | 'both';
  planned: boolean;
  weak: boolean;
  sources: string[];
  /** Origins of the role that fewer of them tell of: no event ties two any better than that. */
  origins: string[];
};

/** Every event that two actors share by a declared pair of roles. */
export function sharedEvents(network: Network, standing: Standing): SharedEvent[] {
  const rolesOf = new Map<ShownEvent, ShownRole[]>();
  for (const role of network.roles) rolesOf.set(role.event, [...(rolesOf.get(role.event) ?? []), role]);
  return [...rolesOf].flatMap(([event, roles]) =>
    event.kind.tiePairs.flatMap(pair => {
      const holders = (name: string) => roles.filter(role => role.role === name);
      return holders(pair.from).flatMap(one =>
        holders(pair.to).flatMap(other =>
          one === other ? [] : pairs(event, one, other, pair.character, pair.directed, standing),
        ),
      );
    }),
  );
}

function pairs(
  event: ShownEvent,
  one: ShownRole,
  other: ShownRole,
  character: Character,
  directed: boolean,
  standing: Standing,
): SharedEvent[] {
  const planned = one.planned || other.planned;
  const parts = [event, one, other].map(({ support }) => support);
  const weak = parts.some(support => support.weak || support.denied);
  const { origins } = one.origins.length < other.origins.length ? one : other;
  return standing.countsFor(one.holder, event).flatMap(from =>
    standing
      .countsFor(other.holder, event)
      .filter(to => to !== from && !standing.areOne(from, to))
      .map((to): SharedEvent => {
        const [a, b] = from < to ? [from, to] : [to, from];
        const direction = directed ? (a === from ? 'aToB' : 'bToA') : 'both';
        return { a, b, character, event, direction, planned, weak, sources: event.sources, origins };
      }),
  );
}

/** Sums shared events up into ties, one for each two actors and character, in the order of their ids. */
export function toTies(shared: SharedEvent[]): Tie[] {
  const groups = new Map<string, SharedEvent[]>();
  for (const one of shared) {
    const id = `${one.a}|${one.b}|${one.character}`;
    const known = groups.get(id);
    if (known) known.push(one);
    else groups.set(id, [one]);
  }
  return [...groups]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([id, group]) => toTie(id, group));
}

/** How many different events there are among these. */
const countEvents = (group: SharedEvent[]) => new Set(group.map(({ event }) => event.id)).size;

function toTie(id: string, group: SharedEvent[]): Tie {
  const [{ a, b, character }] = group as [SharedEvent, ...SharedEvent[]];
  const happened = group.filter(({ planned }) => !planned);
  const happenedIds = new Set(happened.map(({ event }) => event.id));
  const counted = happened.length > 0 ? happened : group;
  const along = (direction: SharedEvent['direction']) =>
    countEvents(happened.filter(one => one.direction === direction));
  const kinds = new Map<string, Set<string>>();
  for (const { event } of counted)
    kinds.set(event.kind.name, (kinds.get(event.kind.name) ?? new Set()).add(event.id));
  const grades = counted.map(({ event }) => event.support.grade).filter(grade => grade !== null);
  return {
    id,
    a,
    b,
    character,
    events: happenedIds.size,
    planned: countEvents(group.filter(({ event }) => !happenedIds.has(event.id))),
    sources: new Set(counted.flatMap(({ sources }) => sources)).size,
    origins: new Set(counted.flatMap(({ origins }) => origins)).size,
    directions: { aToB: along('aToB'), bToA: along('bToA'), undirected: along('both') },
    kinds: [...kinds]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([kind, ids]) => ({ kind, events: ids.size })),
    grade: grades.sort((one, other) => pairRank(one) - pairRank(other))[0] ?? null,
    weak: counted.every(one => one.weak),
  };
}
