import { z } from 'zod';
import { extent } from './graph.ts';
import { signedIn } from './signedIn.ts';

/** What a saved view may hold at most: characters of single texts, and how many parts or steps. */
export const viewLimits = {
  name: 120,
  caption: 2_000,
  by: 100,
  part: 20_000,
  parts: 500,
  steps: 100,
  views: 1_000,
};

/** The id of a saved view, which is its file’s name without the ending. */
export const viewId = z
  .string()
  .max(80, 'is longer than 80 characters')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be made of small letters, digits and single hyphens');

/** Control characters as OpenAPI’s readers know them; `\P{Cc}` is beyond many of them. */
const controls = '\\u0000-\\u001f\\u007f-\\u009f';
const plain = (most: number) =>
  z
    .string()
    .max(most, `is longer than ${most} characters`)
    .regex(/^\P{Cc}*$/u, 'must be one line, without control characters');
const line = (most: number) => plain(most).meta({ pattern: `^[^${controls}]*$` });
const named = plain(viewLimits.name)
  .refine(text => text.trim() !== '', 'is missing')
  .meta({ pattern: `^[^${controls}]*[^\\s${controls}][^${controls}]*$` });
const caption = z.string().max(viewLimits.caption, `is longer than ${viewLimits.caption} characters`);

/** One part of a link, decoded: `reportedBy=2024-11-02`. */
const part = z
  .string()
  .max(viewLimits.part, `is longer than ${viewLimits.part} characters`)
  .regex(/^[A-Za-z][\w.-]*=/, 'must be a part of a link, name=value');

export const storyStep = z.strictObject({
  view: viewId.describe('Id of the saved view that it shows'),
  caption: caption.default(''),
});

/** What a file of a saved view holds: one view, or a story of several. */
export const savedViewContent = z
  .strictObject({
    name: named,
    caption: caption.default(''),
    by: line(viewLimits.by).default('').describe('Who saved it, as they call themselves'),
    dossier: line(500).default('').describe('The dossiers that it was made from, `id@version` with commas'),
    view: z
      .array(part)
      .max(viewLimits.parts, `has more than ${viewLimits.parts} parts`)
      .optional()
      .describe('The parts of the view’s link'),
    story: z
      .array(storyStep)
      .min(1, 'has no step')
      .max(viewLimits.steps, `has more than ${viewLimits.steps} steps`)
      .optional()
      .describe('Views one after another, each with what is said of it'),
  })
  .refine(({ view, story }) => (view === undefined) !== (story === undefined), {
    message: 'must hold either view or story',
    path: ['view'],
  })
  // The same for the OpenAPI document.
  .meta({ oneOf: [{ required: ['view'] }, { required: ['story'] }] });

export const savedView = z.object({
  id: z.string(),
  file: z.string().describe('Where it lies, below the folder of views'),
  version: z
    .string()
    .describe(
      'Changes with every change of the file; whoever saves it anew or deletes it says which one they saw',
    ),
  saved: z.string().nullable().describe('When it was saved: ISO 8601, UTC; null where the file does not say'),
  name: z.string(),
  caption: z.string(),
  by: z.string(),
  dossier: z.string(),
  view: z.array(z.string()).optional(),
  story: z.array(z.object({ view: z.string(), caption: z.string() })).optional(),
});

/** GET /api/views: in the order of their names; `faults` are files that can’t be used. */
export const savedViews = z.object({
  views: z.array(savedView),
  faults: z.array(z.object({ file: z.string(), line: z.int(), message: z.string() })),
  saving: z.boolean().describe('Whether views can be saved here; otherwise the browser keeps them'),
  user: signedIn,
  extent,
});

/** PUT /api/views/{id}: `replaces` is the version that it takes the place of; null where it must be new. */
export const saveViewRequest = z.strictObject({
  replaces: z.string().max(64).nullable(),
  content: savedViewContent,
});

/** DELETE /api/views/{id} */
export const deleteViewQuery = z.object({
  version: z.string().max(64).describe('the version that was seen; another one is not deleted'),
});

export type SavedView = z.infer<typeof savedView>;
export type SavedViews = z.infer<typeof savedViews>;
export type SavedViewContent = z.output<typeof savedViewContent>;
export type StoryStep = z.output<typeof storyStep>;
export type SaveViewRequest = z.input<typeof saveViewRequest>;
