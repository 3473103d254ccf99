import type { GeoProjection } from 'd3-geo';
import { type ZoomTransform, zoomIdentity } from 'd3-zoom';
import { crowds } from './insets.ts';
import type { PlaceMark } from './placed.ts';
import { type Box, projectionFor, type Size } from './sight.ts';
import { countryAt } from './world.ts';

/** A part of the map drawn larger beside it; `box` is where, in pixels of the window. */
export type Inset = { ids: Set<string>; names: string[]; box: Box; projection: GeoProjection };

/** Windows smaller than this have no room for insets. */
const least = { width: 720, height: 560 };
/** Room for what floats over the map, above and below; and between it and what it shows. */
const [above, below, margin, gap] = [70, 62, 14, 12];

/** How a map with these places is laid out in a window: its projection when all of it is seen, and its insets. */
export function layOut(marks: PlaceMark[], size: Size): { projection: GeoProjection; insets: Inset[] } {
  const points = marks.map(({ point }) => point);
  const inner = { x: 0.09 * size.width, width: 0.82 * size.width };
  const whole = projectionFor(points, {
    ...inner,
    y: above + 24,
    height: Math.max(60, size.height - above - below - 60),
  });
  if (size.width < least.width || size.height < least.height) return { projection: whole, insets: [] };
  const found = crowds(standing(marks, whole, zoomIdentity), size.width);
  if (found.length === 0) return { projection: whole, insets: [] };
  const height = Math.round(Math.min(300, (size.height - above - below) * 0.52));
  const top = size.height - below - height;
  const room = size.width - 2 * margin - (found.length - 1) * gap;
  // The fuller one is the wider one.
  const shares = found.length === 1 ? [Math.min(1, 620 / room)] : [0.58, 0.42];
  let left = margin;
  const insets = found.map((crowd, at) => {
    const box = { x: left, y: top, width: Math.round(room * (shares[at] ?? 0)), height };
    left += box.width + gap;
    const held = crowd.map(({ mark }) => mark);
    return {
      ids: new Set(held.map(({ id }) => id)),
      names: countriesOf(held),
      box,
      projection: projectionFor(
        held.map(({ point }) => point),
        { x: 0.13 * box.width, y: 42, width: 0.7 * box.width, height: box.height - 76 },
      ),
    };
  });
  const projection = projectionFor(points, {
    ...inner,
    y: above + 24,
    height: Math.max(60, top - above - 60),
  });
  return { projection, insets };
}

/** Where marks stand in a window. */
export const standing = (marks: PlaceMark[], projection: GeoProjection, transform: ZoomTransform) =>
  marks.flatMap(mark => {
    const spot = projection(mark.point);
    if (!spot) return [];
    const [x, y] = transform.apply(spot);
    return [{ mark, x, y }];
  });

/** The two countries in which most of them lie; an area of which it is disputed whose it is counts for none. */
function countriesOf(marks: PlaceMark[]): string[] {
  const counts = new Map<string, number>();
  for (const { point } of marks) {
    const name = countryAt(point)?.properties.name;
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one, so], [other, many]) => many - so || one.localeCompare(other))
    .slice(0, 2)
    .map(([name]) => name);
}
