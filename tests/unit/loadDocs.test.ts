import { expect, test } from 'vitest';
import { modality, qualifier, voice } from '../../server/contract/words.ts';
import { checkFolder } from '../../server/load/check.ts';
import { exampleFiles, folderWith } from '../support/dossiers.ts';
import { textOf } from '../support/sourceFiles.ts';

const page = textOf('docs/dossiers.md');
/** The files that the page shows: each block of YAML under its name. */
const shown = Object.fromEntries(
  [...page.matchAll(/^`([\w/-]+\.yaml)`\n\n```yaml\n([\s\S]*?)^```/gm)].map(([, name, text]) => [
    String(name),
    String(text),
  ]),
);

test('the worked example of docs/dossiers.md is a valid dossier', () => {
  const dossier = checkFolder(folderWith(shown));
  expect(dossier.id).toBe('example');
  expect(dossier.claims).toHaveLength(17);
});

test('the worked example is the one in tests/fixtures, save for the editor’s line', () => {
  const kept = Object.entries(exampleFiles()).map(([name, text]) => [
    name,
    text.replace(/^# yaml-lang.*\n/, ''),
  ]);
  expect(shown).toEqual(Object.fromEntries(kept));
});

test('docs/dossiers.md tells of every word of the closed lists', () => {
  const words = [...qualifier.options, ...modality.options, ...voice.options];
  expect(words.filter(word => !page.includes(`\`${word}\``))).toEqual([]);
});
