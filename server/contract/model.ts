import { z } from 'zod';
import { character, credibility, modality, reliability } from './words.ts';

export const shape = z
  .enum([
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
  ])
  .describe('The outline of a glyph; the web draws each of these and nothing else');

export const glyph = z
  .object({
    shape,
    light: z.string(),
    dark: z.string(),
    outlineOnly: z.boolean(),
    icon: z.array(z.string()),
  })
  .describe('Shape, colour for each theme, and icon: SVG path data on a 24 × 24 grid, stroked');

export const field = z
  .object({
    name: z.string(),
    caption: z.string(),
    type: z
      .enum(['count', 'money', 'flag', 'date', 'text'])
      .describe(
        'count and money are figures; flag is a proposition (true); date is EDTF; text is in our own words',
      ),
    unit: z.string().optional().describe('The unit of a figure: `people`, `drones and missiles`, `USD`'),
    measures: z.array(z.string()).optional().describe('The ways in which the field can be counted'),
    varies: z
      .boolean()
      .optional()
      .describe('True where the figure changes with time, so that figures of different dates are a series'),
  })
  .describe('What a claim can say of an element besides its roles');

export const declaredProperty = z
  .object({
    name: z.string(),
    caption: z.string(),
    type: z.enum(['text', 'flag', 'date', 'choice', 'text-list', 'point']),
    choices: z.array(z.string()).optional(),
    required: z.boolean().optional(),
  })
  .describe('A plain property of an element or of a role, written in the dossier and not claimed');

export const role = z
  .object({
    name: z.string(),
    caption: z.string(),
    type: z.string(),
    direction: z.enum(['in', 'out']),
    ends: z.array(z.string()).describe('Names of the kinds that may stand at the other end'),
    properties: z.array(declaredProperty),
    claimed: z.boolean().describe('True where each one needs a claim that asserts it'),
  })
  .describe('How another element takes part. The relationship runs `in` to this element or `out` of it.');

export const tiePair = z
  .object({
    from: z.string(),
    to: z.string(),
    character,
    directed: z.boolean(),
  })
  .describe('Two roles of one event that make a tie between those who hold them');

export const kind = z
  .object({
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
  })
  .describe('A kind of node, as declared once in server/model/kinds');

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
