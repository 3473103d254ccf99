import { useMemo } from 'react';
import type { NodeLook } from '../canvas/types.ts';
import type { Theme } from '../glyph/shapes.ts';
import type { Picture } from '../state/picture.ts';
import type { Shape } from '../state/shape.ts';
import { groupColour } from './colours.ts';

import { type Measured, useMeasured } from './useMeasured.ts';
import { type Group, groupsOf, valuesOf } from './valuesOf.ts';
import { groupInWords, measuredInWords, partsInWords } from './words.ts';

/** What the picture’s shape is read as: everything that the canvas and the panel show of it. */
export type Shaped = {
  state: Measured['state'];
  looks: Map<string, NodeLook>;
  values: Map<string, number>;
  groups: Group[];
  groupOf: Map<string, number>;
  cuts: Map<string, number>;
  /** Ids of what has less than the least value, or none. */
  low: Set<string>;
};

/** Diameters in pixels; the area tells the value, the highest has the largest. */
const smallest = 26;
const largest = 72;

/** Reads the shape of a picture as the view wishes for it. */
export function useShape(picture: Picture, shape: Shape, theme: Theme): Shaped {
  const measured = useMeasured(picture, shape);
  return useMemo(() => toShaped(picture, shape, measured, theme), [picture, shape, measured, theme]);
}

function toShaped(picture: Picture, shape: Shape, { answer, state }: Measured, theme: Theme): Shaped {
  const { size, colour, least } = shape;
  const values = size === null ? new Map<string, number>() : valuesOf(picture, size, answer);
  const { groups, of: groupOf } =
    colour === null ? { groups: [], of: new Map<string, number>() } : groupsOf(picture, colour, answer);
  const cuts = new Map(shape.cuts ? Object.entries(answer.cuts) : []);
  // Until there are values nothing is low.
  const below = (id: string) => least !== null && values.size > 0 && (values.get(id) ?? -Infinity) < least;
  const low = new Set(picture.nodes.flatMap(({ id }) => (below(id) ? [id] : [])));
  const [bottom, top] = bounds(values);
  const sizeOf = (id: string) => {
    const value = values.get(id);
    if (value === undefined || top === bottom)
      return value === undefined ? smallest : (smallest + largest) / 2;
    return Math.round(
      Math.sqrt(smallest ** 2 + (largest ** 2 - smallest ** 2) * ((value - bottom) / (top - bottom))),
    );
  };
  const grouped = new Map(groups.map(group => [group.number, group]));
  const looks = new Map<string, NodeLook>();
  for (const { id } of picture.nodes) {
    const number = groupOf.get(id);
    const group = number === undefined ? undefined : grouped.get(number);
    const parts = cuts.get(id);
    const told = [
      size === null ? null : measuredInWords(size, values.get(id)),
      group && colour !== null ? groupInWords(colour, group) : null,
      parts === undefined ? null : partsInWords(parts),
    ].filter(text => text !== null);
    looks.set(id, {
      ...(values.size > 0 ? { size: sizeOf(id) } : {}),
      ...(number === undefined ? {} : { tint: groupColour(number, theme), number }),
      ...(parts === undefined ? {} : { cut: true }),
      ...(low.has(id) ? { low: true } : {}),
      ...(told.length > 0 ? { told: told.join('\n') } : {}),
    });
  }
  return { state, looks, values, groups, groupOf, cuts, low };
}

/** From nothing, or from the lowest where that is below nothing, to the highest. */
export function bounds(values: Map<string, number>): [number, number] {
  let [bottom, top] = [0, 0];
  for (const value of values.values()) [bottom, top] = [Math.min(bottom, value), Math.max(top, value)];
  return [bottom, top];
}

/** The picture without what the shape removes. */
export function withoutLow(picture: Picture, { low }: Shaped, { below }: Shape): Picture {
  if (below === 'fade' || low.size === 0) return picture;
  const stays = (id: string) => !low.has(id) || picture.path?.nodes.includes(id);
  return {
    ...picture,
    nodes: picture.nodes.filter(({ id }) => stays(id)),
    ties: picture.ties.filter(({ a, b }) => stays(a) && stays(b)),
    relationships: picture.relationships.filter(({ from, to }) => stays(from) && stays(to)),
  };
}
