import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../server/config.ts';
import { unprintable } from '../../server/contract/printable.ts';
import { checkFolder } from '../../server/load/check.ts';
import { DossierError, type Fault } from '../../server/load/faults.ts';
import { limits } from '../../server/load/limits.ts';
import { broken } from '../support/brokenDossiers.ts';
import {
  claim,
  dossierFolder,
  exampleFiles,
  type Files,
  folderWith,
  source,
  supported,
} from '../support/dossiers.ts';
import { filesBelow } from '../support/sourceFiles.ts';

/** The faults of a dossier; null where it has none. Whatever else is thrown is a fault of ours. */
function faultsOf(folder: string): Fault[] | null {
  try {
    checkFolder(folder);
    return null;
  } catch (thrown) {
    if (thrown instanceof DossierError) return thrown.faults;
    throw thrown;
  }
}

/** That each fault stands on a line that there is, and is told on one line. */
function expectPlaced(faults: Fault[] | null, files: Files, how: string): void {
  expect(faults?.length, how).toBeGreaterThan(0);
  for (const { file, line, column, message } of faults ?? []) {
    const text = files[file];
    expect(text, `${how}: ${file}: ${message}`).toBeDefined();
    const lines = Buffer.from(text ?? '')
      .toString('latin1')
      .split('\n');
    expect(line, `${how}: ${file}:${line}`).toBeLessThanOrEqual(lines.length);
    expect(Math.min(line, column), how).toBeGreaterThan(0);
    expect(message, how).not.toBe('');
    expect(unprintable.test(message) || message.includes('\n'), `${how}: ${message}`).toBe(false);
  }
}

/** The dossier that comes with Entente: name → text. */
function realFiles(): Record<string, string> {
  const below = 'seeds/russia-north-korea-ukraine-us';
  return Object.fromEntries(
    filesBelow(below, /\.yaml$/).map(file => [
      path.relative(below, file),
      readFileSync(path.join(projectFolder, file), 'utf8'),
    ]),
  );
}

/** To try the same dossiers again, give the seed that a failure prints. */
const seed = 20_300_501;

describe('a dossier that was broken at random', () => {
  test.each([
    ['the worked example', exampleFiles(), 400, 150],
    ['the dossier that comes with Entente', realFiles(), 40, 20],
  ])('is refused with file and line, or is still whole: %s', (_, whole, runs, atLeast) => {
    const refused = new Set<string>();
    const folder = folderWith({});
    fc.assert(
      fc.property(broken(whole), ({ how, files }) => {
        rmSync(folder, { recursive: true });
        for (const [name, content] of Object.entries(files)) {
          mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
          writeFileSync(path.join(folder, name), content);
        }
        const faults = faultsOf(folder);
        if (faults === null) return;
        expectPlaced(faults, files, how);
        refused.add(JSON.stringify([how, faults]));
      }),
      { seed, numRuns: runs },
    );
    expect(refused.size).toBeGreaterThanOrEqual(atLeast);
  });
});

const anActor = 'kind: state, name: A place, iso2: XX';
const entries = (count: number, made: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => made(n)).join('');

