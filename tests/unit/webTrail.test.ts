import { describe, expect, test } from 'vitest';
import { addedFrom } from '../../web/state/compose.ts';
import { reduce } from '../../web/state/reduce.ts';
import { begin, present, type Trail, type TrailEvent, walk } from '../../web/state/trail.ts';
import { stepInWords } from '../../web/state/trailWords.ts';
import { firstView, type View, type ViewEvent } from '../../web/state/view.ts';

const walked = (...events: TrailEvent[]): Trail => events.reduce(walk, begin(firstView));
const viewAfter = (...events: ViewEvent[]): View => events.reduce(reduce, firstView);
const added: ViewEvent = { type: 'nodesAdded', ids: ['a', 'b'], by: 'ru' };
const select = (id: string): ViewEvent => ({ type: 'selected', selection: { type: 'node', id } });
const reportedBy = (day: string): ViewEvent => ({ type: 'filterChanged', change: { reportedBy: day } });
const words = ({ steps }: Trail) => steps.map(step => stepInWords(step, id => id.toUpperCase()));

describe('the trail', () => {
  test('has a step for what changes the picture, and none for what is looked at', () => {
    const trail = walked(
      added,
      select('a'),
      { type: 'nodesHidden', ids: ['ua'] },
      { type: 'tabChosen', tab: 'properties' },
    );
    expect(words(trail)).toEqual(['Opened', 'Added 2 nodes from RU', 'Hid UA']);
  });

  test('goes back and forth without losing a step, and each is as it was left', () => {
    const trail = walked(added, select('a'), { type: 'levelChosen', level: 'events' });
    const back = walk(trail, { type: 'undone' });
    expect(present(back)).toMatchObject({ level: 'states', selection: { id: 'a' } });
    expect(present(walk(back, { type: 'undone' }))).toEqual(firstView);
    expect(present(walk(back, { type: 'redone' })).level).toBe('events');
    expect(present(walk(trail, { type: 'returned', to: 0 }))).toEqual(firstView);
  });

  test('has nothing before its first step and nothing after its last', () => {
    const trail = walked(added);
    expect(walk(trail, { type: 'redone' })).toBe(trail);
    expect(walk(trail, { type: 'returned', to: 7 })).toBe(trail);
    const first = walk(trail, { type: 'undone' });
    expect(walk(first, { type: 'undone' })).toBe(first);
  });

  test('drops what was undone when something else is done', () => {
    const trail = walked(added, { type: 'undone' }, { type: 'nodesHidden', ids: ['us'] });
    expect(words(trail)).toEqual(['Opened', 'Hid US']);
  });

  test('keeps what was undone while one only looks round', () => {
    const trail = walked(added, { type: 'undone' }, select('ru'));
    expect(present(walk(trail, { type: 'redone' })).added).toHaveLength(2);
  });

  test('holds a date that is set and its lifting as two steps, so that undoing brings the date back', () => {
    const lifted: ViewEvent = { type: 'filterChanged', change: { reportedBy: undefined } };
    const trail = walked(reportedBy('2024-10-25'), lifted);
    expect(words(trail)).toEqual(['Opened', 'Reported by 25 Oct 2024', 'Reported by any day']);
    expect(present(walk(trail, { type: 'undone' })).filter.reportedBy).toBe('2024-10-25');
  });

  test('holds a run of playing as one step, quietly, and the next one as another', () => {
    const played = (day: string, gesture: number): ViewEvent => ({
      type: 'timeMoved',
      change: { reportedBy: day },
      gesture,
    });
    const trail = walked(played('2024-10-24', 1), played('2024-10-25', 1), played('2024-10-28', 1));
    expect(present(walk(trail, { type: 'undone' }))).toEqual(firstView);
    expect([words(trail), trail.quiet]).toEqual([['Opened', 'Reported by 28 Oct 2024'], true]);
    const next = walk(trail, played('2024-10-30', 2));
    expect([words(next).at(-1), next.steps.length, next.quiet]).toEqual([
      'Reported by 30 Oct 2024',
      3,
      false,
    ]);
    expect(walk(next, { type: 'timeAxisChanged', change: { scale: 'root' } }).steps.length).toBe(3);
  });

  test('tells two switches of the filter apart', () => {
    const off = (kindsOff: string[]): ViewEvent => ({ type: 'filterChanged', change: { kindsOff } });
    expect(walked(off(['strike']), off(['strike', 'vote'])).steps).toHaveLength(3);
  });

  test('forgets what is more than a hundred steps ago', () => {
    const hide = (index: number): ViewEvent => ({ type: 'nodesHidden', ids: [`n${index}`] });
    const trail = walked(...Array.from({ length: 150 }, (_, index) => hide(index)));
    expect([trail.steps.length, trail.at, present(trail).hidden.length]).toEqual([100, 99, 150]);
  });

  test('takes the places that nodes came to with the step that brought them', () => {
    const trail = walked(added, { type: 'placed', places: { a: { x: 1, y: 2 } }, whole: false });
    expect(trail.quiet).toBe(true);
    expect(words(trail)).toHaveLength(2);
    expect(present(walk(walk(trail, { type: 'undone' }), { type: 'redone' })).places).toEqual({
      a: { x: 1, y: 2 },
    });
  });
});

