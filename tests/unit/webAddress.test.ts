import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromAddress, toAddress } from '../../web/state/address.ts';
import {
  type Filter,
  firstView,
  layouts,
  openFilter,
  type PathAsked,
  renderers,
  type Selection,
  statuses,
  type View,
} from '../../web/state/view.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/);
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));
const filter = fc.record(
  {
    kindsOff: fc.uniqueArray(id),
    characters: fc.subarray(['cooperation', 'conflict', 'talk'] as const),
    statuses: fc.subarray([...statuses]),
    from: day,
    to: day,
    reportedBy: day,
    reliability: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
    credibility: fc.integer({ min: 1, max: 5 }),
    unjudged: fc.boolean(),
    without: fc.uniqueArray(id),
    oneOrigin: fc.boolean(),
  },
  { requiredKeys: ['kindsOff', 'characters', 'statuses', 'without', 'oneOrigin'] },
) as fc.Arbitrary<Filter>;
const selection: fc.Arbitrary<Selection | null> = fc.oneof(
  fc.constant(null),
  id.map(one => ({ type: 'node' as const, id: one })),
  fc
    .record({ id, paragraph: fc.integer({ min: 1, max: 999 }) })
    .map(({ id: one, paragraph }) => ({ type: 'node' as const, id: one, paragraph })),
  fc
    .tuple(id, id, fc.constantFrom('cooperation', 'conflict', 'talk'))
    .map(parts => ({ type: 'tie' as const, id: parts.join('|') })),
);
const path: fc.Arbitrary<PathAsked | null> = fc.option(
  fc
    .record({
      from: id,
      to: fc.option(id),
      steps: fc.integer({ min: 2, max: 8 }),
      chosen: fc.integer({ min: 0, max: 19 }),
    })
    .filter(({ from, to }) => from !== to),
);
const question: fc.Arbitrary<View['question']> = fc.oneof(
  fc.constant(null),
  fc.constant<View['question']>({ id: null, given: [] }),
  fc.record({
    id: fc.string({ minLength: 1 }),
    given: fc.array(
      fc.tuple(fc.oneof(fc.string(), fc.constantFrom('level', 'question', '__proto__')), fc.string()),
    ),
  }),
);
const coordinate = fc.integer({ min: -90_000, max: 90_000 });
const days = fc.tuple(day, day).map(both => ({ from: both.sort()[0], to: both[1] }));
const degrees = (most: number) =>
  fc.integer({ min: -most * 100, max: most * 100 }).map(hundredths => hundredths / 100 + 0);
