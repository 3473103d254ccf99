import { type GeoProjection, geoContains, geoPath } from 'd3-geo';
import type { ZoomTransform } from 'd3-zoom';
import type { Size } from './sight.ts';
import { disputed, named } from './world.ts';

export type AreaName = { name: string; x: number; y: number };

/** Countries that fill less of the window than this (square pixels) go without their name. */
const leastArea = 5_000;
const leastDisputed = 90;

/** Names of the countries in a window, each in the middle of what is seen of it. */
export function countryNames(projection: GeoProjection, transform: ZoomTransform, size: Size): AreaName[] {
  const [left, top] = transform.invert([0, 0]);
  const [right, bottom] = transform.invert([size.width, size.height]);
  const path = geoPath(projection);
  const seen = named
    .map(country => ({ ...country, bounds: boundsOf(projection, country) }))
    .filter(({ bounds: [[west, north], [east, south]] }) => {
      const area =
        (Math.min(east, right) - Math.max(west, left)) * (Math.min(south, bottom) - Math.max(north, top));
      return (
        west < right && east > left && north < bottom && south > top && area * transform.k ** 2 > leastArea
      );
    });
  projection.clipExtent([
    [left, top],
    [right, bottom],
  ]);
  const found = seen.flatMap(({ name, part }) => {
    if (path.area(part) * transform.k ** 2 < leastArea) return [];
    const centre = path.centroid(part);
    const spot = projection.invert?.(centre);
    if (!spot || !geoContains(part, spot)) return [];
    const [x, y] = transform.apply(centre);
    return [{ name, x, y }];
  });
  projection.clipExtent(null);
  return found;
}

/** Disputed areas that are large enough to be seen as such, with the middle of each. */
export function disputedNames(projection: GeoProjection, transform: ZoomTransform): AreaName[] {
  const path = geoPath(projection);
  return disputed.flatMap(area => {
    if (path.area(area) * transform.k ** 2 < leastDisputed) return [];
    const [x, y] = transform.apply(path.centroid(area));
    return [{ name: area.properties.name, x, y }];
  });
}

type Bounds = [[number, number], [number, number]];
const known = new WeakMap<GeoProjection, Map<string, Bounds>>();

/** Bounds of a country before any zooming; they take long, and stay the same. */
function boundsOf(projection: GeoProjection, { name, part }: (typeof named)[number]): Bounds {
  const held = known.get(projection) ?? new Map<string, Bounds>();
  known.set(projection, held);
  const bounds = held.get(name) ?? geoPath(projection).bounds(part);
  held.set(name, bounds);
  return bounds;
}
