import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder, settings } from '../../server/config.ts';
import { viewFilterQuery } from '../../server/contract/filter.ts';
import { problemCodes } from '../../server/contract/problem.ts';
import { routes } from '../../server/contract/routes.ts';
import { type Asked, readArguments } from '../../server/queryArguments.ts';
import { screens } from '../screenshots/screens.ts';
import { filesBelow, textOf } from '../support/sourceFiles.ts';

const pages = [
  ...['README', 'CONTEXT', 'CHANGELOG', 'CONTRIBUTING', 'SECURITY'].map(name => `${name}.md`),
  ...filesBelow('docs', /\.md$/),
];
const scripts = Object.keys(JSON.parse(textOf('package.json')).scripts);

describe.each(pages)('%s', page => {
  const text = textOf(page);

  test('names only npm commands that exist', () => {
    const named = [...text.matchAll(/\bnpm (?:run )?(?:--silent )?([a-z0-9:-]+)/g)]
      .map(match => String(match[1]))
      .filter(name => !['ci', 'install', 'run', 'audit', 'outdated', 'sbom', 'version'].includes(name));
    expect(named.filter(name => !scripts.includes(name))).toEqual([]);
  });

  test('asks saved queries that exist, or that it shows, in a way that is understood', () => {
    const asked = [
      ...text.matchAll(/^(?:npm run query(?: --silent)? --|docker compose .* app query) ([^>\n]+)/gm),
    ];
    for (const [line, words = ''] of asked) {
      const { name } = readArguments(words.trim().split(/ +/)) as Asked;
      const isThere = existsSync(path.join(projectFolder, `cypher/queries/${name}.cypher`));
      expect(isThere || text.includes(`\`${name}.cypher\``), line).toBe(true);
    }
  });

  test('links only to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g)].map(match =>
      String(match[1]),
    );
    const missing = links.filter(link => !existsSync(path.join(projectFolder, path.dirname(page), link)));
    expect(missing).toEqual([]);
  });
});

test('the service of docs/operations.md runs what npm start runs', () => {
  const { start } = JSON.parse(textOf('package.json')).scripts;
  expect(textOf('docs/operations.md')).toContain(`\nExecStart=/usr/bin/env ${start}\n`);
});

test('every guide is in the README’s index', () => {
  const readme = textOf('README.md');
  const guides = filesBelow('docs', /^docs\/[\w-]+\.md$/);
  expect(guides.filter(guide => !readme.includes(`(${guide})`))).toEqual([]);
});

test('every npm command is told of in the README', () => {
  const readme = textOf('README.md');
  const untold = scripts.filter(name => !new RegExp(`npm (run )?${name}\\b`).test(readme));
  expect(untold).toEqual([]);
});

test('docs/tour.md shows every screen, in order, and docs/images holds no other pictures', () => {
  const shown = [...textOf('docs/tour.md').matchAll(/\]\(images\/([a-z-]+)\.webp\)/g)].map(match => match[1]);
  expect(shown).toEqual(screens.map(({ name }) => name));
  const files = filesBelow('docs/images', /./).map(file => path.basename(file));
  expect(files.sort()).toEqual(shown.map(name => `${name}.webp`).sort());
});

test('docs/settings.md lists the environment variables that are read, and no others', () => {
  const listed = [...textOf('docs/settings.md').matchAll(/^\| `([A-Z0-9_]+)`/gm)].map(match => match[1]);
  expect(listed.sort()).toEqual(Object.keys(settings.shape).sort());
});

test('docs/api.md tells of every route, filter parameter and problem code, and of no others', () => {
  const page = textOf('docs/api.md');
  const listed = [...page.matchAll(/^\| `([^`]+)`/gm)].map(match => match[1]);
  const routeNames = Object.values(routes).map(route => `${route.method.toUpperCase()} ${route.path}`);
  const expected = [
    ...routeNames,
    'GET /api/openapi.json',
    ...Object.keys(viewFilterQuery.shape),
    ...problemCodes,
  ];
  expect(listed.sort()).toEqual(expected.sort());
});
