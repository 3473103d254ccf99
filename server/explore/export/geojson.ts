import type { Exported } from '../../contract/export.ts';
import type { GraphNode, Value } from '../../contract/graph.ts';
import type { PlacesFound } from '../../contract/places.ts';
import { passportOf } from './graphml.ts';

type Held = PlacesFound['events'][number]['places'][number];
/** Longitude and latitude. */
type Position = [number, number];
type Line =
  | { type: 'LineString'; coordinates: Position[] }
  | { type: 'MultiLineString'; coordinates: Position[][] };
type Drawn = {
  type: 'Feature';
  id: string;
  geometry: { type: 'Point'; coordinates: Position } | Line;
  properties: Record<string, Value>;
};

/** Roles at which a movement or a strike begins, and at which it ends, as on the map. */
const starts = new Set(['from']);
const ends = new Set(['to', 'struck']);

/**
 * The events that pass the filter at places that have a point, as GeoJSON (RFC 7946): a point for each event, role and
 * place, and a line from each place where something began to each where it ended. What has no point can’t be drawn and
 * is counted in `entente`, beside what the file says of itself.
 */
export function toGeojson(view: Exported, found: PlacesFound): string {
  const places = new Map(found.places.map(place => [place.id, place]));
  const features = found.events.flatMap(({ event, places: held }) => [
    ...held.flatMap(one => pointFeature(event, one, places.get(one.place))),
    ...routesOf(event, held, places),
  ]);
  const bare = found.places.filter(place => pointOf(place) === null);
  const collection = {
    type: 'FeatureCollection',
    features,
    entente: {
      ...passportOf(view, []),
      events: {
        total: found.extent.total,
        withPoint: found.totals.placed,
        withoutPoint: found.totals.unbounded,
        withoutPlace: found.totals.without,
      },
      places: { total: found.places.length, withoutPoint: bare.length },
      placesWithoutPoint: bare.map(({ id, caption }) => ({ id, name: caption })),
    },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function pointFeature(event: GraphNode, held: Held, place: GraphNode | undefined): Drawn[] {
  const coordinates = pointOf(place);
  if (!coordinates || !place) return [];
  return [
    {
      type: 'Feature',
      id: `${event.id} ${held.role} ${place.id}`,
      geometry: { type: 'Point', coordinates },
      properties: {
        ...eventOf(event),
        shape: 'place',
        role: held.role,
        roleGrade: held.relationship.support?.grade ?? null,
        roleStatus: held.relationship.support?.status ?? null,
        place: place.id,
        placeName: place.caption,
        precision: place.properties.precision ?? null,
      },
    },
  ];
}

/** Both ends are stated, the way between them never is: a straight line on the sheet, and it says so. */
function routesOf(event: GraphNode, held: Held[], places: Map<string, GraphNode>): Drawn[] {
  const at = (roles: Set<string>) =>
    held.flatMap(({ role, place }) => {
      const [node, point] = [places.get(place), pointOf(places.get(place))];
      return roles.has(role) && node && point ? [{ node, point }] : [];
    });
  return at(starts).flatMap(from =>
    at(ends)
      .filter(to => to.node.id !== from.node.id)
      .map(
        (to): Drawn => ({
          type: 'Feature',
          id: `${event.id} ${from.node.id} ${to.node.id}`,
          geometry: lineBetween(from.point, to.point),
          properties: {
            ...eventOf(event),
            shape: 'route',
            course: 'not stated',
            from: from.node.id,
            fromName: from.node.caption,
            fromPrecision: from.node.properties.precision ?? null,
            to: to.node.id,
            toName: to.node.caption,
            toPrecision: to.node.properties.precision ?? null,
          },
        }),
      ),
  );
}

const eventOf = ({ id, kind, caption, properties, support }: GraphNode) => ({
  event: id,
  title: caption,
  kind,
  date: properties.date ?? null,
  firstDay: properties.from ?? null,
  lastDay: properties.to ?? null,
  grade: support?.grade ?? null,
  status: support?.status ?? null,
  claims: support?.claims ?? 0,
  origins: support?.origins ?? 0,
  weak: support?.weak ?? false,
  denied: support?.denied ?? false,
  reported: support?.reported ?? null,
});

/** The shorter way round; a line over the antimeridian is cut there (RFC 7946, 3.1.9). */
export function lineBetween(from: Position, to: Position): Line {
  const [[west, south], [east, north]] = [from, to];
  if (Math.abs(east - west) <= 180) return { type: 'LineString', coordinates: [from, to] };
  const edge = west > 0 ? 180 : -180;
  const share = (edge - west) / (east + 2 * edge - west);
  const cut = south + (north - south) * share;
  return {
    type: 'MultiLineString',
    coordinates: [
      [from, [edge, cut]],
      [[-edge, cut], to],
    ],
  };
}

/** Longitude and latitude in degrees (WGS 84), as Neo4j has them too; null where nobody bounds the place. */
function pointOf(place: GraphNode | undefined): Position | null {
  const point = place?.properties.point;
  if (typeof point !== 'object' || point === null || Array.isArray(point)) return null;
  const [longitude, latitude] = Array.isArray(point.coordinates) ? point.coordinates : [];
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : null;
}
