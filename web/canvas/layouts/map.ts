import { around } from '../sight.ts';
import type { Places } from '../types.ts';
import { apart } from './apart.ts';
import { capitals } from './capitals.ts';
import { gap, type Laid, type LaidNode, type LayoutRequest, neighbours } from './request.ts';

/**
 * Where things are: places at their points, events at the place they are joined to, states at their capital, others at
 * the state they belong to (equirectangular, drawn so large that it holds the nodes). What shares a spot stands round
 * it, long empty stretches are shortened, and what has no place stands aside.
 */
export function byPlace({ nodes, edges }: LayoutRequest): Laid {
  const points = pointsOf(nodes, neighbours(nodes, edges));
  const placed = nodes.flatMap(({ id }) => {
    const point = points.get(id);
    return point ? [{ id, point }] : [];
  });
  const latitudes = placed.map(({ point }) => point[1]);
  const middle = latitudes.reduce((sum, one) => sum + one, 0) / Math.max(1, latitudes.length);
  const narrow = Math.max(0.3, Math.cos((middle * Math.PI) / 180));
  const scale = scaleFor(
    placed.map(({ point }) => point),
    narrow,
  );
  const raw: Places = Object.fromEntries(
    placed.map(({ id, point: [longitude, latitude] }) => [
      id,
      { x: longitude * scale * narrow, y: -latitude * scale },
    ]),
  );
  const at = apart(shortened(shortened(raw, 'x'), 'y'), () => gap / 2);
  const aside = nodes.filter(({ id }) => !points.has(id));
  const { x, y, w, h } = around(Object.values(at));
  const columns = Math.ceil(Math.max(8, w / step, Math.sqrt(aside.length)));
  for (const [index, { id }] of aside.entries())
    at[id] = {
      x: x + w / 2 + ((index % columns) - (Math.min(columns, aside.length) - 1) / 2) * step,
      y: y + h + 2 * step + Math.floor(index / columns) * step,
    };
  return aside.length === 0
    ? { at }
    : { at, short: { lacks: 'place', nodes: aside.length, of: nodes.length } };
}

const step = gap * 1.4;
/** How wide an empty stretch is at most, before most of the rest of it is left out. */
const longest = 5 * gap;

/** Pixels for a degree: enough for all nodes side by side in the middle part of what they span. */
function scaleFor(points: [number, number][], narrow: number): number {
  const spread = (values: number[]) => {
    const sorted = [...values].sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
    return Math.max(1, at(0.85) - at(0.15));
  };
  const area = spread(points.map(([x]) => x)) * narrow * spread(points.map(([, y]) => y));
  const wanted = points.length * gap * gap * 1.6;
  return Math.min(60, Math.max(12, Math.sqrt(wanted / area)));
}

function pointsOf(nodes: LaidNode[], next: Map<string, string[]>): Map<string, [number, number]> {
  const known = new Map<string, [number, number]>();
  const groups = new Map(nodes.map(node => [node.id, node]));
  for (const { id, point, iso } of nodes) {
    const spot = point ?? capitals.get(iso ?? '');
    if (spot) known.set(id, spot);
  }
  // Events first, by a place; then people and organizations by a state, or by an organization that has got one.
  const lend = (to: string, from: (node: LaidNode) => boolean) => {
    const lent: [string, [number, number]][] = [];
    for (const { id, group } of nodes) {
      if (known.has(id) || group !== to) continue;
      const owner = (next.get(id) ?? []).find(other => {
        const node = groups.get(other);
        return node !== undefined && known.has(other) && from(node);
      });
      const spot = owner === undefined ? undefined : known.get(owner);
      if (spot) lent.push([id, spot]);
    }
    for (const [id, spot] of lent) known.set(id, spot);
    return lent.length;
  };
  lend('event', node => node.group === 'place');
  lend('actor', node => node.iso !== undefined);
  while (lend('actor', node => node.group === 'actor') > 0);
  return known;
}

/** Shortens stretches without any node along one axis: an ocean need not be as wide as all the rest. */
function shortened(at: Places, axis: 'x' | 'y'): Places {
  const sorted = Object.entries(at).sort(([, one], [, other]) => one[axis] - other[axis]);
  let [before, cut] = [sorted[0]?.[1][axis] ?? 0, 0];
  return Object.fromEntries(
    sorted.map(([id, spot]) => {
      cut += Math.max(0, spot[axis] - before - longest) * 0.9;
      before = spot[axis];
      return [id, { ...spot, [axis]: spot[axis] - cut }];
    }),
  );
}
