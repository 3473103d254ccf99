import type { Runner } from '../graph/graph.ts';
import type { GraphNodeValue } from '../graph/values.ts';
import { type Days, holdsOn } from './affiliations.ts';
import type { ShownEvent } from './network.ts';
import { idOf } from './present.ts';

/** Who counts as whom when ties are made. */
export type Standing = {
  /** Whether an actor stands for itself, so that it is drawn. */
  isApart(actor: string): boolean;
  /** For whom a deed of an actor on the days of an event counts. */
  countsFor(actor: string, event: ShownEvent): string[];
  /** Whether one of them speaks for the other or is a part of it: what they do together ties them to nobody. */
  areOne(a: string, b: string): boolean;
};

/** At which level, and the states whose people and organizations stand for themselves (or do not) against it. */
type Asked = {
  level: 'states' | 'actors' | 'events';
  open?: string[] | undefined;
  folded?: string[] | undefined;
};

/**
 * Who stands for whom. Whoever belongs to a folded state stands behind it; at level states all states are folded but
 * the open ones, elsewhere none but the folded ones.
 */
export async function readStanding(
  runner: Runner,
  { level, open = [], folded = [] }: Asked,
): Promise<Standing> {
  const states = level === 'states';
  const turned = new Set(states ? open : folded);
  const actors = (await runner.run('explore/actors')).map(row => row.actor as GraphNodeValue);
  const isState = new Set(actors.filter(({ labels }) => labels.includes('State')).map(idOf));
  const ofTurned = new Set(
    turned.size === 0
      ? []
      : (await runner.run('explore/members'))
          .filter(({ state }) => turned.has(String(state)))
          .map(({ actor }) => String(actor)),
  );
  const all = new Set(actors.map(idOf));
  const isApart = (actor: string) => isState.has(actor) || (all.has(actor) && ofTurned.has(actor) === states);
  const statesOf = states || turned.size > 0 ? await readStates(runner) : () => [];
  const belongings = await readBelongings(runner);
  return {
    isApart,
    countsFor: (actor, event) => (isApart(actor) ? [actor] : statesOf(actor, event)),
    areOne: (a, b) => belongings.has(`${a}|${b}`) || belongings.has(`${b}|${a}`),
  };
}

async function readBelongings(runner: Runner): Promise<Set<string>> {
  return new Set((await runner.run('explore/belongings')).map(({ actor, whole }) => `${actor}|${whole}`));
}

/**
 * The states for which an actor’s deed counts: those that it speaks for, or is part of, on the days of the event.
 * An affiliation without days always holds, and an event without days is taken to fall into each.
 */
async function readStates(runner: Runner): Promise<Standing['countsFor']> {
  const ways = new Map<string, { state: string; days: Days[] }[]>();
  for (const { actor, state, days } of await runner.run('explore/states-of-actors')) {
    const known = ways.get(String(actor)) ?? [];
    ways.set(String(actor), [...known, { state: String(state), days: days as Days[] }]);
  }
  return (actor, { node }) => {
    const first = typeof node.properties.from === 'string' ? node.properties.from : null;
    const last = typeof node.properties.to === 'string' ? node.properties.to : null;
    const holds = (days: Days) => holdsOn(days, [first, last]);
    return [...new Set((ways.get(actor) ?? []).filter(way => way.days.every(holds)).map(way => way.state))];
  };
}