const view: fc.Arbitrary<View> = fc
  .record({
    renderer: fc.constantFrom(...renderers),
    level: fc.constantFrom('states', 'actors', 'events'),
    filter,
    selection,
    also: fc.uniqueArray(id),
    path,
    tab: fc.constantFrom('evidence', 'places', 'connections', 'properties', 'rests'),
    compare: fc.option(
      fc.record({ one: id, other: fc.option(id) }).filter(({ one, other }) => one !== other),
    ),
    added: fc.uniqueArray(fc.record({ id, by: fc.option(id) }), { selector: one => one.id }),
    folds: fc.uniqueArray(id),
    hidden: fc.uniqueArray(id),
    only: fc.option(fc.uniqueArray(id, { minLength: 1 })),
    pinned: fc.uniqueArray(id),
    layout: fc.record({ how: fc.constantFrom(...layouts), from: fc.uniqueArray(id), turn: fc.constant(0) }),
    places: fc.dictionary(id, fc.record({ x: coordinate, y: coordinate }), { noNullPrototype: true }),
    question,
    notes: fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 99 }).map(figure => `n${figure}`),
        text: fc.string({ minLength: 1, maxLength: 300 }).filter(text => text.trim() !== ''),
        on: fc.oneof(
          fc.record({ type: fc.constant('canvas' as const), x: coordinate, y: coordinate }),
          fc.record({ type: fc.constantFrom('element' as const, 'claim' as const), id }),
          fc.constantFrom('kp|ru|cooperation', 'kp|DEPLOYED|deployment-kursk').map(on => ({
            type: 'element' as const,
            id: on,
          })),
        ),
      }),
      { selector: one => one.id, maxLength: 5 },
    ),
    story: fc.option(
      fc.record({ of: fc.oneof(id, fc.constant('~eNqr')), step: fc.integer({ min: 0, max: 99 }) }),
    ),
    dossier: fc.constant(''),
    table: fc.record({
      rows: fc.option(id),
      sort: fc.uniqueArray(fc.record({ column: id, down: fc.boolean() }), { selector: one => one.column }),
      where: fc.uniqueArray(fc.tuple(id, fc.string({ minLength: 1 })), { selector: ([column]) => column }),
      group: fc.option(id),
    }),
    reading: fc.option(id),
    time: fc.record({
      scale: fc.constantFrom('linear', 'root'),
      zoom: fc.option(days),
      lanes: fc.constantFrom('kind', 'actor'),
      reports: fc.boolean(),
      seen: fc.option(days),
    }),
    shape: fc
      .record({
        size: fc.option(
          fc.oneof(
            fc.constantFrom('degree', 'betweenness', 'origins'),
            id.map(name => `property.${name}`),
          ),
        ),
        colour: fc.option(
          fc.oneof(
            fc.constant('community'),
            id.map(name => `property.${name}`),
          ),
        ),
        least: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => value + 0)),
        below: fc.constantFrom('fade', 'remove'),
        cuts: fc.boolean(),
      })
      .map(shape => {
        const least = shape.size === null ? null : shape.least;
        return { ...shape, least, below: least === null ? ('fade' as const) : shape.below };
      }),
    map: fc.record({
      shows: fc.constantFrom('places', 'routes', 'both'),
      sight: fc.option(
        fc.record({ latitude: degrees(90), longitude: degrees(180), zoom: fc.integer({ min: 0, max: 12 }) }),
      ),
    }),
  })
  .map(given => ({
    ...given,
    fresh: Object.keys(given.places).length === 0,
    // Only a selected node has others beside it.
    also: given.selection?.type === 'node' ? given.also.filter(one => one !== given.selection?.id) : [],
  }));

