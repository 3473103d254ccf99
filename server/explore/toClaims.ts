import type { Claim } from '../contract/elements.ts';
import type { ViewFilter } from '../contract/filter.ts';
import type { Row, Runner } from '../graph/graph.ts';
import type { GraphNodeValue } from '../graph/values.ts';
import { type Days, holdsOn } from './affiliations.ts';
import { idOf, toClaim } from './present.ts';
import { claimParameters } from './viewFilter.ts';

/** Rows of explore/claims → claims, each with who of its speakers is a party and what contradicts it. */
export async function toClaims(runner: Runner, rows: Row[], filter: ViewFilter): Promise<Claim[]> {
  if (rows.length === 0) return [];
  const parties = await readParties(runner, rows);
  const ids = rows.map(row => idOf(row.claim as GraphNodeValue));
  const pairs = await runner.run('explore/contradictions', { ids, ...claimParameters(filter) });
  const opposites = new Map(pairs.map(row => [String(row.claim), (row.contradicts as string[]).sort()]));
  return rows.map((row, index) =>
    toClaim(row, {
      parties: parties(idOf(row.about as GraphNodeValue)),
      contradicts: opposites.get(ids[index] ?? '') ?? [],
    }),
  );
}

/**
 * Who is a party to an event, whatever the filter: an actor that holds a role in it, one of the same side, that is who
 * speaks for the same actor or is a part of it on the days of the event, and that actor itself.
 */
async function readParties(runner: Runner, rows: Row[]): Promise<(event: string) => ReadonlySet<string>> {
  const idsIn = (name: string) => rows.flatMap(row => row[name] as GraphNodeValue[]).map(idOf);
  const events = [...new Set(rows.map(row => idOf(row.about as GraphNodeValue)))];
  const held = await runner.run('explore/holders', { ids: events });
  const holders = held.flatMap(row => row.holders as string[]);
  const speakers = new Set(idsIn('speakers'));
  const sides = await runner.run('explore/sides', { ids: [...new Set([...speakers, ...holders])] });
  const ways = sides.map(row => ({ ...row, days: row.days as Days[] }) as Way);
  const byEvent = new Map(
    held.map(row => {
      const onDays: Days = [row.from as string | null, row.to as string | null];
      const standing = ways.filter(({ days }) => days.every(day => holdsOn(day, onDays)));
      const involved = new Set(row.holders as string[]);
      const wholes = new Set(standing.filter(({ actor }) => involved.has(actor)).map(({ whole }) => whole));
      const ofThem = standing.filter(({ actor, whole }) => speakers.has(actor) && wholes.has(whole));
      return [String(row.event), new Set(ofThem.map(({ actor }) => actor))];
    }),
  );
  return event => byEvent.get(event) ?? new Set();
}

type Way = { actor: string; whole: string; days: Days[] };
