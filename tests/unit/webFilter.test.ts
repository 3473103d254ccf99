import { describe, expect, test } from 'vitest';
import { model } from '../../server/model/model.ts';
import { commandsFor, type Doing } from '../../web/state/commands.ts';
import { commandsOnDay } from '../../web/state/filterCommands.ts';
import { filterParts } from '../../web/state/filterParts.ts';
import { idsOf, withFollowed } from '../../web/state/followIds.ts';
import { otherKeys } from '../../web/state/keys.ts';
import { reduce } from '../../web/state/reduce.ts';
import { dayIn } from '../../web/state/typedDay.ts';
import {
  type Filter,
  type FilterChange,
  firstView,
  isOpen,
  openFilter,
  type View,
  type ViewEvent,
} from '../../web/state/view.ts';

const kinds = new Map(model.kinds.map(kind => [kind.name, kind]));
const events = model.kinds.filter(kind => kind.group === 'event').map(kind => kind.name);
const partsOf = (filter: Partial<Filter>) =>
  filterParts({ ...openFilter, ...filter }, kinds, id => `The ${id}`);
const inWords = (filter: Partial<Filter>) => partsOf(filter).map(({ words }) => words);

describe('the parts of a filter in words', () => {
  test('are none where it is open', () => expect(partsOf({})).toEqual([]));

  test.each<[Partial<Filter>, string]>([
    [{ kindsOff: ['strike'] }, 'Without strikes'],
    [{ kindsOff: ['strike', 'person'] }, 'Without strikes and people'],
    [{ kindsOff: events.filter(name => name !== 'strike') }, 'Only strikes'],
    [{ kindsOff: events }, 'No events'],
    [{ characters: ['talk'] }, 'Ties: talk'],
    [{ characters: [] }, 'Ties: none'],
    [{ statuses: ['happened'] }, 'Only what happened'],
    [{ statuses: ['announced', 'expected'] }, 'Status: announced and expected'],
    [{ reliability: 'B' }, 'B5 or better'],
    [{ reliability: 'C', credibility: 3, unjudged: true }, 'C3 or better, unjudged too'],
    [{ unjudged: false }, 'Without unjudged'],
    [{ from: '2024-10-01', to: '2024-10-31' }, 'Happened 1–31 Oct 2024'],
    [{ to: '2024-10-31' }, 'Happened until 31 Oct 2024'],
    [{ reportedBy: '2024-11-01' }, 'Reported by 1 Nov 2024'],
    [{ without: ['voa'] }, 'Without The voa'],
    [{ without: ['voa', 'rfa'] }, 'Without the claims of 2'],
    [{ oneOrigin: true }, 'One origin only'],
  ])('%j', (filter, words) => expect(inWords(filter)).toEqual([words]));

  test('are each lifted alone, and together leave it open', () => {
    const all: FilterChange = {
      kindsOff: ['vote'],
      characters: ['talk'],
      statuses: ['happened'],
      credibility: 2,
      from: '2024-10-01',
      reportedBy: '2024-11-01',
      without: ['voa'],
      oneOrigin: true,
    };
    let view = reduce(firstView, { type: 'filterChanged', change: all });
    const parts = filterParts(view.filter, kinds, id => id);
    for (const [index, { lift }] of parts.entries()) {
      view = reduce(view, { type: 'filterChanged', change: lift });
      expect(filterParts(view.filter, kinds, id => id)).toHaveLength(parts.length - index - 1);
    }
    expect([parts.length, isOpen(view.filter)]).toEqual([8, true]);
  });
});