describe('the picture', () => {
  test('loses what was added from a node, and from what was added there in turn', () => {
    const view = viewAfter(
      added,
      { type: 'nodesAdded', ids: ['c'], by: 'a' },
      { type: 'nodesAdded', ids: ['d'] },
    );
    expect(addedFrom(view, 'ru')).toEqual(['a', 'b', 'c']);
    expect(addedFrom(view, 'd')).toEqual([]);
  });

  test('that is added shows again what was hidden, and is among what is kept', () => {
    const view = viewAfter({ type: 'nodesKept', ids: ['ru'] }, { type: 'nodesHidden', ids: ['a'] }, added);
    expect([view.hidden, view.only]).toEqual([[], ['ru', 'a', 'b']]);
    expect(viewAfter({ type: 'nodesHidden', ids: ['a'] }, { type: 'allShown' })).toEqual(firstView);
  });

  test('selects nothing that is hidden', () => {
    const view = viewAfter(
      { type: 'nodesSelected', ids: ['ru', 'kp', 'ua'] },
      { type: 'nodesHidden', ids: ['ru', 'ua'] },
    );
    expect([view.selection?.id, view.also]).toEqual(['kp', []]);
  });
});

describe('places', () => {
  const placed: ViewEvent = { type: 'placed', places: { ru: { x: 5, y: 6 } }, whole: true };

  test('that a layout gives need not stand in a link; those of a changed picture do', () => {
    expect(viewAfter(placed).fresh).toBe(true);
    expect(viewAfter({ ...placed, whole: false } as ViewEvent).fresh).toBe(false);
    expect(viewAfter(placed, added).fresh).toBe(false);
    expect(viewAfter(placed, { type: 'nodesMoved', places: { ru: { x: 0, y: 0 } } }).fresh).toBe(false);
    expect(viewAfter({ type: 'levelChosen', level: 'events' }, placed, reportedBy('2024-11-01')).fresh).toBe(
      false,
    );
  });

  test('are given anew by another layout, but for what is pinned', () => {
    const moved = viewAfter(placed, { type: 'nodesMoved', places: { ua: { x: 9, y: 9 } } });
    const layout: ViewEvent = { type: 'layoutChosen', how: 'time', from: [] };
    expect(reduce(moved, layout)).toMatchObject({ places: {}, fresh: true });
    const pinned = reduce(moved, { type: 'nodesPinned', ids: ['ua'], on: true });
    expect(reduce(pinned, layout)).toMatchObject({ places: { ua: { x: 9, y: 9 } }, fresh: false });
  });
});
