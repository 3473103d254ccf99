import { type GeoProjection, geoConicEqualArea, geoEqualEarth } from 'd3-geo';
import { type ZoomTransform, zoomIdentity } from 'd3-zoom';
import type { MapSight } from '../../state/view.ts';

export type Point = [longitude: number, latitude: number];
export type Box = { x: number; y: number; width: number; height: number };
export type Size = { width: number; height: number };

/** No nearer than this, in the measure of a sight: 1:50m data has nothing more to show. */
export const nearest = 9;
/** Where few places lie close together, fitting stays so far away that one sees where on Earth they are. */
const nearestFit = 5.5;

/** Pixels for a radian at a zoom as web maps count it: the world is 256 pixels wide at 0, and twice that at each next. */
const scaleAt = (zoom: number) => (256 * 2 ** zoom) / (2 * Math.PI);
const zoomAt = (scale: number) => Math.log2((scale * 2 * Math.PI) / 256);

/**
 * A projection that shows these points in a box: conic for a part of one hemisphere, so that north is up and lands keep
 * their size, of the whole world otherwise.
 */
export function projectionFor(points: Point[], box: Box): GeoProjection {
  const projection = shapeFor(points);
  const corners: [[number, number], [number, number]] = [
    [box.x, box.y],
    [box.x + box.width, box.y + box.height],
  ];
  if (points.length === 0) return projection.fitExtent(corners, { type: 'Sphere' });
  projection.fitExtent(corners, { type: 'MultiPoint', coordinates: points });
  const most = scaleAt(nearestFit);
  // A single point has no extent to be fitted.
  if (!(projection.scale() <= most)) {
    projection.scale(most).translate([0, 0]);
    const [x, y] = projection(middleOf(points)) ?? [0, 0];
    projection.translate([box.x + box.width / 2 - x, box.y + box.height / 2 - y]);
  }
  return projection;
}

function shapeFor(points: Point[]): GeoProjection {
  const [longitude, latitude] = middleOf(points);
  const latitudes = points.map(([, one]) => one);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const apart = points.map(([one]) => Math.abs(one - longitude));
  const regional =
    points.length > 0 && Math.max(...apart) < 75 && south * north > 0 && Math.abs(latitude) > 15;
  if (!regional) return geoEqualEarth().rotate([-longitude, 0]).precision(0.3);
  const margin = Math.max(2, (north - south) / 6);
  return geoConicEqualArea()
    .parallels([south + margin, north - margin])
    .rotate([-longitude, 0])
    .precision(0.3);
}

/** Between the outermost points; on the side of the Earth where they lie closest. */
function middleOf(points: Point[]): Point {
  if (points.length === 0) return [0, 0];
  const longitudes = points.map(([one]) => one).sort((one, other) => one - other);
  const [first = 0] = longitudes;
  // The widest gap between neighbours, round the Earth, is where the map is cut.
  const gaps = longitudes.map((one, at) => ({
    from: one,
    wide: (longitudes[at + 1] ?? first + 360) - one,
  }));
  const cut = gaps.reduce((widest, one) => (one.wide > widest.wide ? one : widest));
  const longitude = ((cut.from + cut.wide + (360 - cut.wide) / 2 + 540) % 360) - 180;
  const latitudes = points.map(([, one]) => one);
  return [longitude, (Math.min(...latitudes) + Math.max(...latitudes)) / 2];
}

/** What is in the middle of a window at a zoom, and how near. */
export function sightOf(transform: ZoomTransform, projection: GeoProjection, size: Size): MapSight | null {
  const middle = projection.invert?.(transform.invert([size.width / 2, size.height / 2]));
  if (!middle || middle.some(Number.isNaN)) return null;
  const round = (figure: number, digits: number) => Number(figure.toFixed(digits));
  return {
    longitude: round(middle[0], 2),
    latitude: round(middle[1], 2),
    zoom: round(zoomAt(projection.scale() * transform.k), 2),
  };
}

/** The same the other way round. */
export function transformFor(sight: MapSight | null, projection: GeoProjection, size: Size): ZoomTransform {
  if (sight === null) return zoomIdentity;
  const [x, y] = projection([sight.longitude, sight.latitude]) ?? [size.width / 2, size.height / 2];
  return zoomIdentity
    .translate(size.width / 2, size.height / 2)
    .scale(scaleAt(sight.zoom) / projection.scale())
    .translate(-x, -y);
}

/** A sight that holds these points in a window, with some ground round them; null where there are none. */
export function sightOn(points: Point[], projection: GeoProjection, size: Size): MapSight | null {
  const at = points.flatMap(point => [projection(point)].filter(spot => spot !== null));
  if (at.length === 0) return null;
  const [xs, ys] = [at.map(([x]) => x), at.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const room = 0.62;
  const k = Math.min(
    (size.width * room) / Math.max(1e-6, right - left),
    (size.height * room) / Math.max(1e-6, bottom - top),
    scaleAt(nearestFit + 1) / projection.scale(),
  );
  const moved = zoomIdentity
    .translate(size.width / 2, size.height / 2)
    .scale(k)
    .translate(-(left + right) / 2, -(top + bottom) / 2);
  return sightOf(moved, projection, size);
}

/** How often nearer and farther than home one may go. */
export const zoomBounds = (projection: GeoProjection): [number, number] => [
  0.4,
  Math.max(2, scaleAt(nearest) / projection.scale()),
];

/** Kilometres at the ground as pixels. */
export const pixels = (kilometres: number, projection: GeoProjection, k: number): number =>
  (kilometres / 6371) * projection.scale() * k;