describe('a file that is no file of a dossier is refused, by its line', () => {
  test.each<[string, string | Uint8Array, number, RegExp]>([
    ['without anything', '', 1, /holds nothing/],
    ['with a comment alone', '# Later.\n', 1, /holds nothing/],
    ['with a document mark alone', '---\n', 1, /must be a mapping|holds nothing/],
    ['in UTF-16', Buffer.from('\ufeffactors: {}\n', 'utf16le'), 1, /not UTF-8/],
    [
      'in UTF-16 without a mark',
      Buffer.from('actors: {}\n', 'utf16le'),
      1,
      /U\+0000 is not taken \(is it UTF-16\?\)/,
    ],
    ['in Latin-1', Buffer.from('actors:\n  x: { name: \u00e9 }\n', 'latin1'), 2, /not UTF-8/],
    ['with an escape sequence', 'actors:\n  # \u001b[2J\n', 2, /U\+001B is not taken/],
    [
      'with an escape sequence in quotes',
      `actors:\n  x: { kind: state, iso2: XX, name: "\\e[2J" }\n`,
      2,
      /U\+001B is not taken/,
    ],
    [
      'with half a sign in quotes',
      `actors:\n  x: { kind: state, iso2: XX, name: "\\ud83d" }\n`,
      2,
      /U\+D83D is not taken/,
    ],
    ['with a turn of direction', `actors:\n  x: { ${anActor} } # \u202e\n`, 2, /U\+202E is not taken/],
    ['with old line ends', 'actors:\r  x: {}\r', 1, /U\+000D is not taken/],
    ['with tabs', 'actors:\n\tx: {}\n', 2, /^YAML: /],
    ['with an anchor', `actors:\n  x: &x { ${anActor} }\n`, 2, /anchors/],
    ['with an alias', `actors:\n  x: *x\n`, 2, /aliases/],
    ['with a merge key', `actors:\n  x: { <<: {}, ${anActor} }\n`, 2, /unknown key '<<'/],
    ['with a tag', `actors:\n  x: !!js/function { ${anActor} }\n`, 2, /tags/],
    ['with a directive', `%YAML 1.1\n---\nactors: {}\n`, 1, /directives/],
    [
      'with a key given twice',
      `actors:\n  x: { ${anActor} }\n  x: { ${anActor} }\n`,
      3,
      /keys must be unique/,
    ],
    ['with a mapping for a key', 'actors:\n  ? { a: b }\n  : {}\n', 2, /cannot be a key/],
    ['with __proto__ for an id', `actors:\n  __proto__: { ${anActor} }\n`, 2, /cannot be a key/],
    ['with __proto__ for a section', `__proto__: { ${anActor} }\n`, 1, /cannot be a key/],
    [
      'with an id that leads elsewhere',
      `actors:\n  ../../etc/passwd: { ${anActor} }\n`,
      2,
      /an id is lower-case/,
    ],
    ['with an id in capitals', `actors:\n  Ardania: { ${anActor} }\n`, 2, /an id is lower-case/],
    ['with an id of 101 signs', `actors:\n  ${'x'.repeat(101)}: { ${anActor} }\n`, 2, /100 signs/],
    ['with markup for an id', `actors:\n  "<img src=x>": { ${anActor} }\n`, 2, /an id is lower-case/],
    [
      'with a text of 4,001 signs',
      `actors:\n  x: { kind: state, iso2: XX, name: ${'x'.repeat(4_001)} }\n`,
      2,
      /4,000 signs/,
    ],
    ['with a year of five figures', 'origins:\n  x: { title: X, date: 20300 }\n', 2, /is not an EDTF date/],
    [
      'with a date without end',
      `origins:\n  x: { title: X, date: "[${'2030,'.repeat(1_000)}2031]" }\n`,
      2,
      /too long for a date/,
    ],
    ['nested too deep', `actors:\n  x: ${'['.repeat(1_000)}`, 2, /30 deep/],
    ['nested too deep in blocks', `${entries(40, n => `${' '.repeat(n)}a:\n`)}`, 30, /30 deep/],
    ['of too many lines', '\n'.repeat(limits.lines + 1), limits.lines, /200,000 lines/],
    ['of too many values', `actors: [${'a,'.repeat(limits.values)}]`, 1, /500,000 values/],
    ['that is too large', `# ${'x'.repeat(limits.fileBytes)}`, 1, /4 MB at most/],
    [
      'of too many elements',
      `places:\n${entries(limits.elements, n => `  p${n}: {}\n`)}`,
      1,
      /10,000 actors, places/,
    ],
  ])('%s', (how, text, line, says) => {
    const files = { ...exampleFiles(), 'odd.yaml': text };
    const faults = faultsOf(folderWith(files)) ?? [];
    expectPlaced(faults, files, how);
    const told = faults.find(({ file, message }) => file === 'odd.yaml' && says.test(message));
    expect(told, JSON.stringify(faults).slice(0, 500)).toBeDefined();
    expect(Math.abs((told?.line ?? 0) - line)).toBeLessThanOrEqual(line > 29 ? 2 : 0);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['an address that runs a script', { url: 'javascript:alert(1)' }, /an address begins with https/],
    ['an address of data', { url: 'data:text/html,x' }, /an address begins with https/],
    ['an address with markup', { url: 'https://a.example/"><script>' }, /an address begins with https/],
    ['a file above its folder', { file: '../../etc/passwd' }, /a file is named by its way/],
    ['a file above its folder, further in', { file: 'a/../../b.txt' }, /a file is named by its way/],
    ['a file from the root', { file: '/etc/passwd' }, /a file is named by its way/],
    ['a file with backslashes', { file: '..\\secret' }, /a file is named by its way/],
  ])('a source with %s', (_, details, says) => {
    const faults = faultsOf(dossierFolder({ sources: { paper: source([supported()], details) } }));
    expect(faults).toEqual([
      expect.objectContaining({ file: 'dossier.yaml', message: expect.stringMatching(says) }),
    ]);
  });
});

