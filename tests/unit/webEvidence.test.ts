import { describe, expect, test } from 'vitest';
import type { Claim } from '../../server/contract/elements.ts';
import { model } from '../../server/model/model.ts';
import { dayAxis, figureAxis } from '../../web/evidence/axis.ts';
import { aspectsOf, restsOn, sharedBy, toldByBoth } from '../../web/evidence/compare.ts';
import { headlines } from '../../web/evidence/headline.ts';
import { placeLabels } from '../../web/evidence/labels.ts';
import { markInWords, opposed, stripOf, toMarks } from '../../web/evidence/marks.ts';
import { toDay } from '../../web/timeline/days.ts';

const deployment = model.kinds.find(kind => kind.name === 'deployment');
const aid = model.kinds.find(kind => kind.name === 'aid-package');
const fieldOf = (name: string) => deployment?.fields.find(field => field.name === name);
const troops = fieldOf('troops');

type Figure = NonNullable<Claim['figure']>;
type Given = Partial<Omit<Claim, 'figure'>> & { figure?: Partial<Figure> | null; day?: string };

/** A claim on the troops of a deployment; what a test doesn't care for is filled in. */
function claim({ figure, day = '2030-01-10', ...given }: Given): Claim {
  return {
    id: 'one',
    about: { id: 'deployment', kind: 'deployment', caption: 'Troops' },
    aspect: 'troops',
    aspectCaption: 'Troops',
    stance: 'asserts',
    modality: 'happened',
    names: null,
    asOf: day,
    said: null,
    reported: null,
    days: { from: day, to: day },
    voice: 'named',
    speakers: [{ id: 'north', kind: 'state', caption: 'North', party: true }],
    via: [],
    source: {
      id: 'paper',
      title: 'A paper',
      publisher: null,
      published: null,
      publishedBasis: null,
      reliability: 'B',
      reliabilityReason: null,
      file: null,
      url: null,
    },
    paragraph: 1,
    locator: null,
    summary: 'Words.',
    credibility: 2,
    grade: 'B2',
    origin: { id: 'paper', title: 'A paper' },
    answers: [],
    answeredBy: [],
    contradicts: [],
    ...given,
    figure:
      figure === null
        ? null
        : {
            value: 3000,
            low: 3000,
            high: 3000,
            unit: 'people',
            qualifier: 'exact',
            measure: null,
            scope: null,
            days: null,
            ...figure,
          },
  };
}
const more = { value: 12_000, low: 12_000, high: null, qualifier: 'more-than' as const };
const word = { value: null, low: null, high: null, qualifier: 'thousands' as const };

