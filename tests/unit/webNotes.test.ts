import { describe, expect, test } from 'vitest';
import { withFollowed } from '../../web/state/followIds.ts';
import { noteLimits, notesOn } from '../../web/state/notes.ts';
import { reduce } from '../../web/state/reduce.ts';
import { begin, present, walk } from '../../web/state/trail.ts';
import { firstView, type View, type ViewEvent } from '../../web/state/view.ts';

const viewAfter = (...events: ViewEvent[]): View => events.reduce(reduce, firstView);
const noted = (text: string, id = 'kp'): ViewEvent => ({ type: 'noted', on: { type: 'element', id }, text });

describe('notes', () => {
  test('are written, changed and deleted, each with an id of its own', () => {
    const two = viewAfter(noted(' first '), noted('second', 'ru'));
    expect(two.notes.map(({ id, text }) => [id, text])).toEqual([
      ['n1', 'first'],
      ['n2', 'second'],
    ]);
    const one = reduce(two, { type: 'noteRemoved', id: 'n1' });
    expect(reduce(one, noted('third')).notes.map(({ id }) => id)).toEqual(['n2', 'n3']);
    expect(notesOn(one.notes, 'ru')).toHaveLength(1);
    expect(reduce(two, { type: 'noteChanged', id: 'n2', text: '  ' }).notes).toHaveLength(1);
  });

  test('that say nothing, or are too many or too long, are not kept so', () => {
    expect(viewAfter(noted('  '))).toBe(firstView);
    const full = viewAfter(...Array.from({ length: noteLimits.notes }, (_, at) => noted(`note ${at}`)));
    expect(reduce(full, noted('one more'))).toBe(full);
    expect(viewAfter(noted('x'.repeat(3_000))).notes[0]?.text).toHaveLength(noteLimits.text);
  });

  test('what changes nothing leaves the view as it is', () => {
    const one = viewAfter(noted('first'));
    expect(reduce(one, { type: 'noteChanged', id: 'n1', text: 'first' })).toBe(one);
    expect(reduce(one, { type: 'noteChanged', id: 'n7', text: 'other' })).toBe(one);
    expect(reduce(one, { type: 'noteRemoved', id: 'n7' })).toBe(one);
    expect(reduce(one, { type: 'noteMoved', id: 'n1', to: { x: 1, y: 1 } })).toBe(one);
  });

  test('stay at another level, and are steps to take back; moves of one note are one step', () => {
    const canvas: ViewEvent = { type: 'noted', on: { type: 'canvas', x: 0, y: 0 }, text: 'here' };
    let trail = walk(begin(firstView), canvas);
    for (const x of [10, 20, 30]) trail = walk(trail, { type: 'noteMoved', id: 'n1', to: { x, y: 0 } });
    expect(trail.steps).toHaveLength(3);
    expect(present(trail).notes[0]?.on).toEqual({ type: 'canvas', x: 30, y: 0 });
    expect(present(walk(trail, { type: 'undone' })).notes[0]?.on).toEqual({ type: 'canvas', x: 0, y: 0 });
    expect(reduce(present(trail), { type: 'levelChosen', level: 'events' }).notes).toHaveLength(1);
  });

  test('follow the ids of what they are on; where that is nowhere the text stays, on the canvas', () => {
    const view = viewAfter(
      noted('a', 'old'),
      noted('b', 'gone'),
      noted('c', 'old|ab|talk'),
      noted('d', 'x|DEPLOYED|old'),
    );
    const ids = new Map([
      ['old', 'zz'],
      ['gone', null],
    ]);
    expect(withFollowed(view, ids).notes.map(({ on }) => (on.type === 'canvas' ? on : on.id))).toEqual([
      'zz',
      { type: 'canvas', x: 0, y: 0 },
      'ab|zz|talk',
      'x|DEPLOYED|zz',
    ]);
  });
});
