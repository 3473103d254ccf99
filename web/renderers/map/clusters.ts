import type { EventAt, PlaceMark } from './placed.ts';

export type Spot = { x: number; y: number };
export type Standing = { mark: PlaceMark } & Spot;
/** Places that would lie on each other, drawn as one mark where the first of them is. */
export type Cluster = Spot & { id: string; marks: PlaceMark[]; events: EventAt[] };

/** Marks nearer to each other than this (pixels) are drawn as one. */
const apart = 26;

/**
 * Puts marks that would lie on each other together: the one with most events first, so that it stays where it is while
 * others leave it as one looks nearer.
 */
export function clustered(standing: Standing[]): Cluster[] {
  const inOrder = [...standing].sort(
    (one, other) =>
      other.mark.events.length - one.mark.events.length || one.mark.id.localeCompare(other.mark.id),
  );
  const clusters: Cluster[] = [];
  for (const { mark, x, y } of inOrder) {
    const near = clusters.find(one => Math.hypot(one.x - x, one.y - y) < apart);
    if (near) near.marks.push(mark);
    else clusters.push({ id: mark.id, x, y, marks: [mark], events: [] });
  }
  return clusters.map(cluster => ({ ...cluster, events: eventsOf(cluster.marks) }));
}

/** Each event once, wherever of them it was. */
export function eventsOf(marks: PlaceMark[]): EventAt[] {
  const found = new Map<string, EventAt>();
  for (const { events } of marks)
    for (const at of events) {
      const known = found.get(at.event.id);
      found.set(
        at.event.id,
        known ? { ...at, planned: at.planned && known.planned, roles: [...known.roles, ...at.roles] } : at,
      );
    }
  return [...found.values()];
}

/** How many events of each kind, most first. */
export function kindsOf(events: EventAt[]): { kind: string; events: number }[] {
  const counts = new Map<string, number>();
  for (const { event } of events) counts.set(event.kind, (counts.get(event.kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => ({ kind, events: count }))
    .sort((one, other) => other.events - one.events || one.kind.localeCompare(other.kind));
}

/** Whether looking nearer could take its places apart. */
export const opens = ({ marks: [first, ...others] }: Cluster): boolean =>
  others.some(({ point }) =>
    point.some((degrees, axis) => Math.abs(degrees - (first?.point[axis] ?? 0)) > 0.02),
  );
