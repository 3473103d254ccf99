import type { GraphNode } from '../../../server/contract/graph.ts';
import type { PlacesFound } from '../../../server/contract/places.ts';
import type { View } from '../../state/view.ts';
import type { Point } from './sight.ts';

type Held = PlacesFound['events'][number]['places'][number];
/** An event at a place, by one role or several. `untold`: reported only after the chosen day. */
export type EventAt = { event: GraphNode; planned: boolean; untold: boolean; roles: Held[] };
export type Precision = 'spot' | 'city' | 'region' | 'country' | 'sea';
/** A place with a point, and what was there. */
export type PlaceMark = {
  id: string;
  name: string;
  point: Point;
  precision: Precision;
  events: EventAt[];
};
/**
 * A movement of one event. `stated`: both ends are; else that it went on to the second place, by whatever way, is all that
 * can be told from its being named too.
 */
export type Route = { id: string; event: EventAt; from: PlaceMark; to: PlaceMark; stated: boolean };
export type Placed = {
  marks: PlaceMark[];
  routes: Route[];
  /** Events at places that nobody bounds, by place. */
  unbounded: { id: string; name: string; precision: Precision; events: EventAt[] }[];
  /** Events without any place. */
  without: EventAt[];
  /** Events on at least one point; those that are reported later count apart. */
  events: { placed: number; total: number; later: number };
};

/** Roles at which a movement or a strike begins, and at which it ends. */
const starts = new Set(['from']);
const ends = new Set(['to', 'struck']);

/**
 * What the map draws of an answer, and what it can only list.
 * @param later the same without a day of reporting, where one is chosen
 */
export function toPlaced(
  found: PlacesFound,
  later: PlacesFound | undefined,
  { hidden, only }: Pick<View, 'hidden' | 'only'>,
): Placed {
  const places = new Map([...(later?.places ?? []), ...found.places].map(place => [place.id, place]));
  const told = new Set(found.events.map(({ event }) => event.id));
  const all = [
    ...found.events.map(one => ({ ...one, untold: false })),
    ...(later?.events ?? [])
      .filter(({ event }) => !told.has(event.id))
      .map(one => ({ ...one, untold: true })),
  ];
  // What alone is to be shown may be actors, which say nothing of events or places.
  const named = only?.filter(id => places.has(id) || all.some(({ event }) => event.id === id)) ?? [];
  const shown = all.filter(
    ({ event, places: at }) =>
      !hidden.includes(event.id) &&
      (named.length === 0 || named.includes(event.id) || at.some(({ place }) => named.includes(place))),
  );
  const marks = new Map<string, PlaceMark>();
  const unbounded = new Map<string, Placed['unbounded'][number]>();
  const without: EventAt[] = [];
  const routes: Route[] = [];
  const onMap = new Set<string>();
  for (const { event, planned, untold, places: held } of shown) {
    const seen = held.filter(({ place }) => !hidden.includes(place));
    if (seen.length === 0) without.push({ event, planned, untold, roles: [] });
    for (const id of new Set(seen.map(({ place }) => place))) {
      const place = places.get(id);
      const roles = seen.filter(one => one.place === id);
      const at = { event, planned: roles.every(role => role.planned), untold, roles };
      const [point, precision] = [pointOf(place), precisionOf(place)];
      const name = place?.caption ?? id;
      if (point) {
        const mark = marks.get(id) ?? { id, name, point, precision, events: [] };
        mark.events.push(at);
        marks.set(id, mark);
        onMap.add(event.id);
      } else {
        const entry = unbounded.get(id) ?? { id, name, precision, events: [] };
        entry.events.push(at);
        unbounded.set(id, entry);
      }
    }
    routes.push(...routesOf({ event, planned, untold, roles: seen }, marks));
  }
  const count = (ones: typeof shown, one: boolean) =>
    ones.filter(({ event, untold }) => untold === one && onMap.has(event.id)).length;
  return {
    marks: [...marks.values()],
    routes,
    unbounded: [...unbounded.values()],
    without,
    events: {
      placed: count(shown, false),
      total: shown.filter(({ untold }) => !untold).length,
      later: count(shown, true),
    },
  };
}

/**
 * From where it began to where it ended, and from there on to wherever else the same event was: that it got there is
 * stated, the way it took isn’t. Without a beginning nothing is drawn.
 */
function routesOf(event: EventAt, marks: Map<string, PlaceMark>): Route[] {
  const at = (wanted: (role: string) => boolean) =>
    event.roles.filter(({ role }) => wanted(role)).flatMap(({ place }) => marks.get(place) ?? []);
  const from = at(role => starts.has(role));
  const to = at(role => ends.has(role));
  const further = at(role => role === 'at').filter(mark => ![...from, ...to].includes(mark));
  const between = (one: PlaceMark, other: PlaceMark, stated: boolean): Route => ({
    id: `${event.event.id} ${one.id} ${other.id}`,
    event,
    from: one,
    to: other,
    stated,
  });
  if (from.length === 0) return [];
  const last = to.length > 0 ? to : from;
  return [
    ...from.flatMap(one => to.map(other => between(one, other, true))),
    ...last.flatMap(one => further.map(other => between(one, other, false))),
  ].filter(({ from: one, to: other }) => one !== other);
}

function pointOf(place: GraphNode | undefined): Point | null {
  const point = place?.properties.point;
  if (typeof point !== 'object' || point === null || Array.isArray(point)) return null;
  const [longitude, latitude] = Array.isArray(point.coordinates) ? point.coordinates : [];
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : null;
}

const precisions: readonly Precision[] = ['spot', 'city', 'region', 'country', 'sea'];
/** What isn’t said is taken for a region, so that it never gets a pin. */
const precisionOf = (place: GraphNode | undefined): Precision =>
  precisions.find(one => one === place?.properties.precision) ?? 'region';
