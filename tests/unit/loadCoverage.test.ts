import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { projectFolder, readConfig } from '../../server/config.ts';
import { checkFolder } from '../../server/load/check.ts';
import { writeCoverage } from '../../server/load/coverage.ts';
import { DossierError } from '../../server/load/faults.ts';
import { paragraphsOf, sentencesOf } from '../../server/load/paragraphs.ts';
import {
  claim,
  dossierFolder,
  exampleFiles,
  exampleFolder,
  folderWith,
  source,
  supported,
} from '../support/dossiers.ts';

const texts = path.join(projectFolder, 'tests', 'fixtures', 'texts');
const seeds = path.join(projectFolder, 'seeds', 'russia-north-korea-ukraine-us');

function messages(folder: string, textFolder: string | null = null): string[] {
  try {
    checkFolder(folder, textFolder);
    return [];
  } catch (thrown) {
    if (thrown instanceof DossierError) return thrown.faults.map(({ message }) => message);
    throw thrown;
  }
}

test('paragraphs are the non-empty lines, trimmed', () => {
  expect(paragraphsOf('\uFEFF One \r\n\r\n\u00a0\n\tTwo\n')).toEqual(['One', 'Two']);
});

test('a line falls into sentences, which titles and single capitals do not end', () => {
  expect(
    sentencesOf(
      'Gov. O. Kim spoke to U.S. officials. “It ended.” 3 men left Istanbul . Why? (Nobody knows.) So',
    ),
  ).toEqual([
    'Gov. O. Kim spoke to U.S. officials.',
    '“It ended.”',
    '3 men left Istanbul .',
    'Why?',
    '(Nobody knows.)',
    'So',
  ]);
});

test('a source says how many paragraphs it has and how many give claims', () => {
  const { elements } = checkFolder(exampleFolder);
  const of = (id: string) => elements.find(element => element.id === id)?.properties;
  expect(of('gazette-2030-05-05')).toMatchObject({ paragraphs: 4, paragraphsWithClaims: 3 });
  expect(of('herald-2030-05-08')).not.toHaveProperty('paragraphs');
});

test('the texts have just the paragraphs that were read', () => {
  expect(messages(exampleFolder, texts)).toEqual([]);
  expect(messages(exampleFolder, exampleFolder)).toEqual(["SOURCES_FOLDER has no file 'gazette.txt'"]);
  const text = readFileSync(path.join(texts, 'gazette.txt'), 'utf8');
  const other = folderWith({ 'gazette.txt': `${text.replace('3,000', '4,000')}\nOne more` });
  expect(messages(exampleFolder, other)).toEqual([
    'the text has 5 paragraphs, and 4 are listed',
    'paragraph 2 is not what the text has',
  ]);
});

test('written anew, the coverage keeps each reason with its paragraph', () => {
  const folder = folderWith(exampleFiles());
  const file = path.join(folder, 'coverage', 'gazette.yaml');
  const before = readFileSync(file, 'utf8');
  expect(writeCoverage(folder, texts)).toEqual(['coverage/gazette.yaml']);
  expect(readFileSync(file, 'utf8')).toBe(before);
  const [first = '', ...rest] = readFileSync(path.join(texts, 'gazette.txt'), 'utf8').split('\n\n');
  writeCoverage(folder, folderWith({ 'gazette.txt': [first, 'One more', ...rest].join('\n') }));
  expect(readFileSync(file, 'utf8')).toMatch(
    /count: 5\n(?:.*\n)*.*n: 5, sha256: [0-9a-f]{64}, none: navigation/,
  );
  expect(messages(folder)).toEqual([
    "paragraph 4 gives no claim: say why under 'none', or which paragraph it 'repeats'",
  ]);
});

test('a file may hold several sources, one of them in a single line by its sentences', () => {
  const sources = {
    paper: source([supported()], { file: 'page.txt' }),
    talk: source([claim({ paragraph: 3, asserts: { combat: true } })], { file: 'page.txt', lines: [2, 3] }),
    reprint: source([claim({ paragraph: 2, asserts: { troops: 300 } })], { file: 'page.txt', line: 4 }),
  };
  const folder = dossierFolder({ sources });
  const page = { 'page.txt': 'Troops went.\nWhy?\nThey fight.\nIt is war. 300 went. Sign up!\nMore' };
  const written = folderWith(page);
  writeCoverage(folder, written);
  const row = (n: number) =>
    `paragraph ${n} gives no claim: say why under 'none', or which paragraph it 'repeats'`;
  expect(messages(folder, written)).toEqual([row(2), row(1), row(3), row(5)]);
  const file = path.join(folder, 'coverage', 'page.yaml');
  const reasons = readFileSync(file, 'utf8')
    .replace(/( {6}- \{ n: 2.*) \}/, '$1, none: question }')
    .replace(/( {6}- \{ n: 5.*) \}/, '$1, none: navigation }')
    .replace(/( {10}- \{ n: 1.*) \}/, '$1, repeats: 2 }')
    .replace(/( {10}- \{ n: 3.*) \}/, '$1, none: "a: b" }');
  writeFileSync(file, reasons);
  writeCoverage(folder, written);
  expect(readFileSync(file, 'utf8')).toBe(reasons);
  const { elements } = checkFolder(folder, written);
  const counts = ['paper', 'talk', 'reprint'].map(id => {
    const { paragraphs, paragraphsWithClaims, line, lines } =
      elements.find(element => element.id === id)?.properties ?? {};
    return [paragraphs, paragraphsWithClaims, line ?? lines];
  });
  expect(counts).toEqual([
    [2, 1, undefined],
    [2, 1, [2, 3]],
    [3, 1, 4],
  ]);
  const stray = {
    ...sources,
    paper: source([supported(), claim({ paragraph: 3, asserts: { training: true } })], { file: 'page.txt' }),
  };
  const strayed = folderWith({
    'dossier.yaml': readFileSync(path.join(dossierFolder({ sources: stray }), 'dossier.yaml'), 'utf8'),
    'coverage/page.yaml': reasons,
  });
  expect(messages(strayed)).toEqual(["paragraph 3 of 'page.txt' is not of this source"]);
  const overlapping = stringify({ sources: { more: source([], { file: 'page.txt', lines: [4, 5] }) } });
  expect(messages(folderWith({ ...read(folder), 'more.yaml': overlapping }))).toEqual([
    'line 4 is of more too',
  ]);
});

const read = (folder: string) =>
  Object.fromEntries(
    ['dossier.yaml', 'coverage/page.yaml'].map(name => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );

test('the coverage of the dossier that comes with Entente is that of the texts, where they are there', () => {
  const { sourcesFolder } = readConfig();
  expect(messages(seeds, sourcesFolder)).toEqual([]);
});
