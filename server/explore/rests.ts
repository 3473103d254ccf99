import type { z } from 'zod';
import { pairRank } from '../contract/gradeOrder.ts';
import type { Extent, Reference, Support } from '../contract/graph.ts';
import type { Rests, restsQuery } from '../contract/rests.ts';
import type { Runner } from '../graph/graph.ts';
import type { GraphNodeValue } from '../graph/values.ts';
import { roleOf } from '../model/model.ts';
import { readNode } from './around.ts';
import { changesOf } from './changes.ts';
import { NotFound } from './errors.ts';
import { dateOf } from './inTime.ts';
import { type Network, readParts, toNetwork } from './network.ts';
import { idOf, toReference } from './present.ts';
import { readStanding, type Standing } from './standing.ts';
import { readSupport, readSupportAgain } from './support.ts';
import { sharedEvents, toTies } from './ties.ts';
import { originIn } from './viewFilter.ts';

type Query = z.output<typeof restsQuery>;
type BeforeAndAfter = Pick<Rests['events'][number], 'before' | 'after' | 'changes'>;

/** What the picture loses, and what weakens in it, when the claims of a source, a speaker or an origin are left out. */
export async function rests(
  runner: Runner,
  { on: asked, limit, level, open, folded, ...filter }: Query,
): Promise<Rests> {
  const on = await readBase(runner, asked);
  const without = filter.without ?? [];
  // What is left out already is shown as if it were in, so that one sees what would come back.
  const parts = await readParts(runner, filter);
  const [included, leftOut] = [
    { ...filter, without: without.filter(id => id !== on.id) },
    { ...filter, without: [...without, on.id] },
  ];
  const supports = await readSupport(runner, included);
  const before = toNetwork(parts, supports, included);
  const resting = await runner.run('explore/resting-events', { on: on.id, origin: originIn(on.id) });
  const touchedEvents = resting.map(row => String(row.event));
  const after = toNetwork(parts, await readSupportAgain(runner, supports, leftOut, touchedEvents), leftOut);
  const names = await readNames(runner);
  const touched = compareEvents(before, after);
  const events = touched.filter(({ changes }) => changes.length > 0);
  const roles = compareRoles(before, after, names);
  const standing = await readStanding(runner, { level, open, folded });
  const ties = compareTies({ before, after }, standing, names, filter.characters);
  return {
    on,
    leftOut: without.includes(on.id),
    claims: countClaims(before) - countClaims(after),
    events: events.slice(0, limit),
    roles: roles.slice(0, limit),
    ties: ties.slice(0, limit),
    unchanged: touched.length - events.length,
    extents: {
      events: extentOf(events, limit),
      roles: extentOf(roles, limit),
      ties: extentOf(ties, limit),
    },
  };
}

const extentOf = ({ length }: unknown[], limit: number): Extent => ({
  total: length,
  returned: Math.min(length, limit),
});

/** @throws NotFound where there is no such thing, or nothing whose claims could be left out */
async function readBase(runner: Runner, asked: string): Promise<Reference> {
  const origin = originIn(asked);
  if (origin !== null) {
    const [row] = await runner.run('explore/origin', { origin });
    if (!row) throw new NotFound(origin, 'origin');
    return { id: asked, kind: 'origin', caption: String(row.title) };
  }
  const node = await readNode(runner, asked);
  if (!node.labels.includes('Source') && !node.labels.includes('Actor'))
    throw new NotFound(asked, 'source, speaker or origin');
  return toReference(node);
}

/** Actors and places by id, for telling who holds a role. */
async function readNames(runner: Runner): Promise<Map<string, Reference>> {
  const actors = (await runner.run('explore/actors')).map(row => row.actor as GraphNodeValue);
  const places = (await runner.run('explore/places')).map(row => row.place as GraphNodeValue);
  return new Map([...actors, ...places].map(node => [idOf(node), toReference(node)]));
}

const countClaims = ({ supports }: Network) =>
  [...supports.values()]
    .filter(({ element, of }) => element === of)
    .reduce((sum, { support }) => sum + support.claims, 0);

/** The events shown before or after of which claims are left out, with what changes in each. */
function compareEvents(before: Network, after: Network): Rests['events'] {
  const shown = new Map([...after.events, ...before.events]);
  return [...shown.values()]
    .flatMap(event => {
      const compared = compare(
        event.id,
        before,
        after,
        before.events.has(event.id),
        after.events.has(event.id),
      );
      return compared ? [{ event: toReference(event.node), date: dateOf(event), ...compared }] : [];
    })
    .sort((one, other) => order(one, other) || one.event.id.localeCompare(other.event.id));
}

function compareRoles(before: Network, after: Network, names: Map<string, Reference>): Rests['roles'] {
  const idsOf = ({ roles }: Network) => new Set(roles.map(role => String(role.relationship.properties.id)));
  const [were, are] = [idsOf(before), idsOf(after)];
  return before.roles
    .filter(({ event }) => after.events.has(event.id))
    .flatMap(({ event, role, holder, relationship }) => {
      const id = String(relationship.properties.id);
      const compared = compare(id, before, after, were.has(id), are.has(id));
      if (!compared || compared.changes.length === 0) return [];
      const other = names.get(holder) ?? before.events.get(holder);
      return {
        id,
        event: toReference(event.node),
        holder: other && 'node' in other ? toReference(other.node) : (other ?? unnamed(holder)),
        caption: roleOf(event.kind, role)?.caption ?? role,
        ...compared,
      };
    })
    .sort((one, other) => order(one, other) || one.id.localeCompare(other.id));
}

const unnamed = (id: string): Reference => ({ id, kind: 'other', caption: id });

/** Null where its claims stay as they are. */
function compare(
  id: string,
  { supports: were }: Network,
  { supports: are }: Network,
  wasShown: boolean,
  isShown: boolean,
): BeforeAndAfter | null {
  const before = were.get(id)?.support;
  const after = are.get(id)?.support ?? null;
  if (!before || before.claims === after?.claims) return null;
  return { before, after, changes: changesOf(before, after, wasShown, isShown) };
}

/** What is lost first, then what was graded best. */
function order(one: BeforeAndAfter, other: BeforeAndAfter): number {
  const lost = ({ changes }: BeforeAndAfter) => (changes.includes('lost') ? 0 : 1);
  return lost(one) - lost(other) || rank(one.before) - rank(other.before);
}

const rank = ({ grade }: Support) => (grade === null ? Number.POSITIVE_INFINITY : pairRank(grade));

function compareTies(
  { before, after }: { before: Network; after: Network },
  standing: Standing,
  names: Map<string, Reference>,
  characters: Query['characters'],
): Rests['ties'] {
  const tiesOf = (network: Network) =>
    toTies(
      sharedEvents(network, standing).filter(({ character }) => characters?.includes(character) ?? true),
    );
  const left = new Map(tiesOf(after).map(tie => [tie.id, tie]));
  return tiesOf(before)
    .map(tie => ({
      a: names.get(tie.a) ?? unnamed(tie.a),
      b: names.get(tie.b) ?? unnamed(tie.b),
      before: tie,
      after: left.get(tie.id) ?? null,
    }))
    .filter(
      ({ before: was, after: is }) =>
        is === null ||
        is.events < was.events ||
        is.planned < was.planned ||
        (is.weak && !was.weak) ||
        (is.origins === 1 && was.origins > 1),
    )
    .sort((one, other) => Number(one.after !== null) - Number(other.after !== null));
}
