import { z } from 'zod';

export const character = z
  .enum(['cooperation', 'conflict', 'talk'])
  .describe('What sort of tie a pair of roles makes');
export const stance = z
  .enum(['asserts', 'denies', 'doubts', 'withholds'])
  .describe('How a claim stands to what it speaks of; `withholds`: was asked and would not say');
export const modality = z
  .enum(['happened', 'assessed', 'announced', 'expected', 'possible', 'conditional'])
  .describe('How sure a claim is that it happened; also the status of an event, strongest first');
export const voice = z
  .enum(['named', 'anonymous', 'outlet', 'unattributed'])
  .describe('On whose word a claim rests when no actor is named, and how when one is');
export const qualifier = z
  .enum([
    'exact',
    'about',
    'at-least',
    'more-than',
    'up-to',
    'several',
    'dozens',
    'hundreds',
    'thousands',
    'millions',
    'all',
    'none-reported',
  ])
  .describe('How a figure is to be read; the words that give no number (dozens …) leave the bounds open');
export const reliability = z
  .enum(['A', 'B', 'C', 'D', 'E', 'F'])
  .describe(
    'Reliability of a source, NATO Admiralty system (AJP-2.1): A completely … E not, F cannot be judged',
  );
export const credibility = z
  .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)])
  .describe(
    'Credibility of an information, NATO Admiralty system: 1 confirmed … 5 improbable, 6 cannot be judged',
  );
export const grade = z
  .string()
  .regex(/^[A-F][1-6]$/, 'a grade is a letter A–F and a figure 1–6, such as B2')
  .describe('A whole pair, such as `B2`');
export const day = z.iso.date().describe('A day, ISO 8601');
export const precision = z
  .enum(['spot', 'city', 'region', 'country', 'sea'])
  .describe('How closely a place is known');

export type Character = z.infer<typeof character>;
export type Stance = z.infer<typeof stance>;
export type Modality = z.infer<typeof modality>;
export type Voice = z.infer<typeof voice>;
export type Qualifier = z.infer<typeof qualifier>;
export type Reliability = z.infer<typeof reliability>;
export type Credibility = z.infer<typeof credibility>;
export type Precision = z.infer<typeof precision>;
