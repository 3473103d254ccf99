import type { LayoutName, Places } from '../types.ts';

/** What a layout knows of a node. */
export type LaidNode = {
  id: string;
  /** Group of its kind: actor, event, place … */
  group: string;
  /** The day it happened, or the middle of the days it may have, as days since 1970; absent where nobody says. */
  day?: number;
  /** Longitude and latitude of a place. */
  point?: [number, number];
  /** ISO 3166 code of a state. */
  iso?: string;
};

/**
 * What the worker is asked. `edges` run in their stored direction; `drawn` are those that are seen, where `edges` may
 * hold more, which only pull. `bare`: no line carries a count, so that less room will do. `fixed` nodes stand where
 * they stand; `start` is where all stand now, for a layout that only tidies.
 */
export type LayoutRequest = {
  how: LayoutName;
  nodes: LaidNode[];
  edges: [string, string][];
  drawn: [string, string][];
  bare: boolean;
  from: string[];
  fixed: Places;
  start: Places | null;
};
/** What of the wish could not be met: so many nodes have no date or no place, or nothing could be laid out at all. */
export type Shortfall = { lacks: 'date' | 'place'; nodes: number; of: number } | { lacks: 'layout' };
export type Laid = { at: Places; short?: Shortfall };
/** Says how far it is, from 0 to 1. */
export type Progress = (done: number) => void;

/** How far apart the middles of two nodes stand at least, in every layout. */
export const gap = 64;

/** The radius that a node keeps free: states and what is joined to many have names that must find room. */
export function roomsOf(nodes: LaidNode[], edges: [string, string][]): (id: string) => number {
  const next = neighbours(nodes, edges);
  const states = new Set(nodes.flatMap(({ id, iso }) => (iso ? [id] : [])));
  return id => {
    const wider = Math.min(2.6, (next.get(id)?.length ?? 0) / 12);
    return (gap / 2) * (1 + Math.max(wider, states.has(id) ? 2 : 0));
  };
}

/** Who is joined to whom, in a fixed order. */
export function neighbours(nodes: { id: string }[], edges: [string, string][]): Map<string, string[]> {
  const next = new Map(nodes.map(({ id }) => [id, [] as string[]]));
  for (const [a, b] of edges) {
    if (a === b || !next.has(a) || !next.has(b)) continue;
    next.get(a)?.push(b);
    next.get(b)?.push(a);
  }
  return next;
}

/** Steps from the nearest of the beginnings; what can't be reached is missing. */
export function distances(from: string[], next: Map<string, string[]>): Map<string, number> {
  const far = new Map(from.filter(id => next.has(id)).map(id => [id, 0]));
  for (const [id, steps] of far)
    for (const other of next.get(id) ?? []) if (!far.has(other)) far.set(other, steps + 1);
  return far;
}

/** The beginnings that are in the picture; else the best joined node. */
export function beginnings(from: string[], next: Map<string, string[]>): string[] {
  const there = from.filter(id => next.has(id));
  if (there.length > 0) return there;
  const best = [...next].sort(([, one], [, other]) => other.length - one.length)[0];
  return best ? [best[0]] : [];
}
