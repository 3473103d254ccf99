import { expect, test } from 'vitest';
import { attributesOf } from '../../server/explore/export/attributes.ts';
import { toXml } from '../../server/explore/export/xml.ts';

test('XML escapes what is its own, and replaces what it cannot hold', () => {
  const text = 'a<b & "c"\n\u0000\u001b\ud800 🙂 ok';
  expect(toXml({ x: { '@y': text, '#text': text } })).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<x y="a&lt;b &amp; &quot;c&quot;&#10;\uFFFD\uFFFD\uFFFD 🙂 ok">a&lt;b &amp; &quot;c&quot;&#10;\uFFFD\uFFFD\uFFFD 🙂 ok</x>\n',
  );
});

test('an attribute has the type that holds all its values', () => {
  const rows = [
    { id: 'a', whole: 1, part: 1, mixed: true, flag: false, none: null },
    { id: 'b', whole: 20_500_000_000, part: 0.5, mixed: 'text', flag: true, none: null },
  ];
  expect(attributesOf(rows, ['id'])).toEqual([
    { name: 'whole', type: 'long' },
    { name: 'part', type: 'double' },
    { name: 'mixed', type: 'string' },
    { name: 'flag', type: 'boolean' },
  ]);
});
