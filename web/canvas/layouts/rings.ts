import type { Places } from '../types.ts';
import { beginnings, distances, gap, type LayoutRequest, neighbours } from './request.ts';

const betweenRings = 170;
const room = gap * 1.35;

/**
 * Rings by the steps from the beginnings, or from the best joined node. Each node stands near the angle of those one
 * ring further in; what is joined to none of it stands on a ring of its own, outside.
 */
export function rings({ nodes, edges, from }: LayoutRequest): Places {
  const next = neighbours(nodes, edges);
  const far = distances(beginnings(from, next), next);
  const outside = Math.max(0, ...far.values()) + 1;
  const angles = new Map<string, number>();
  const at: Places = {};
  let radius = 0;
  for (let ring = 0; ring <= outside; ring += 1) {
    const own = nodes.filter(({ id }) => (far.get(id) ?? outside) === ring).map(({ id }) => id);
    if (own.length === 0) continue;
    if (ring === 0 && own.length === 1) radius = 0;
    else radius = Math.max(radius + betweenRings, (2 * room) / (2 * Math.PI));
    const rows = radius === 0 ? 1 : rowsFor(own.length, radius);
    const wished = new Map(own.map(id => [id, meanAngle(next.get(id) ?? [], angles)]));
    const ordered = [...own].sort((one, other) => (wished.get(one) ?? 0) - (wished.get(other) ?? 0));
    for (const [index, id] of ordered.entries()) {
      const angle = (2 * Math.PI * index) / ordered.length - Math.PI / 2;
      const distance = radius === 0 ? 0 : radius + (index % rows) * room;
      angles.set(id, angle);
      at[id] = { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
    }
    radius += (rows - 1) * room;
  }
  return at;
}

/** How many rows a crowded ring takes, so that its nodes don't touch. */
const rowsFor = (count: number, radius: number) =>
  Math.max(1, Math.ceil((count * room) / (2 * Math.PI * radius)));

/** From −π/2 on, where rings begin; what is joined to nothing further in comes last. */
function meanAngle(partners: string[], angles: Map<string, number>): number {
  const known = partners.flatMap(id => angles.get(id) ?? []);
  if (known.length === 0) return 2 * Math.PI;
  const [x, y] = [
    known.reduce((sum, a) => sum + Math.cos(a), 0),
    known.reduce((sum, a) => sum + Math.sin(a), 0),
  ];
  const angle = Math.atan2(y, x);
  return angle < -Math.PI / 2 ? angle + 2 * Math.PI : angle;
}
