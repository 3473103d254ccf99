/** What nodes are measured by within the picture, by its lines alone. */
export const lineMeasures = ['degree', 'betweenness', 'closeness'] as const;
export type LineMeasure = (typeof lineMeasures)[number];
/** What they are measured by in the evidence. */
export const evidenceMeasures = ['events', 'claims', 'sources', 'origins'] as const;
/** Begins the name of a stored property, so that it can’t be taken for a measure. */
export const ofProperty = 'property.';

/**
 * How the shape of the picture is read. `size`: a measure or `property.NAME`; null: nothing is sized. `colour`:
 * `community` or `property.NAME`; null: kinds. `least`: what has less of what is sized by is faded or removed; null:
 * nothing is. `cuts`: whether nodes whose removal parts the picture are marked.
 */
export type Shape = {
  size: string | null;
  colour: string | null;
  least: number | null;
  below: 'fade' | 'remove';
  cuts: boolean;
};

/** Node size and hue mean nothing until they are asked to. */
export const firstShape: Shape = { size: null, colour: null, least: null, below: 'fade', cuts: false };

export const isLineMeasure = (size: string | null): size is LineMeasure =>
  lineMeasures.some(name => name === size);

export const isShaped = ({ size, colour, cuts }: Shape): boolean => size !== null || colour !== null || cuts;

const named = (text: string) => text.startsWith(ofProperty) && text.length > ofProperty.length;
export const isSize = (text: string): boolean =>
  isLineMeasure(text) || evidenceMeasures.some(name => name === text) || named(text);
export const isColour = (text: string): boolean => text === 'community' || named(text);

/** A least value belongs to what is sized by: it goes with it. */
export const reshaped = (shape: Shape, change: Partial<Shape>): Shape => {
  const next = { ...shape, ...change };
  const kept = next.size !== null && (next.size === shape.size || 'least' in change);
  return kept ? next : { ...next, least: null, below: firstShape.below };
};
