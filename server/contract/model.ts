import { z } from 'zod';
import { character, credibility, modality, reliability } from './words.ts';

/** The outline of a glyph; the web draws each of these and nothing else. */
export const shape = z.enum([
  'rounded-square',
  'circle',
  'hexagon',
  'disc',
  'sheet',
  'pentagon',
  'box',
  'slanted-box',
  'triangle',
  'bubble',
  'diamond',
  'shield',
  'pin',
]);

/** Shape, colour for each theme, and icon: SVG path data on a 24 × 24 grid, stroked. */
export const glyph = z.object({
  shape,
  light: z.string(),
  dark: z.string(),
  outlineOnly: z.boolean(),
  icon: z.array(z.string()),
});

/** What a claim can say of an element besides its roles. */
export const field = z.object({
  name: z.string(),
  caption: z.string(),
  /** count and money are figures; flag is a proposition (true); date is EDTF; text is in our own words. */
  type: z.enum(['count', 'money', 'flag', 'date', 'text']),
  /** The unit of a figure: `people`, `drones and missiles`, `USD`. */
  unit: z.string().optional(),
  /** The ways in which the field can be counted. */
  measures: z.array(z.string()).optional(),
  /** True where the figure changes with time, so that figures of different dates are a series. */
  varies: z.boolean().optional(),
});

/** A plain property of an element or of a role, written in the dossier and not claimed. */
export const declaredProperty = z.object({
  name: z.string(),
  caption: z.string(),
  type: z.enum(['text', 'flag', 'date', 'choice', 'text-list', 'point']),
  choices: z.array(z.string()).optional(),
  required: z.boolean().optional(),
});

/** How another element takes part. The relationship runs `in` to this element or `out` of it. */
export const role = z.object({
  name: z.string(),
  caption: z.string(),
  type: z.string(),
  direction: z.enum(['in', 'out']),
  /** Names of the kinds that may stand at the other end. */
  ends: z.array(z.string()),
  properties: z.array(declaredProperty),
  /** True where each one needs a claim that asserts it. */
  claimed: z.boolean(),
});

/** Two roles of one event that make a tie between those who hold them. */
export const tiePair = z.object({
  from: z.string(),
  to: z.string(),
  character,
  directed: z.boolean(),
});

/** A kind of node, as declared once in server/model/kinds. */
export const kind = z.object({
  name: z.string(),
  group: z.enum(['actor', 'event', 'place', 'source', 'claim']),
  label: z.string(),
  caption: z.string(),
  plural: z.string(),
  description: z.string(),
  glyph,
  properties: z.array(declaredProperty),
  fields: z.array(field),
  roles: z.array(role),
  tiePairs: z.array(tiePair),
});

/** GET /api/model: everything that a reader needs to name and draw what is in the graph. */
export const model = z.object({
  kinds: z.array(kind),
  characters: z.array(z.object({ name: character, caption: z.string(), shownAtFirst: z.boolean() })),
  modalities: z.array(z.object({ name: modality, caption: z.string() })),
  reliabilities: z.array(z.object({ letter: reliability, caption: z.string() })),
  credibilities: z.array(z.object({ figure: credibility, caption: z.string() })),
});

export type Shape = z.infer<typeof shape>;
export type Glyph = z.infer<typeof glyph>;
export type Field = z.infer<typeof field>;
export type DeclaredProperty = z.infer<typeof declaredProperty>;
export type Role = z.infer<typeof role>;
export type TiePair = z.infer<typeof tiePair>;
export type Kind = z.infer<typeof kind>;
export type Model = z.infer<typeof model>;
