import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findsText, findsWord, folded, marked } from '../../server/contract/searchWords.ts';

describe('a typed word', () => {
  test.each([
    ['lavrof', 'lavrov'],
    ['pentagn', 'pentagon'],
    ['zelneskyy', 'zelensky'],
    ['kur', 'kursk'],
    ['шой', 'шойгу'],
    ['최선', '최선희'],
  ])('%s finds %s', (typed, found) => expect(findsWord(typed, found)).toBe(true));

  test.each([
    ['kin', 'kim'],
    ['lavrrrov', 'lavrov and'],
    ['russia', 'prussia’s'],
    ['trap', 'troops'],
  ])('%s does not find %s', (typed, found) => expect(findsWord(typed, found)).toBe(false));

  test('loses accents where the index does, in Latin letters, and nowhere else', () => {
    expect(folded('Yurii Ïhnat')).toBe('yurii ihnat');
    expect(folded('Шойгу')).toBe('шойгу');
    expect(folded('최선희')).toBe('최선희');
  });
});

test('a text is found by all the words together, in any order', () => {
  expect(findsText('kursk sapers', 'North Korean workers and sappers for Kursk region')).toBe(true);
  expect(findsText('kursk rockets', 'North Korean workers and sappers for Kursk region')).toBe(false);
  expect(findsText('', 'anything')).toBe(true);
});

describe('a marked text', () => {
  test('marks what was found as it is written', () => {
    expect(marked('Kyïv’s sappers', 'kyiv sapers')).toEqual([
      { text: 'Kyïv', found: true },
      { text: '’s ', found: false },
      { text: 'sappers', found: true },
    ]);
  });

  test('is the text again, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, typed) => {
        expect(
          marked(text, typed)
            .map(part => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
