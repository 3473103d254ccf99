import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../server/config.ts';
import { english, t } from '../../web/texts/index.ts';

const web = path.join(projectFolder, 'web');
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.tsx?$/.test(file))
  .map(file => readFileSync(path.join(web, file), 'utf8'))
  .join('\n');

/** All keys of an area, with what stands at them. */
function* textsOf(held: object, before: string): Generator<[string, string]> {
  for (const [name, value] of Object.entries(held)) {
    const key = before.endsWith(':') ? `${before}${name}` : `${before}.${name}`;
    if (typeof value === 'string') yield [key, value];
    else yield* textsOf(value, key);
  }
}
const texts = Object.entries(english).flatMap(([area, held]) => [...textsOf(held, `${area}:`)]);
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

  test('show what they are given as it is: React writes it as text', () => {
    expect(t('panels:selection.drop', { name: '<b>A & B</b>' })).toContain('<b>A & B</b>');
  });
});
