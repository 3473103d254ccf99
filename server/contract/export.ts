import { z } from 'zod';
import { claim } from './elements.ts';
import { extent, graphNode, graphRelationship } from './graph.ts';
import { dossier, level, overviewQuery, tie } from './overview.ts';

/** Notes of a view as a file carries them: the id of what each is on, null for the canvas, and its text. */
export const exportNotes = z
  .array(z.strictObject({ on: z.string().max(400).nullable(), text: z.string().max(2_000) }))
  .max(200);

/** Nothing where the text is no JSON, which then is no list either. */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** GET /api/export: a view of the overview as a file. */
export const exportQuery = overviewQuery.extend({
  format: z
    .enum(['json', 'csv', 'graphml', 'gexf', 'ics', 'bibtex', 'csl', 'geojson'])
    .default('json')
    .describe('what sort of file'),
  notes: z
    .string()
    .transform(fromJson)
    .pipe(exportNotes)
    .optional()
    .describe(
      'notes to write into the file, as JSON: [{"on": "kp", "text": "…"}]; on is null for the canvas',
    ),
  table: z
    .enum(['nodes', 'ties', 'relationships', 'claims'])
    .optional()
    .describe('which table a CSV file holds: ties, or at level events relationships, unless said'),
});

export const exportPassport = z
  .object({
    dossiers: z.array(dossier),
    level,
    filter: z
      .string()
      .describe(
        'The view filter as parameters of an address: `planned=true&reportedBy=2024-11-30`; empty where nothing is filtered',
      ),
    exported: z.iso.datetime().describe('When it was made: ISO 8601, UTC'),
    nodes: extent,
    ties: extent,
    relationships: extent,
    notes: exportNotes,
  })
  .describe('What an export says of itself');

/** The JSON file. */
export const exported = exportPassport.extend({
  content: z.object({
    nodes: z.array(graphNode),
    ties: z.array(tie.extend({ eventIds: z.array(z.string()) })),
    relationships: z.array(graphRelationship),
    events: z
      .array(graphNode)
      .describe('The events beneath the ties; at level events they are among the nodes'),
    claims: z
      .array(claim)
      .describe('The claims about events in the view, or beneath its ties, that pass the filter'),
  }),
});

export type ExportQuery = z.output<typeof exportQuery>;
export type ExportPassport = z.infer<typeof exportPassport>;
export type ExportNotes = z.infer<typeof exportNotes>;
export type Exported = z.infer<typeof exported>;
