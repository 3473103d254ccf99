import { describe, expect, test } from 'vitest';
import { type Link, shortestPaths } from '../../server/explore/walk.ts';

/** Links written `a-b:rank`, or `a-b` for one without evidence. */
const links = (...texts: string[]): Link[] =>
  texts.map(text => {
    const [ends = '', rank] = text.split(':');
    const [from = '', to = ''] = ends.split('-');
    return { id: text, from, to, rank: rank === undefined ? null : Number(rank) };
  });
const search = (given: Link[], from: string, to: string, { steps = 6, most = 200 } = {}) => {
  const { paths, isAll } = shortestPaths(given, from, to, { steps, most });
  return { paths: paths.map(path => path.map(({ id }) => id).join(' ')), isAll };
};

describe('the shortest paths', () => {
  test('come by length, then by their weakest link, those without evidence last, then by ids', () => {
    const given = links(
      'a-m:1',
      'm-z:9',
      'a-n:5',
      'n-z:5',
      'a-k',
      'k-z',
      'a-l',
      'l-z:5',
      'a-p:1',
      'p-q:1',
      'q-z:1',
    );
    expect(search(given, 'a', 'z')).toEqual({
      paths: ['a-l l-z:5', 'a-n:5 n-z:5', 'a-m:1 m-z:9', 'a-k k-z', 'a-p:1 p-q:1 q-z:1'],
      isAll: true,
    });
  });

  test('run along links either way, and pass no node twice', () => {
    const given = links('b-a:1', 'b-c:1', 'd-c:1', 'b-x:1', 'x-y:1', 'y-b:1', 'a-x:1');
    expect(search(given, 'a', 'd').paths).toEqual([
      'b-a:1 b-c:1 d-c:1',
      'a-x:1 b-x:1 b-c:1 d-c:1',
      'a-x:1 x-y:1 y-b:1 b-c:1 d-c:1',
    ]);
  });

  test('keep two links between the same nodes apart', () => {
    expect(search(links('a-z:1', 'z-a:2'), 'a', 'z').paths).toEqual(['a-z:1', 'z-a:2']);
  });

  test('are none beyond the steps, from a node to itself, or where nothing leads', () => {
    const given = links('a-b:1', 'b-c:1', 'x-y:1');
    expect(search(given, 'a', 'c', { steps: 1 }).paths).toEqual([]);
    expect(search(given, 'a', 'a').paths).toEqual([]);
    expect(search(given, 'a', 'y')).toEqual({ paths: [], isAll: true });
    expect(search(given, 'a', 'nobody').paths).toEqual([]);
  });

  test('are the best ones when there are more than are counted', () => {
    const given = links(...Array.from({ length: 9 }, (_, n) => [`a-m${n}:${9 - n}`, `m${n}-z:1`]).flat());
    expect(search(given, 'a', 'z', { most: 2 })).toEqual({
      paths: ['a-m8:1 m8-z:1', 'a-m7:2 m7-z:1'],
      isAll: false,
    });
    expect(search(given, 'a', 'z', { most: 9 }).isAll).toBe(true);
  });

  test('end where only ways that pass a node twice are left: two officials of a busy state', () => {
    const shared = Array.from({ length: 2_000 }, (_, n) => [`state-e${n}:1`, `other-e${n}:1`]).flat();
    expect(search(links('one-state', 'two-state', ...shared), 'one', 'two', { steps: 10 })).toEqual({
      paths: ['one-state two-state'],
      isAll: true,
    });
  });

  test('end where many links without evidence lead on, and a better graded way is found beside them', () => {
    const members = Array.from({ length: 300 }, (_, n) => [`a-o${n}`, `o${n}-z`]).flat();
    const { paths, isAll } = search(links(...members, 'a-e:3', 'e-z:2'), 'a', 'z', { steps: 2 });
    expect({ first: paths[0], isAll }).toEqual({ first: 'a-e:3 e-z:2', isAll: false });
  });
});
