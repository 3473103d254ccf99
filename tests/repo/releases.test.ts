import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { version } from '../../server/answering.ts';
import { projectFolder } from '../../server/config.ts';
import { openApi } from '../../server/http/openapi.ts';
import { isTaken, licencesPage } from '../../server/releasing/licences.ts';
import { notesOf, tagFaults } from '../../server/releasing/notes.ts';
import { sbom } from '../../server/releasing/sbom.ts';
import { shippedPackages } from '../../server/releasing/shipped.ts';
import { buildWeb } from '../../server/webBuild.ts';
import { textOf } from '../support/sourceFiles.ts';

const changelog = textOf('CHANGELOG.md');
/** The sections of the changelog, newest first: `[Unreleased]`, `[0.1.0] - 2026-11-26` … */
const sections = changelog
  .split(/^## /m)
  .slice(1)
  .map(text => ({ head: text.split('\n', 1)[0] ?? '', text }));
const groups = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

test('package.json, its lock, the OpenAPI document and the newest release of the changelog have one version', () => {
  const lock = JSON.parse(textOf('package-lock.json'));
  const released = /^\[(\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2}$/.exec(sections[1]?.head ?? '')?.[1];
  expect(JSON.parse(textOf('package.json')).version).toBe(version);
  expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
  expect(openApi(version)).toHaveProperty('info.version', version);
  expect(released).toBe(version);
});

test('the changelog has the form of Keep a Changelog', () => {
  expect(sections[0]?.head).toBe('[Unreleased]');
  for (const { head, text } of sections) {
    expect(head).toMatch(/^\[Unreleased\]$|^\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}$/);
    const named = [...text.matchAll(/^### (.+)$/gm)].map(match => match[1]);
    expect(named, head).toEqual(groups.filter(group => named.includes(group)));
    const name = head.split(' ', 1)[0];
    expect(changelog, `the link of ${name}`).toContain(`\n${name}: `);
  }
});

describe('a tag becomes a release', () => {
  const told = `# Changelog

## [Unreleased]

### Added

## [1.2.0] - 2027-01-01

### Added

- **More.** See [it](docs/more.md).

## [1.1.0] - 2026-12-01

[Unreleased]: ../../compare/v1.2.0...HEAD
[1.2.0]: ../../releases/tag/v1.2.0
`;

  test('with what the changelog says of it', () => {
    expect(notesOf(told, '1.2.0')).toBe('### Added\n\n- **More.** See [it](docs/more.md).');
    expect(tagFaults('v1.2.0', '1.2.0', told)).toEqual([]);
  });

  test.each([
    [
      'v1.2.1',
      '1.2.0',
      told,
      'The tag is v1.2.1, the version of package.json 1.2.0: the tag must be v1.2.0.',
    ],
    ['v2.0.0', '2.0.0', told, 'CHANGELOG.md has no heading [2.0.0].'],
    ['v1.1.0', '1.1.0', told, 'CHANGELOG.md says nothing below its heading [1.1.0].'],
    [
      'v1.2.0',
      '1.2.0',
      told.replace('### Added\n', '### Added\n\n- **Forgotten.**\n'),
      'CHANGELOG.md has entries under [Unreleased]: a release takes them below its own heading.',
    ],
  ])('or is refused: %s of %s', (tag, of, text, fault) => {
    expect(tagFaults(tag, of, text)).toEqual([fault]);
  });
});

describe('what comes with Entente', { timeout: 120_000 }, () => {
  const shipped = shippedPackages(() => undefined);

  test('is listed in docs/licences.md, as `npm run licences` writes it, and may be handed on', async () => {
    expect(textOf('docs/licences.md')).toBe(licencesPage(await shipped));
    expect((await shipped).filter(({ licence }) => !isTaken(licence))).toEqual([]);
    expect(
      ['MIT', '(GPL-2.0-only OR MIT)', 'GPL-3.0-only', 'MIT AND GPL-2.0-only', null].map(isTaken),
    ).toEqual([true, true, false, false, false]);
  });

  test('is all that package.json asks for of the server, and fonts, map, editor and API page of the page', async () => {
    const list = await shipped;
    const named = (part: 'server' | 'page') => new Set(list.filter(one => one[part]).map(({ name }) => name));
    const asked = Object.keys(JSON.parse(textOf('package.json')).dependencies);
    expect(asked.filter(name => !named('server').has(name))).toEqual([]);
    expect([...named('page')]).toEqual(
      expect.arrayContaining([
        '@codemirror/view',
        '@fontsource-variable/noto-sans-kr',
        // Only in the worker that lays out.
        'graphology-layout-forceatlas2',
        'react',
        'swagger-ui-dist',
        'world-atlas',
      ]),
    );
  });

  test('has its licences in the page', async () => {
    const built = path.relative(projectFolder, await buildWeb(() => undefined));
    const texts = textOf(path.join(built, 'licences.txt')).split(`\n\n${'-'.repeat(78)}\n\n`);
    const page = (await shipped).filter(one => one.page);
    for (const { name, version, licence } of page) {
      const told = texts.find(text => text.startsWith(`${name} ${version} (`)) ?? '';
      expect(told, name).toContain(`(${licence})\n\n`);
      expect(told.length, name).toBeGreaterThan(400);
    }
    // Before them stands Entente’s own.
    expect(texts).toHaveLength(page.length + 1);
    expect(textOf(path.join(built, 'changes.txt'))).toBe(changelog);
  });

  test('is told to other programs, as CycloneDX, with licences and sums, the same each time', async () => {
    const made = sbom(await shipped);
    expect(sbom(await shipped)).toEqual(made);
    expect([made.bomFormat, made.metadata.component.name, made.metadata.component.version]).toEqual([
      'CycloneDX',
      'entente',
      version,
    ]);
    const name = (one: { name: string; version: string }) => `${one.name}@${one.version}`;
    expect(made.components.map(name).sort()).toEqual((await shipped).map(name).sort());
    for (const component of made.components)
      expect(component, component.name).toMatchObject({
        scope: 'required',
        purl: expect.stringContaining('pkg:npm/'),
        hashes: [{ alg: 'SHA-512' }],
        licenses: [expect.anything()],
      });
    const refs = new Set([`entente@${version}`, ...made.components.map(one => one['bom-ref'])]);
    for (const { ref, dependsOn } of made.dependencies)
      expect([ref, ...dependsOn].filter(one => !refs.has(one))).toEqual([]);
    const { components } = sbom(await shipped, { all: true });
    expect(new Set(components.map(one => one['bom-ref'])).size).toBe(components.length);
    const all = components.map(one => one.name);
    expect(all).toEqual(expect.arrayContaining(['react', 'express', 'vitest']));
  });
});