describe('what stands in the place of a file', () => {
  const withOdd = (make: (folder: string) => void) => {
    const folder = folderWith(exampleFiles());
    make(folder);
    return faultsOf(folder)?.map(({ file, line, message }) => `${file}:${line}: ${message}`);
  };

  test('a folder, a link out of the dossier, a link that leads nowhere and one in a circle are refused', () => {
    const link = 'this is a link: a dossier holds its files itself';
    expect(withOdd(folder => mkdirSync(path.join(folder, 'odd.yaml')))).toEqual([
      'odd.yaml:1: this is a folder, and named like a file',
    ]);
    for (const target of ['/etc/passwd', 'nowhere', 'odd.yaml'])
      expect(withOdd(folder => symlinkSync(target, path.join(folder, 'odd.yaml')))).toEqual([
        `odd.yaml:1: ${link}`,
      ]);
    expect(withOdd(folder => symlinkSync('..', path.join(folder, 'sources', 'up')))).toEqual([
      `${path.join('sources', 'up')}:1: ${link}`,
    ]);
    // What is no file of the dossier is of no concern.
    expect(withOdd(folder => symlinkSync('/etc/passwd', path.join(folder, 'notes.txt')))).toBeUndefined();
  });

  test('a file that may not be read is refused, and its name doesn’t drive a terminal', () => {
    const faults = withOdd(folder => {
      const odd = path.join(folder, 'odd\u001b[2J\n.yaml');
      writeFileSync(odd, 'actors: {}\n');
      chmodSync(odd, 0o000);
      chmodSync(folder, 0o755);
      chmodSync(path.join(folder, 'sources'), 0o755);
      chmodSync(path.join(folder, 'coverage'), 0o755);
      // The super-user may read anything.
      if (process.geteuid?.() === 0) {
        process.seteuid?.(65_534);
      }
    });
    if (process.getuid?.() === 0) process.seteuid?.(0);
    expect(faults).toEqual(['odd<U+001B>[2J .yaml:1: the file cannot be read (EACCES)']);
  });
});

describe('what is still a dossier', () => {
  test.each<[string, (text: string) => string]>([
    ['with line ends of Windows', text => text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', text => `\ufeff${text}`],
    ['with letters and marks apart', text => text.normalize('NFD')],
    ['without a line end at its end', text => text.trimEnd()],
  ])('%s is taken', (_, change) => {
    const files = Object.entries(exampleFiles()).map(([name, text]) => [name, change(text)]);
    expect(faultsOf(folderWith(Object.fromEntries(files)))).toBeNull();
  });

  test('chains may be as long as a dossier, and a circle is told however long', () => {
    const chain = (last: string) =>
      faultsOf(
        folderWith({
          'dossier.yaml': 'dossier: { id: t, title: T, version: 1 }\n',
          'actors.yaml': `actors:\n${entries(5_000, n => `  o${n}: { kind: organization, name: O, part-of: o${n + 1} }\n`)}  o5000: { kind: organization, name: O${last} }\n`,
        }),
      );
    expect(chain('')).toBeNull();
    expect(chain(', part-of: o0')?.[0]?.message).toMatch(
      /^represents and part-of run in a circle: o0 → o1 .* …$/,
    );
  });
});

describe('more than a dossier may hold', () => {
  test('of claims is refused at the one too many', () => {
    const claims = Array.from({ length: 3 }, (_, n) =>
      claim({
        paragraph: n + 2,
        asserts: { happened: true, troops: Array.from({ length: 4_000 }, (_, m) => m + 1) },
      }),
    );
    const faults = faultsOf(dossierFolder({ sources: { paper: source([supported(), ...claims]) } }));
    expect(faults?.map(({ message }) => message)).toEqual([
      'a dossier holds 10,000 claims at most, and this is one too many: part it',
    ]);
  });

  test('of answers between claims is refused before they are made', () => {
    const many = Array.from({ length: 400 }, (_, m) => m + 1);
    const claims = [
      claim({ id: 'one', paragraph: 2, asserts: { troops: many } }),
      claim({ paragraph: 3, asserts: { troops: many }, answers: 'one' }),
    ].map(one => ({ ...one, asserts: { troops: many.map(value => ({ value, scope: `part ${value}` })) } }));
    const faults = faultsOf(dossierFolder({ sources: { paper: source([supported(), ...claims]) } }));
    expect(faults?.map(({ message }) => message)).toEqual([
      'a dossier holds 60,000 relationships at most, and this is one too many: part it',
    ]);
  });

  test('of items in one list is told like any other fault', () => {
    const files = { ...exampleFiles(), 'odd.yaml': `events:\n${'- a\n'.repeat(150_000)}` };
    expectPlaced(faultsOf(folderWith(files)), files, 'a long list');
  });

  test('of empty lists and of aliases is refused within the limits', () => {
    for (const [text, message] of [
      [`events: [${'[],'.repeat(limits.values + 1)}]`, /^a file holds 500,000 values at most/],
      [`events: [${'*a,'.repeat(300_000)}]`, /^aliases/],
    ] as const) {
      const faults = faultsOf(folderWith({ ...exampleFiles(), 'odd.yaml': text }));
      expect(faults?.[0]?.message).toMatch(message);
      expect(faults?.length).toBeLessThanOrEqual(limits.faults + 1);
    }
  });

  test('of faults is told up to a limit', () => {
    const files = {
      ...exampleFiles(),
      'odd.yaml': `actors:\n${entries(3_000, n => `  o${n}: { kind: organization, name: P, part-of: o-${n}-x }\n`)}`,
    };
    expect(faultsOf(folderWith(files))).toHaveLength(limits.faults);
  });
});
