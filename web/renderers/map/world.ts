/// <reference path="./atlas.d.ts" />
import { geoArea, geoContains } from 'd3-geo';
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };
import areas from './disputed.json' with { type: 'json' };

type Point = [longitude: number, latitude: number];
export type Country = Feature<Polygon | MultiPolygon, { name: string }>;
export type Disputed = Feature<MultiPolygon, { name: string; between: string }>;

/** Where the boundaries come from, as the page names it. */
export const boundariesFrom = 'Natural Earth 1:50m';

/** Areas of which it is disputed whose they are. Their outlines are the data set’s own, so that they fit its coasts. */
export const disputed = (areas as FeatureCollection<MultiPolygon, Disputed['properties']>).features;

/** All land alike: no country has a colour, so that no area can wear that of one which holds or claims it. */
export const land = feature(atlas, atlas.objects.land);

const countries = feature(atlas, atlas.objects.countries).features as Country[];

/** Countries by name with their largest part, where the name is written. */
export const named: { name: string; part: Feature<Polygon> }[] = countries.map(country => {
  const { geometry, properties } = country;
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const sized = parts.map(coordinates => ({ type: 'Polygon' as const, coordinates }));
  const largest = sized.reduce((most, one) => (geoArea(one) > geoArea(most) ? one : most));
  return { name: properties.name, part: { type: 'Feature', properties: {}, geometry: largest } };
});

/** To three decimals, as the areas are written. */
const keyOf = ([longitude = 0, latitude = 0]: Position) => `${longitude.toFixed(3)} ${latitude.toFixed(3)}`;
const ofDisputed = new Set(disputed.flatMap(({ geometry }) => geometry.coordinates.flat(2).map(keyOf)));

/** Borders between countries, without those that part a disputed area from what is round it: they are drawn as disputed. */
export const borders: MultiLineString = {
  type: 'MultiLineString',
  coordinates: mesh(atlas, atlas.objects.countries, (one, other) => one !== other).coordinates.flatMap(
    undisputed,
  ),
};

function undisputed(line: Position[]): Position[][] {
  const parts: Position[][] = [];
  let part: Position[] = [];
  for (const [at, spot] of line.entries()) {
    const before = line[at - 1];
    if (before && ofDisputed.has(keyOf(before)) && ofDisputed.has(keyOf(spot))) {
      parts.push(part);
      part = [];
    }
    part.push(spot);
  }
  return [...parts, part].filter(({ length }) => length > 1);
}

/** The disputed area round a point. */
export const disputedAt = (point: Point): Disputed | undefined =>
  disputed.find(area => geoContains(area, point));

/** The country round a point; undefined at sea, and in an area of which it is disputed whose it is. */
export function countryAt(point: Point): Country | undefined {
  if (disputedAt(point)) return undefined;
  return countries.find(country => geoContains(country, point));
}
