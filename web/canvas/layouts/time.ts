import type { Places } from '../types.ts';
import { gap, type Laid, type LaidNode, type LayoutRequest, neighbours } from './request.ts';

const step = gap * 1.3;
/** Days without an event take room too, but a long while not as much as it would by the calendar. */
const roomFor = (days: number) => Math.min(3 * step, 12 * Math.sqrt(days));

type Timed = { id: string; x: number };

/**
 * By time, from left to right: events in lanes at their date, actors above and places below, each near the events it
 * takes part in. What has no date stands at the left, apart.
 */
export function byTime({ nodes, edges }: LayoutRequest): Laid {
  const next = neighbours(nodes, edges);
  const when = datesAlong(nodes, next);
  const dated = nodes
    .flatMap(node => {
      const day = when.get(node.id);
      return day === undefined ? [] : [{ node, day }];
    })
    .sort((one, other) => one.day - other.day);
  const days = [...new Set(dated.filter(({ node }) => node.day !== undefined).map(({ day }) => day))];
  const xs = new Map<number, number>();
  let x = 0;
  for (const [index, day] of days.entries()) {
    if (index > 0) x += roomFor(day - (days[index - 1] ?? day));
    xs.set(day, x);
  }
  const xOf = (day: number) => between(day, days, xs);
  const band = (wanted: (node: LaidNode) => boolean) =>
    lanes(dated.filter(({ node }) => wanted(node)).map(({ node, day }) => ({ id: node.id, x: xOf(day) })));
  const isEvent = (node: LaidNode) => node.group === 'event';
  const isPlace = (node: LaidNode) => node.group === 'place';
  const [events, places, actors] = [
    band(isEvent),
    band(isPlace),
    band(node => !isEvent(node) && !isPlace(node)),
  ];
  const at: Places = {};
  const put = (lane: Timed[], y: number) => {
    for (const one of lane) at[one.id] = { x: one.x, y };
  };
  for (const [index, lane] of actors.entries()) put(lane, -(index + 1) * step - step / 2);
  for (const [index, lane] of events.entries()) put(lane, index * step);
  for (const [index, lane] of places.entries()) put(lane, (events.length + index) * step + step / 2);
  const undated = nodes.filter(({ id }) => !(id in at));
  const rows = Math.ceil(
    Math.max(4, actors.length + events.length + places.length, Math.sqrt(undated.length)),
  );
  for (const [index, { id }] of undated.entries()) {
    const [column, row] = [Math.floor(index / rows), index % rows];
    at[id] = { x: -3 * step - column * step, y: (row - actors.length) * step };
  }
  return undated.length === 0
    ? { at }
    : { at, short: { lacks: 'date', nodes: undated.length, of: nodes.length } };
}

/** The day of each event; for the others the middle of the days of the events they are joined to. */
function datesAlong(nodes: LaidNode[], next: Map<string, string[]>): Map<string, number> {
  const when = new Map(nodes.flatMap(({ id, day }) => (day === undefined ? [] : [[id, day] as const])));
  const own = new Map(when);
  for (const { id, group } of nodes) {
    if (own.has(id) || group === 'event') continue;
    const days = (next.get(id) ?? []).flatMap(other => own.get(other) ?? []).sort((a, b) => a - b);
    const middle = days[Math.floor(days.length / 2)];
    if (middle !== undefined) when.set(id, middle);
  }
  return when;
}

/** Where a day lies, which may fall between two that have a place. */
function between(day: number, days: number[], xs: Map<number, number>): number {
  const exact = xs.get(day);
  if (exact !== undefined) return exact;
  const after = days.findIndex(one => one > day);
  const [later, earlier] = [days[after], days[after - 1]];
  if (earlier === undefined) return xs.get(later ?? day) ?? 0;
  if (later === undefined) return xs.get(days[days.length - 1] ?? day) ?? 0;
  const [from, to] = [xs.get(earlier) ?? 0, xs.get(later) ?? 0];
  return from + ((to - from) * (day - earlier)) / (later - earlier);
}

/**
 * Each in the first lane where the one before ends far enough to the left. Where all lanes are full the lane that is
 * free first takes it, a little to the right: else a week full of events would make a tower.
 */
function lanes(all: Timed[]): Timed[][] {
  const most = Math.max(3, Math.ceil(Math.sqrt(all.length) * 1.1));
  const found: Timed[][] = [];
  const endOf = (lane: Timed[]) => lane[lane.length - 1]?.x ?? Number.NEGATIVE_INFINITY;
  for (const one of all) {
    const free = found.find(lane => one.x - endOf(lane) >= step);
    if (free) free.push(one);
    else if (found.length < most) found.push([one]);
    else {
      const soonest = found.reduce((best, lane) => (endOf(lane) < endOf(best) ? lane : best));
      soonest.push({ id: one.id, x: endOf(soonest) + step });
    }
  }
  return found;
}
