import type { GeoProjection } from 'd3-geo';
import { type ZoomTransform, zoomIdentity } from 'd3-zoom';
import { useEffect, useState } from 'react';
import { type AreaName, countryNames, disputedNames } from './names.ts';
import type { Size } from './sight.ts';

export type Names = { countries: AreaName[]; disputed: AreaName[] };
const none: Names = { countries: [], disputed: [] };

/** Names find their places again so long (milliseconds) after the map last moved: it takes longer than a frame. */
const afterMoves = 120;

/** Names of countries and of disputed areas in a window; those of before move with the map until it rests. */
export function useNames(projection: GeoProjection, transform: ZoomTransform, size: Size): Names {
  const [found, setFound] = useState({ names: none, at: zoomIdentity, projection });
  useEffect(() => {
    const timer = setTimeout(() => {
      const names = {
        countries: countryNames(projection, transform, size),
        disputed: disputedNames(projection, transform),
      };
      setFound({ names, at: transform, projection });
    }, afterMoves);
    return () => clearTimeout(timer);
  }, [projection, transform, size]);
  if (found.projection !== projection) return none;
  if (found.at === transform) return found.names;
  const moved = ({ name, x, y }: AreaName) => {
    const [left, top] = transform.apply(found.at.invert([x, y]));
    return { name, x: left, y: top };
  };
  return { countries: found.names.countries.map(moved), disputed: found.names.disputed.map(moved) };
}