describe('commands', () => {
  const sent: ViewEvent[] = [];
  const doing: Doing = {
    dispatch: event => sent.push(event),
    zoom: () => undefined,
    showKeys: () => undefined,
    showTour: () => undefined,
    showBehind: () => undefined,
    showViews: () => undefined,
    copyLink: () => undefined,
    changeColours: () => undefined,
    focus: () => undefined,
  };
  const run = (name: string, view: View) => {
    sent.length = 0;
    commandsFor(view, kinds, doing)
      .find(command => command.name === name)
      ?.run();
    return sent.reduce(reduce, view);
  };

  test('have names and keys of their own, and none takes a key that stands for something else', () => {
    const commands = commandsFor(firstView, kinds, doing);
    const names = commands.map(({ name }) => name);
    const keys = [...commands.flatMap(({ key }) => key ?? []), ...otherKeys.map(([key]) => key)];
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('say what they do in the view as it is', () => {
    const talking = run('talk', firstView);
    expect(talking.filter.characters).toContain('talk');
    const captions = commandsFor(talking, kinds, doing).map(({ caption }) => caption);
    expect(captions).toEqual(expect.arrayContaining(['Hide talk', 'Reset filter']));
    expect(run('reset-filter', talking).filter).toEqual(openFilter);
  });

  test('leave one kind of events, and what is not drawn of actors as it was', () => {
    const hidden = { ...firstView, filter: { ...openFilter, kindsOff: ['person'] } };
    const { kindsOff } = run('only-strike', hidden).filter;
    expect(kindsOff).toContain('person');
    expect(kindsOff).not.toContain('strike');
    expect(kindsOff).toHaveLength(events.length);
  });

  test.each([
    ['reported by 2024-11-01', '2024-11-01'],
    ['1 Nov 2024', '2024-11-01'],
    ['12 sep 2024', '2024-09-12'],
    ['12 September 2024', '2024-09-12'],
    ['as of 31. december 2024', '2024-12-31'],
    ['2024-02-31', null],
    ['31 Feb 2024', null],
    ['kursk 2024', null],
  ])('take the day in %j', (typed, day) => expect(dayIn(typed)).toBe(day));

  test('filter by a day that was typed', () => {
    sent.length = 0;
    for (const command of commandsOnDay('2024-11-01', doing)) command.run();
    expect(sent.reduce(reduce, firstView).filter).toMatchObject({
      reportedBy: '2024-11-01',
      from: '2024-11-01',
      to: '2024-11-01',
    });
  });
});

describe('ids that elements had once', () => {
  test('are followed in roles and comparisons, and origins, which are no nodes, stay', () => {
    const view: View = {
      ...firstView,
      selection: { type: 'node', id: 'old-south|ATTENDED|talks', paragraph: 3 },
      compare: { one: 'talks', other: 'old-talks' },
      filter: { ...openFilter, without: ['origin:wire'] },
    };
    expect(idsOf(view).sort()).toEqual(['old-south', 'old-talks', 'talks']);
    const ids = new Map([
      ['old-south', 'south'],
      ['old-talks', null],
    ]);
    expect(withFollowed(view, ids)).toEqual({
      ...view,
      selection: { type: 'node', id: 'south|ATTENDED|talks', paragraph: 3 },
      compare: { one: 'talks', other: null },
    });
  });

  const old: View = {
    ...firstView,
    selection: { type: 'tie', id: 'old-south|west|conflict' },
    also: ['old-south'],
    path: { from: 'old-south', to: 'gone', steps: 6, chosen: 0 },
    added: [
      { id: 'old-south', by: null },
      { id: 'gone', by: 'old-south' },
    ],
    hidden: ['gone'],
    pinned: ['old-south'],
    places: { 'old-south': { x: 1, y: 2 }, gone: { x: 3, y: 4 } },
    filter: { ...openFilter, without: ['gone'] },
  };

  test('are all asked for', () => {
    expect(idsOf(old).sort()).toEqual(['gone', 'old-south', 'west']);
  });

  test('give way to present ones wherever they stand, and what nothing has goes', () => {
    const ids = new Map([
      ['old-south', 'zealand'],
      ['gone', null],
    ]);
    expect(withFollowed(old, ids)).toEqual({
      ...firstView,
      selection: { type: 'tie', id: 'west|zealand|conflict' },
      also: ['zealand'],
      path: { from: 'zealand', to: null, steps: 6, chosen: 0 },
      added: [{ id: 'zealand', by: null }],
      hidden: [],
      pinned: ['zealand'],
      places: { zealand: { x: 1, y: 2 } },
    });
  });
});
