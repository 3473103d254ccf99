import type { Picture } from '../state/picture.ts';
import { isLineMeasure, ofProperty, type Shape } from '../state/shape.ts';
import { t } from '../texts/index.ts';
import type { Group } from './valuesOf.ts';

/** A property by the name under which it is stored. */
const nameOfProperty = (wished: string) => wished.slice(ofProperty.length);

/** What nodes are sized by, as a sentence names it. */
export function sizeInWords(size: string): string {
  if (size.startsWith(ofProperty)) return nameOfProperty(size);
  return t(`shape:size.${size as 'degree'}`);
}

export function colourInWords(colour: string): string {
  return colour === 'community' ? t('shape:colour.communities') : nameOfProperty(colour);
}

/** “betweenness 0.42”; that a node has no value is said. */
export function measuredInWords(size: string, value: number | undefined): string {
  const what = sizeInWords(size);
  return value === undefined
    ? t('shape:told.none', { what })
    : t('shape:told.value', { what, value: valueInWords(size, value) });
}

/** Shares to three places, counts and figures as they are. */
export const valueInWords = (size: string, value: number): string =>
  t(isLineMeasure(size) && size !== 'degree' ? 'shape:told.share' : 'shape:told.figure', { value });

export const groupInWords = (colour: string, { number, value }: Group): string =>
  colour === 'community'
    ? t('shape:told.community', { number })
    : t('shape:told.group', { number, what: nameOfProperty(colour), value });

export const partsInWords = (count: number): string => t('shape:told.parts', { count });

/** “Within this picture: 53 nodes, 47 lines”. */
export const withinInWords = ({ nodes, ties, relationships }: Picture): string =>
  t('shape:within.picture', {
    nodes: t('common:node', { count: nodes.length }),
    lines: t('shape:within.lines', { count: ties.length + relationships.length }),
  });

/** What the picture is read by: “nodes sized by betweenness · coloured by community”. */
export function shapeInWords({ size, colour, cuts }: Shape): string {
  return [
    size === null ? null : t('shape:caption.sized', { what: sizeInWords(size) }),
    colour === null ? null : t('shape:caption.coloured', { what: colourInWords(colour) }),
    cuts ? t('shape:caption.cuts') : null,
  ]
    .filter(text => text !== null)
    .join(' · ');
}
