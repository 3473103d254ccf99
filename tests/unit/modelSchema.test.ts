import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { dossierSchema } from '../../server/model/dossierSchema.ts';
import { exampleFiles } from '../support/dossiers.ts';
import { filesBelow, textOf } from '../support/sourceFiles.ts';

test('docs/schema/dossier.schema.json is as `npm run schema` writes it', () => {
  expect(textOf('docs/schema/dossier.schema.json')).toBe(dossierSchema());
});

describe('the schema, read on its own,', () => {
  const shape = z.fromJSONSchema(JSON.parse(dossierSchema()));
  const seeds = filesBelow('seeds', /\.yaml$/).map((file): [string, string] => [file, textOf(file)]);

  test.each([...Object.entries(exampleFiles()), ...seeds])('takes %s', (_, text) => {
    expect(shape.safeParse(parse(text)).error?.issues ?? []).toEqual([]);
  });

  test.each([
    ['an unknown section', 'actor: {}'],
    ['an unknown key', 'actors: { a: { kind: state, name: A, iso2: XA, alias: [] } }'],
    ['an unknown kind', 'actors: { a: { kind: county, name: A } }'],
    ['a missing property', 'actors: { a: { kind: state, iso2: XA } }'],
    [
      'a role that the kind does not have',
      'events: { e: { kind: treaty, title: T, summary: S, deployed: a } }',
    ],
    [
      'an aspect that no kind has',
      'sources: { s: { title: T, reliability: B, reliabilityReason: R, claims: [{ about: e, paragraph: 1, summary: S, credibility: 2, asserts: { troop: 3 } }] } }',
    ],
  ])('refuses %s', (_, text) => {
    expect(shape.safeParse(parse(text)).success).toBe(false);
  });
});
