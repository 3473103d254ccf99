import { z } from 'zod';
import { character, credibility, day, modality, reliability } from './words.ts';

/** A list written with commas in the address. */
export const list = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .string()
    .transform(text => text.split(',').filter(part => part !== ''))
    .pipe(z.array(item));
/** What may stand between commas. */
export const word = z.string().regex(/^[^,]+$/, 'must be without commas');
export const yes = z
  .enum(['true', 'false'])
  .transform(text => text === 'true')
  .pipe(z.boolean());
/** A whole number as an address writes it, in digits alone. */
export const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^-?\d{1,15}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.int().min(least).max(most));

/** Lets a list be read in pages. */
export const offset = whole(0, 1_000_000)
  .optional()
  .describe('how many to pass over; with `limit`, the pages of a list');

export const viewFilterQuery = z
  .object({
    kinds: list(word).optional().describe('names of the kinds of event to keep, with commas'),
    relationships: list(word).optional().describe('relationship types to keep, with commas'),
    characters: list(character)
      .optional()
      .describe('characters of ties to keep; all of them where it is left out'),
    planned: yes.optional().describe('true: also what is announced, expected, possible or assessed'),
    statuses: list(modality)
      .optional()
      .describe('statuses of events and roles to keep, with commas; takes the place of `planned`'),
    from: day.optional().describe('first day of the window in which it happened; undated events stay'),
    to: day.optional().describe('last day of that window'),
    reportedBy: day.optional().describe('only claims reported by this day'),
    reliability: reliability.optional().describe('least reliability of the source, A–E; F lets all through'),
    credibility: whole(1, 6)
      .pipe(credibility)
      .optional()
      .describe('least credibility of the information, 1–5; 6 lets all through'),
    unjudged: yes
      .optional()
      .describe(
        'whether claims graded F or 6 (cannot be judged) pass; they do unless a least grade is asked for',
      ),
    without: list(word)
      .optional()
      .describe('ids of sources, speakers and (as origin:id) origins whose claims are left out, with commas'),
    oneOrigin: yes.optional().describe('true: only what rests on a single origin'),
  })
  .describe(
    'The view filter, as query parameters: the same on every exploring route. Each is optional; without any, everything that happened is let through, whatever its grade.',
  );

/** The view filter as the server holds it and the web builds it. */
export type ViewFilter = z.infer<typeof viewFilterQuery>;