describe('claims are drawn', () => {
  test('as a series where their figure changes with time and their dates do not meet', () => {
    const marks = toMarks([claim({ id: 'b', day: '2030-02-01', figure: more }), claim({ id: 'a' })], troops);
    expect(marks.map(mark => mark.claim.id)).toEqual(['a', 'b']);
    expect(stripOf(marks, troops)).toBe('series');
  });

  test('along their figure where all can be of one time', () => {
    const wide = claim({ id: 'b', figure: more, days: { from: '2030-01-01', to: '2030-03-01' } });
    expect(stripOf(toMarks([claim({ id: 'a' }), wide], troops), troops)).toBe('figures');
  });

  test('by who says so and who does not where they give no figure, and not at all where there is one alone', () => {
    const yes = claim({ id: 'a', aspect: 'happened', figure: null });
    const no = claim({ id: 'b', aspect: 'happened', figure: null, stance: 'denies' });
    expect(stripOf(toMarks([yes, no], undefined), undefined)).toBe('said');
    expect(stripOf(toMarks([yes], undefined), undefined)).toBe(null);
  });

  test('paler where they tell the same report of one origin again', () => {
    const again = claim({ id: 'b', source: { ...claim({}).source, id: 'reprint' } });
    const apart = claim({ id: 'c', origin: { id: 'wire', title: 'A wire' } });
    expect(toMarks([claim({ id: 'a' }), again, apart], troops).map(mark => mark.again)).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('softly where a word gives no number', () => {
    const [mark] = toMarks([claim({ figure: word })], troops);
    expect(mark).toMatchObject({ low: null, high: null, word: [1000, 10_000] });
  });

  test('dates as the days that they may mean', () => {
    const date = { value: '2030-01', low: null, high: null, days: { from: '2030-01-01', to: '2030-01-31' } };
    const [mark] = toMarks([claim({ aspect: 'date', figure: date })], fieldOf('date'));
    expect(mark).toMatchObject({ low: toDay('2030-01-01'), high: toDay('2030-01-31') });
  });

  test('with each pair that contradicts the other told once, in words', () => {
    const one = claim({ id: 'a', contradicts: ['b'] });
    const other = claim({ id: 'b', stance: 'denies', contradicts: ['a'] });
    const pairs = opposed(toMarks([one, other], troops));
    expect(pairs.map(pair => pair.map(markInWords))).toEqual([
      ['North says 3,000 people', 'North denies 3,000 people'],
    ]);
  });
});

describe('an axis', () => {
  test('of figures begins at 0, holds the highest, and is labelled with round numbers', () => {
    const axis = figureAxis(12_000, 100, String);
    expect(axis.ticks.map(({ label }) => label)).toEqual(['0', '5000', '10000']);
    expect(axis.to(0)).toBe(0);
    expect(axis.to(12_000)).toBeLessThan(100);
  });

  test.each([
    ['2030-01-10', '2030-01-10'],
    ['2030-01-10', '2030-01-25'],
    ['2024-10-01', '2025-06-29'],
    ['1911-01-01', '2025-06-29'],
  ])('of days from %s to %s has few labels, all of them on it and different', (from, to) => {
    const axis = dayAxis(toDay(from), toDay(to), 300);
    const labels = axis.ticks.map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.length).toBeLessThanOrEqual(6);
    expect(new Set(labels).size).toBe(labels.length);
    for (const { at } of axis.ticks) {
      expect(axis.to(at)).toBeGreaterThanOrEqual(-1);
      expect(axis.to(at)).toBeLessThanOrEqual(301);
    }
  });

  test('labels never meet, and one without room is left out', () => {
    const at = { x: 50, y: 50, text: 'North Korea' };
    const places = placeLabels([at, at, at], { width: 300, height: 100 });
    const found = places.flatMap(place => place ?? []);
    expect(new Set(found.map(({ x, y }) => `${x} ${y}`)).size).toBe(found.length);
    expect(placeLabels([{ ...at, text: 'x'.repeat(80) }], { width: 300, height: 100 })).toEqual([null]);
  });
});

describe('the figures of an event', () => {
  const ranges = (claims: Claim[], kind = deployment) =>
    headlines(claims, kind).map(({ range, unit }) => `${range} ${unit}`.trim());

  test('run from the lowest to the highest claim, open where one is', () => {
    expect(ranges([claim({}), claim({ figure: more })])).toEqual(['3,000 to 12,000+ people']);
    expect(ranges([claim({ figure: { ...more, low: null, high: 9000, qualifier: 'up-to' } })])).toEqual([
      'up to 9,000 people',
    ]);
  });

  test('leave out what is denied or withheld, and parts where somebody speaks of the whole', () => {
    const part = claim({ figure: { value: 500, low: 500, high: 500, scope: 'sappers' } });
    const denied = claim({ stance: 'denies', figure: { value: 9, low: 9, high: 9 } });
    expect(ranges([claim({}), part, denied])).toEqual(['3,000 people']);
    expect(ranges([part])).toEqual(['500 sappers']);
  });

  test('are words where nobody gives a number, and money with its currency', () => {
    expect(ranges([claim({ figure: word })])).toEqual(['thousands people']);
    const amount = { value: 425e6, low: 425e6, high: 425e6, unit: 'USD' };
    expect(ranges([claim({ aspect: 'amount', figure: amount })], aid)).toEqual(['$425 million']);
  });
});

describe('side by side', () => {
  const wire = { id: 'wire', title: 'A wire' };
  const reprint = (given: Given) =>
    claim({ ...given, origin: wire, source: { ...claim({}).source, id: 'reprint' } });

  test('two lists are split into what both have and what only one has', () => {
    expect(sharedBy([1, 2, 2], [2, 3], String)).toEqual({ both: [2], one: [1], other: [3] });
  });

  test('two events show on which documents, origins and speakers both rest', () => {
    const found = restsOn([claim({})], [reprint({})]);
    expect(found.sources.both).toEqual([]);
    expect(found.origins.other).toEqual([{ id: 'origin:wire', caption: 'A wire' }]);
    expect(found.speakers.both.map(({ id }) => id)).toEqual(['north']);
    expect(aspectsOf([claim({})], [])).toEqual([{ caption: 'Troops', one: 1, other: 0 }]);
  });

  test('two documents show what both report, from one origin or apart, and where they disagree', () => {
    const [one] = [claim({ id: 'a', contradicts: ['c'] })];
    const other = reprint({ id: 'c', contradicts: ['a'] });
    expect(toldByBoth([one], [other])).toEqual([
      { event: one.about, sameOrigin: [], apart: ['troops'], against: [[one, other]] },
    ]);
    expect(toldByBoth([reprint({})], [other])[0]?.sameOrigin).toEqual(['troops']);
    const elsewhere = claim({ about: { id: 'raid', kind: 'strike', caption: 'Raid' } });
    expect(toldByBoth([one], [elsewhere])).toEqual([]);
  });
});
