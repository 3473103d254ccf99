import { describe, expect, test } from 'vitest';
import type { Claim } from '../../server/contract/elements.ts';
import { gradeInWords } from '../../web/state/claimWords.ts';
import { dateInWords } from '../../web/state/dateWords.ts';
import { amount, digitsInWords, figureInWords } from '../../web/state/figureWords.ts';

describe('a date in words is as precise as its text and never more', () => {
  test.each([
    ['2024', '2024'],
    ['2024-11', 'Nov 2024'],
    ['2024-11-01', '1 Nov 2024'],
    ['2024-09~', 'about Sept 2024'],
    ['2024-11-01?', 'perhaps 1 Nov 2024'],
    ['2024-11-01%', 'about 1 Nov 2024'],
    ['2024-21', 'spring 2024'],
    ['2024-24~', 'about winter 2024'],
    ['2024-10-XX', 'Oct 2024'],
    ['2024-XX', '2024'],
    ['2024-10-28/2024-10-29', '28–29 Oct 2024'],
    ['2024-10-31/2024-11-01', '31 Oct – 1 Nov 2024'],
    ['2024-12-31/2025-01-01', '31 Dec 2024 – 1 Jan 2025'],
    ['2024-01/2024-10', 'Jan – Oct 2024'],
    ['2024/2025', '2024 – 2025'],
    ['2024-10-01~/2024-10-15~', 'early to mid Oct 2024'],
    ['2024-10-21~/2024-10-31~', 'late Oct 2024'],
    ['2024-10-11~/2024-10-20~', 'mid Oct 2024'],
    ['2024-10-15~/2024-10-31~', 'mid to late Oct 2024'],
    ['2024-10-01~/2024-10-31~', 'about 1–31 Oct 2024'],
    ['2024-10-02~/2024-10-15~', 'about 2–15 Oct 2024'],
    ['2024-10-30~/2024-10-31~', 'about 30–31 Oct 2024'],
    ['2024-10-15/2024-10-31', '15–31 Oct 2024'],
    ['2024-09-18~/2024-10-29', 'about 18 Sept – 29 Oct 2024'],
    ['2025-07/2025-08', 'Jul – Aug 2025'],
    ['2024-10-31~/2024-11-01~', 'about 31 Oct – 1 Nov 2024'],
    ['2024-10-01~/2024-10-15', 'about 1 Oct – 15 Oct 2024'],
    ['2024-10-01/2024-10-15~', '1 Oct – about 15 Oct 2024'],
    ['2024-10-01?/2024-10-15?', 'perhaps 1–15 Oct 2024'],
    ['../2024-11-01', 'by 1 Nov 2024'],
    ['/2024-11', 'by Nov 2024'],
    ['2022-02/..', 'from Feb 2022'],
    ['../..', 'no date given'],
    ['[..2024-11-01]', 'by 1 Nov 2024'],
    ['[2024-11-01..]', '1 Nov 2024 or later'],
    ['[2024-10-01..2024-10-05]', '1–5 Oct 2024'],
    ['[2024-10-01,2024-10-03]', '1 Oct 2024 or 3 Oct 2024'],
    ['202X', 'the 2020s'],
    [null, 'no date given'],
  ])('%s: %s', (edtf, words) => {
    expect(dateInWords(edtf)).toBe(words);
  });

  test('what it has no words for is shown as it is written', () => {
    expect(dateInWords('{2024-10-01,2024-10-03}')).toBe('{2024-10-01,2024-10-03}');
  });
});

type Figure = NonNullable<Claim['figure']>;
const figure = (given: Partial<Figure>): Figure => ({
  value: null,
  low: null,
  high: null,
  unit: 'people',
  qualifier: null,
  measure: null,
  scope: null,
  days: null,
  ...given,
});

describe('a figure is said as its claim gives it', () => {
  test.each<[string, Partial<Figure>]>([
    ['3,000 people', { value: 3000, low: 3000, high: 3000, qualifier: 'exact' }],
    ['3,000 people, dispatched', { value: 3000, qualifier: 'exact', measure: 'dispatched' }],
    ['about 10,000 people', { value: 10_000, low: 10_000, high: 10_000, qualifier: 'about' }],
    ['more than 12,000 people', { value: 12_000, low: 12_000, qualifier: 'more-than' }],
    ['at least 500 people', { low: 500 }],
    ['up to 500 people', { high: 500 }],
    ['3,000 to 12,000 people', { low: 3000, high: 12_000 }],
    ['0 people', { value: 0, low: 0, high: 0, qualifier: 'exact' }],
    ['0 to 3 people', { low: 0, high: 3 }],
    ['thousands of people', { qualifier: 'thousands' }],
    ['dozens of drones', { qualifier: 'dozens', scope: 'drones' }],
    ['several people', { qualifier: 'several' }],
    ['all drones', { qualifier: 'all', scope: 'drones' }],
    ['none reported', { qualifier: 'none-reported' }],
    ['48 drones', { value: 48, qualifier: 'exact', scope: 'drones', unit: 'drones and missiles' }],
    ['$425 million', { value: 425_000_000, qualifier: 'exact', unit: 'USD' }],
    ['yes', { value: true }],
    ['no', { value: false }],
    ['a residential building', { value: 'a residential building' }],
  ])('%s', (words, given) => {
    expect(figureInWords(figure(given))).toBe(words);
  });
});

test('amounts of money are short, other amounts are grouped', () => {
  expect([amount(999, 'USD'), amount(2_500_000_000, 'USD'), amount(12_000, 'people')]).toEqual([
    '$999',
    '$2.5 billion',
    '12,000',
  ]);
});

test.each<[`${number}`, string]>([
  ['9007199254740993', '9,007,199,254,740,993'],
  ['-1234.567891234', '-1,234.567891234'],
  ['0.1', '0.1'],
])('the digits of %s are grouped, none is lost', (digits, words) => {
  expect(digitsInWords(digits)).toBe(words);
});

test('a grade is said in words, and what cannot be judged is not called bad', () => {
  expect(gradeInWords('C3')).toBe('Grade C3: source fairly reliable; information possibly true.');
  expect(gradeInWords('F6')).toBe(
    'Grade F6: source reliability cannot be judged; information truth cannot be judged.',
  );
});
