import type { GraphNode, Value } from '../../../server/contract/graph.ts';
import type { Kind } from '../../../server/contract/model.ts';
import { tellingLabel } from '../../glyph/foreign.ts';
import type { EventAt, PlaceMark, Precision } from '../../renderers/map/placed.ts';
import type { Point } from '../../renderers/map/sight.ts';
import { isPlanned } from '../../state/picture.ts';
import { graphOf } from './graphOf.ts';
import { ownKind } from './ownKind.ts';
import type { Answered } from './types.ts';
import { captionOf, eachNode, eachPoint } from './walk.ts';

type Kinds = Map<string, Kind>;
export type OnMap = {
  marks: PlaceMark[];
  kinds: Kinds;
  /** The rows that a mark stands for, by its id. */
  rows: Map<string, number[]>;
  /** Rows without any place or point on Earth; points of other coordinate systems; marks that are not drawn. */
  without: number;
  elsewhere: number;
  left: number;
};

/** Marks that are drawn at most. */
export const mostMarks = 3_000;
/** Coordinate systems of the Earth: WGS-84 without and with a height. */
const earthly = new Set([4326, 4979]);

/** The point in a value; null where it is none on Earth. */
export function pointOf(value: Value | undefined): Point | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || value.$type !== 'Point')
    return null;
  const [longitude, latitude] = value.coordinates as unknown[];
  if (!earthly.has(Number(value.srid)) || typeof longitude !== 'number' || typeof latitude !== 'number')
    return null;
  return [longitude, latitude];
}

/** Where a node is: its `point`, else the first of its properties that is one. */
const pointOfNode = ({ properties }: GraphNode): Point | null =>
  pointOf(properties.point) ??
  Object.values(properties)
    .map(pointOf)
    .find(one => one !== null) ??
  null;

const precisions: readonly Precision[] = ['spot', 'city', 'region', 'country', 'sea'];
/** Of a place of ours that does not say it, a region, so that it never gets a pin; a stranger’s point is what it is. */
const precisionOf = ({ properties, kind }: GraphNode): Precision =>
  precisions.find(one => one === properties.precision) ?? (kind === 'other' ? 'spot' : 'region');

/** Whether anything of an answer can be drawn on a map. */
export function hasPoints({ rows }: Answered): boolean {
  let found = false;
  return rows.some(row => {
    for (const value of row) {
      eachNode(value, node => {
        found ||= pointOfNode(node) !== null;
      });
      eachPoint(value, ({ srid }) => {
        found ||= earthly.has(srid);
      });
    }
    return found;
  });
}

/**
 * Where an answer lies: nodes with a point, with the events that the answer itself joins to them, and bare points under
 * what their rows are called.
 */
export function onMap(result: Answered, kinds: Kinds): OnMap {
  const graph = graphOf(result);
  const told = new Map(graph.nodes.map(node => [node.id, node]));
  const marks = new Map<string, PlaceMark>();
  const rowsOf = new Map<string, number[]>();
  const own: Kinds = new Map(kinds);
  let [without, elsewhere, left] = [0, 0, 0];
  const put = (mark: PlaceMark, row: number) => {
    if (!marks.has(mark.id) && marks.size >= mostMarks) {
      left += 1;
      return;
    }
    if (!marks.has(mark.id)) marks.set(mark.id, mark);
    const held = rowsOf.get(mark.id) ?? [];
    if (held.at(-1) !== row) held.push(row);
    rowsOf.set(mark.id, held);
  };
  for (const [at, row] of result.rows.entries()) {
    let placed = false;
    for (const [column, value] of row.entries()) {
      eachNode(value, node => {
        const point = pointOfNode(node);
        if (!point) return;
        placed = true;
        const shown = asKind(node, kinds, own);
        put(
          { id: node.id, name: node.caption, point, precision: precisionOf(node), events: [at1(shown)] },
          at,
        );
      });
      eachPoint(value, ({ srid, coordinates }) => {
        const [longitude = 0, latitude = 0] = coordinates;
        if (!earthly.has(srid)) {
          elsewhere += 1;
          return;
        }
        placed = true;
        const caption = captionOf(row, column) || coordinates.join(', ');
        const node = { ...bare, id: `${at} ${column} ${coordinates.join(' ')}`, caption };
        put(
          {
            id: node.id,
            name: caption,
            point: [longitude, latitude],
            precision: 'spot',
            events: [at1(node)],
          },
          at,
        );
      });
    }
    if (!placed) without += 1;
  }
  joinEvents(marks, graph, told, kinds);
  return { marks: [...marks.values()], kinds: own, rows: rowsOf, without, elsewhere, left };
}

/** A bare point has the look of a place. */
const bare: Omit<GraphNode, 'id' | 'caption'> = { labels: [], kind: 'place', properties: {}, support: null };
const at1 = (event: GraphNode): EventAt => ({ event, planned: isPlanned(event), untold: false, roles: [] });

/** A node that nobody declared, with a kind made of its label. */
function asKind(node: GraphNode, kinds: Kinds, own: Kinds): GraphNode {
  if (kinds.has(node.kind)) return node;
  const label = tellingLabel(node.labels);
  const name = `other ${label}`;
  if (!own.has(name)) own.set(name, ownKind(name, label, label, 'disc'));
  return { ...node, kind: name };
}

/** At a place stand the events that a relationship of the answer joins to it, in the place’s own stead. */
function joinEvents(
  marks: Map<string, PlaceMark>,
  { relationships }: ReturnType<typeof graphOf>,
  told: Map<string, GraphNode>,
  kinds: Kinds,
): void {
  const events = new Map<string, Map<string, GraphNode>>();
  for (const { from, to } of relationships)
    for (const [place, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const event = told.get(other);
      if (!marks.has(place) || !event || kinds.get(event.kind)?.group !== 'event') continue;
      events.set(place, (events.get(place) ?? new Map()).set(other, event));
    }
  for (const [place, held] of events) {
    const mark = marks.get(place);
    if (mark) marks.set(place, { ...mark, events: [...held.values()].map(at1) });
  }
}
