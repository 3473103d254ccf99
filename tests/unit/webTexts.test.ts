import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../server/config.ts';
import { english, t } from '../../web/texts/index.ts';
import { filesBelow, importGraph, importsIn, textOf } from '../support/sourceFiles.ts';

const files = filesBelow('web', /\.tsx?$/);
const sources = files.map(textOf).join('\n');
/** Areas of parts that are read later: each has a file beside the one of what is read at once. */
const later = filesBelow('web/texts', /^web\/texts\/\w+\.ts$/)
  .map(file => path.basename(file, '.ts'))
  .filter(area => area !== 'index');
const held = Object.fromEntries(
  readdirSync(path.join(projectFolder, 'web/texts/en')).map(file => [
    path.basename(file, '.json'),
    JSON.parse(readFileSync(path.join(projectFolder, 'web/texts/en', file), 'utf8')) as object,
  ]),
);

/** All keys of an area, with what stands at them. */
function* textsOf(held: object, before: string): Generator<[string, string]> {
  for (const [name, value] of Object.entries(held)) {
    const key = before.endsWith(':') ? `${before}${name}` : `${before}.${name}`;
    if (typeof value === 'string') yield [key, value];
    else yield* textsOf(value, key);
  }
}
const texts = Object.entries(held).flatMap(([area, all]) => [...textsOf(all, `${area}:`)]);
const withoutPlural = (key: string) => key.replace(/_(zero|one|other)$/, '');

describe('the texts of the page', () => {
  test('are all used: by their whole key, or by its beginning where the end is chosen', () => {
    const chosen = [...sources.matchAll(/`([a-z]+:[\w.-]*)\$\{/g)].map(([, start]) => String(start));
    const unused = texts
      .map(([key]) => withoutPlural(key))
      .filter(key => !sources.includes(`'${key}'`) && !sources.includes(`"${key}"`))
      .filter(key => !chosen.some(start => key.startsWith(start)));
    expect([...new Set(unused)]).toEqual([]);
  });

  test('count in the singular and the plural, with digits in groups', () => {
    expect([0, 1, 2, 12_000].map(count => t('common:event', { count }))).toEqual([
      '0 events',
      '1 event',
      '2 events',
      '12,000 events',
    ]);
  });

  test('have both forms where they have one', () => {
    const forms = new Map<string, string[]>();
    for (const [key] of texts) {
      const form = /_(one|other)$/.exec(key)?.[1];
      if (form) forms.set(withoutPlural(key), [...(forms.get(withoutPlural(key)) ?? []), form]);
    }
    expect([...forms].filter(([, held]) => held.length !== 2)).toEqual([]);
  });

  test('stand in an area that is read at once, or in one that is read later', () => {
    expect(Object.keys(held).sort()).toEqual([...Object.keys(english), ...later].sort());
  });

  test('of an area that is read later are asked for by files that read them', () => {
    const strays = files.flatMap(file =>
      later
        .filter(area => new RegExp(`['"\`]${area}:[\\w]`).test(textOf(file)))
        .filter(area => !importsIn(textOf(file)).some(target => target.endsWith(`/texts/${area}.ts`)))
        .map(area => `${file} → web/texts/${area}.ts`),
    );
    expect(strays).toEqual([]);
  });

  test('of an area that is read later do not come with the page itself', () => {
    const graph = importGraph(files, text => text.replace(/\bimport\([^)]*\)/g, ''));
    const reached = new Map([['web/main.tsx', 'web/main.tsx']]);
    for (const [file, chain] of reached)
      for (const target of graph.get(file) ?? [])
        if (!reached.has(target)) reached.set(target, `${chain} → ${target}`);
    expect(reached.size, 'files of the page').toBeGreaterThan(50);
    expect(later.map(area => reached.get(`web/texts/${area}.ts`)).filter(Boolean)).toEqual([]);
  });

  test('show what they are given as it is: React writes it as text', () => {
    expect(t('panels:selection.drop', { name: '<b>A & B</b>' })).toContain('<b>A & B</b>');
  });
});
