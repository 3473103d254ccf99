import type { GraphNode } from '../../server/contract/graph.ts';
import type { Kind } from '../../server/contract/model.ts';
import type { Picture } from '../state/picture.ts';
import { spiral, tiedTogether } from './layout.ts';
import type { LaidNode, LayoutRequest } from './layouts/request.ts';
import type { CanvasProps, Places, Point } from './types.ts';

export const linesOf = (picture: Picture): [string, string][] => [
  ...picture.ties.map((tie): [string, string] => [tie.a, tie.b]),
  ...picture.relationships.map((one): [string, string] => [one.from, one.to]),
];

/** Nodes that are laid out: all but those that are drawn for the sake of a path, which are placed along it afterwards. */
export const ownNodes = ({ nodes, path }: Picture): GraphNode[] =>
  path ? nodes.filter(({ id }) => !path.guests.has(id)) : nodes;

type Asked = Pick<CanvasProps, 'picture' | 'kinds' | 'layout' | 'name'> & {
  fixed: Places;
  start: Places | null;
};

/** What the worker is asked for a picture. */
export function layoutRequest({ picture, kinds, layout, name, fixed, start }: Asked): LayoutRequest {
  const nodes = ownNodes(picture).map(node => laidNode(node, kinds.get(node.kind)));
  const ids = new Set(nodes.map(({ id }) => id));
  const drawn = linesOf(picture).filter(([a, b]) => ids.has(a) && ids.has(b));
  const joined = layout.how === 'force' ? tiedTogether([...ids].sort(), drawn) : [];
  return {
    how: layout.how,
    nodes,
    edges: [...drawn, ...joined],
    drawn,
    bare: name === 'answer',
    from: layout.from ?? [],
    fixed: Object.fromEntries(Object.entries(fixed).filter(([id]) => ids.has(id))),
    start,
  };
}

function laidNode({ id, properties }: GraphNode, kind: Kind | undefined): LaidNode {
  const [from, to] = [dayOf(properties.from), dayOf(properties.to)];
  const known = [from, to].flatMap(day => day ?? []);
  const event = kind?.group === 'event';
  const point = pointOf(properties.point);
  return {
    id,
    group: kind?.group ?? 'other',
    ...(event && known.length > 0 ? { day: known.reduce((sum, day) => sum + day, 0) / known.length } : {}),
    ...(point ? { point } : {}),
    ...(typeof properties.iso2 === 'string' ? { iso: properties.iso2 } : {}),
  };
}

function dayOf(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value.slice(0, 10)) : Number.NaN;
  return Number.isNaN(time) ? undefined : time / 86_400_000;
}

function pointOf(value: unknown): [number, number] | undefined {
  const point = value as { $type?: unknown; coordinates?: unknown } | undefined;
  if (point?.$type !== 'Point' || !Array.isArray(point.coordinates)) return undefined;
  const [longitude, latitude] = point.coordinates as unknown[];
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : undefined;
}

/** New nodes on a spiral round one they are joined to; all others stay. Answers the new ones, and where they come from. */
export function nearTheirOwn(
  picture: Picture,
  known: Map<string, Point>,
  missing: string[],
): { placed: Map<string, Point>; from: Map<string, Point> } {
  const wanted = new Set(missing);
  const partners = new Map(missing.map(id => [id, [] as string[]]));
  for (const [a, b] of linesOf(picture)) {
    if (wanted.has(a)) partners.get(a)?.push(b);
    if (wanted.has(b)) partners.get(b)?.push(a);
  }
  const placed = new Map<string, Point>();
  const from = new Map<string, Point>();
  const all = [...known.values()];
  for (const id of missing) {
    const partner = partners.get(id)?.find(other => known.has(other) || placed.has(other));
    const middle = known.get(partner ?? '') ?? placed.get(partner ?? '') ?? all[0] ?? { x: 0, y: 0 };
    const near = all.filter(({ x, y }) => Math.abs(x - middle.x) < 2_000 && Math.abs(y - middle.y) < 2_000);
    const [spot = middle] = spiral(middle, 1, near);
    const whole = { x: Math.round(spot.x), y: Math.round(spot.y) };
    placed.set(id, whole);
    from.set(id, middle);
    all.push(whole);
  }
  return { placed, from };
}