describe('the address of a view', () => {
  test('is empty for the first view', () => {
    expect(toAddress(firstView)).toBe('');
  });

  test('brings back every view as it was', () => {
    fc.assert(
      fc.property(view, given => {
        expect(fromAddress(toAddress(given))).toEqual({ view: given, ignored: [] });
      }),
    );
  });

  test('is packed into the fragment where it is long, and read from there', () => {
    const many = Array.from({ length: 200 }, (_, index) => ({
      id: `statement-of-the-day-${index}`,
      by: 'ru',
    }));
    const long = toAddress({ ...firstView, added: many });
    expect(long).toMatch(/^#v=[\w-]+$/);
    expect(long.length).toBeLessThan(1_500);
    expect(fromAddress(long).view.added).toEqual(many);
    expect(fromAddress(`?level=events${long}`).view.level).toBe('states');
  });

  test('that was packed and is damaged is said to be', () => {
    expect(fromAddress('#v=AAAA')).toEqual({ view: firstView, ignored: ['a packed view that is damaged'] });
    expect(fromAddress('#v=%%').ignored).toEqual(['a packed view that is damaged']);
    expect(fromAddress('#main')).toEqual({ view: firstView, ignored: [] });
  });

  test('names the dossier that it was made from, but for the first view, which is that of any', () => {
    const made = { ...firstView, dossier: 'tiny@2,other@2024-11' };
    expect(toAddress(made)).toBe('');
    const hidden = { ...made, hidden: ['ua'] };
    expect(fromAddress(toAddress(hidden))).toEqual({ view: hidden, ignored: [] });
    expect(fromAddress('?dossier=tiny').ignored).toEqual(['dossier=tiny']);
  });

  test('keeps a filter that lets no character in', () => {
    const none = { ...firstView, filter: { ...openFilter, characters: [] } };
    expect(fromAddress(toAddress(none)).view.filter.characters).toEqual([]);
  });
});

describe('the part of an address that is a question', () => {
  test('is read with what its form holds, several values of one name in their order', () => {
    const { view: opened, ignored } = fromAddress('?level=events&question=who-met&p.days=60&p.of=ru&p.of=us');
    expect(opened).toEqual({
      ...firstView,
      level: 'events',
      question: {
        id: 'who-met',
        given: [
          ['days', '60'],
          ['of', 'ru'],
          ['of', 'us'],
        ],
      },
    });
    expect(ignored).toEqual([]);
  });

  test('can name its parameters as other parts of an address are called', () => {
    const { view: opened } = fromAddress('?p.from=2024&p.level=3&question=x&from=2024-10-01');
    expect(opened.question?.given).toEqual([
      ['from', '2024'],
      ['level', '3'],
    ]);
    expect(opened.level).toBe('states');
    expect(opened.filter.from).toBe('2024-10-01');
  });

  test('opens the list where no question is named', () => {
    expect(fromAddress('?question=').view.question).toEqual({ id: null, given: [] });
    expect(toAddress({ ...firstView, question: { id: null, given: [] } })).toBe('?question=');
  });
});

describe('parts of an address that mean nothing', () => {
  test.each([
    'level=planets',
    'colour=red',
    'from=2024-13-01',
    'to=yesterday',
    'reliability=F',
    'credibility=6',
    'planned=perhaps',
    'tie=kp|ru',
    'tie=kp||ru',
    'tie=kp|ru|friendship',
    'node=',
    'also=kp',
    'layout=star',
    'hidden=',
    'path=kp',
    'path=..kp',
    'path=kp..kp',
    'path=kp..ru..us',
    'steps=4',
    'chosen=2',
    'tab=map',
    'scale=log',
    'lanes=place',
    'seen=2024-10-01',
    'zoom=2024-10-01',
    'zoom=2024-10-02..2024-10-01',
    'note=n1~element~kp~',
    'note=n1~element~~text',
    'note=n1~canvas~here~text',
    'note=text',
    'story=../secret',
    'step=2',
    'p.days=60',
    'toString=1',
    '__proto__=1',
  ])('%s is named and left out', search => {
    const { view: opened, ignored } = fromAddress(`?${search}`);
    expect(opened).toEqual(firstView);
    expect(ignored).toEqual([search]);
  });

  test.each(['steps=1', 'steps=9', 'steps=3.5', 'chosen=0', 'chosen=21', 'chosen=one'])(
    'a path is kept without its %s',
    search => {
      const { view: opened, ignored } = fromAddress(`?path=kp..ru&${search}`);
      expect(opened.path).toEqual({ from: 'kp', to: 'ru', steps: 6, chosen: 0 });
      expect(ignored).toEqual([search]);
    },
  );

  test('do not keep the others from being read', () => {
    const { view: opened, ignored } = fromAddress('?level=events&colour=red&node=kp');
    expect(opened).toEqual({ ...firstView, level: 'events', selection: { type: 'node', id: 'kp' } });
    expect(ignored).toEqual(['colour=red']);
  });

  test('a character that is not known is named, and the known ones beside it are kept', () => {
    const { view: opened, ignored } = fromAddress('?characters=talk,hatred');
    expect(opened.filter.characters).toEqual(['talk']);
    expect(ignored).toEqual(['characters=talk,hatred']);
  });

  test('no text whatever breaks the page', () => {
    const names = [
      'question',
      'p.',
      'level',
      'off',
      'characters',
      'from',
      'tie',
      'node',
      'added',
      'path',
      'constructor',
      '__proto__',
    ];
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...names), fc.string(), (any, name, text) => {
        fromAddress(any);
        fromAddress(`?${new URLSearchParams([[name, text]])}`);
      }),
    );
  });
});
