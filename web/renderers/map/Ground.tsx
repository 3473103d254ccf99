import { type GeoProjection, geoPath } from 'd3-geo';
import type { ZoomTransform } from 'd3-zoom';
import { memo, useId, useMemo } from 'react';
import type { PlaceMark } from './placed.ts';
import type { Size } from './sight.ts';
import { borders, countryAt, disputed, land } from './world.ts';

type Props = {
  projection: GeoProjection;
  transform: ZoomTransform;
  size: Size;
  /** Places known no closer than a country, which is drawn whole. */
  countries: PlaceMark[];
  /** How far beyond the window it may be moved, in windows. */
  beyond: number;
};

/** Land, borders and disputed areas. Land has one colour; what is disputed is hatched on it, over whatever lies beneath. */
export const Ground = memo(function Ground({ projection, transform, size, countries, beyond }: Props) {
  const hatch = useId();
  const { width, height } = size;
  const drawn = useMemo(() => {
    const clipped = geoPath(
      projection.clipExtent([
        [-beyond * width, -beyond * height],
        [(1 + beyond) * width, (1 + beyond) * height],
      ]),
    ).digits(2);
    const paths = {
      land: clipped(land) ?? '',
      borders: clipped(borders) ?? '',
      disputed: disputed.map(area => ({ name: area.properties.name, path: clipped(area) ?? '' })),
      countries: countries.flatMap(({ id, point }) => {
        const country = countryAt(point);
        return country ? [{ id, path: clipped(country) ?? '' }] : [];
      }),
    };
    // Points beyond the clip still have a place on the map.
    projection.clipExtent(null);
    return paths;
  }, [projection, width, height, countries, beyond]);
  return (
    <g transform={transform.toString()} className="ground">
      <pattern
        id={hatch}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform={`scale(${1 / transform.k}) rotate(45)`}
      >
        <rect className="hatch-ground" width="6" height="6" />
        <rect className="hatch-line" width="2" height="6" />
      </pattern>
      <path className="land" d={drawn.land} />
      {drawn.countries.map(({ id, path }) => (
        <path key={id} className="whole-country" data-area={id} d={path} />
      ))}
      <path className="borders" d={drawn.borders} />
      {drawn.disputed
        .filter(({ path }) => path !== '')
        .map(({ name, path }) => (
          <path key={name} className="disputed" data-disputed={name} d={path} fill={`url(#${hatch})`} />
        ))}
    </g>
  );
});
