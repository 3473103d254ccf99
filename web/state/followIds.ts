import type { Note } from './notes.ts';
import type { Places, Selection, View } from './view.ts';

/** Ids by which something was asked for → those that it has now; null where nothing has them. */
export type Followed = Map<string, string | null>;

/** Ids of the nodes that an id is made of: its own, or the ends of a role (`from|TYPE|to`); an origin is no node. */
function nodesIn(id: string): string[] {
  if (id.startsWith('origin:')) return [];
  const [from = '', , to] = id.split('|');
  return to === undefined ? [id] : [from, to];
}

/** Whether an id is a tie’s, `a|b|character`; the type of a relationship, `from|TYPE|to`, is written in capitals. */
const isTie = (id: string) => /^[^|]+\|(?![A-Z_]+\|)[^|]+\|(cooperation|conflict|talk)$/.test(id);
const endsOf = (tie: string) => tie.split('|').slice(0, 2);

/** Every id of a node that a view holds. */
export function idsOf(view: View): string[] {
  const { selection, path, compare, layout, filter } = view;
  const ids = [
    ...(selection?.type === 'tie' ? selection.id.split('|').slice(0, 2) : [selection?.id]),
    ...view.also,
    path?.from,
    path?.to,
    compare?.one,
    compare?.other,
    ...view.added.flatMap(({ id, by }) => [id, by]),
    ...view.folds,
    ...view.hidden,
    ...(view.only ?? []),
    ...view.pinned,
    ...layout.from,
    ...filter.without,
    ...view.notes.flatMap(({ on }) => (on.type === 'canvas' ? [] : isTie(on.id) ? endsOf(on.id) : [on.id])),
  ];
  return [...new Set(ids.flatMap(id => (id ? nodesIn(id) : [])))];
}

/** The view with present ids in the place of former ones, and without those that nothing has. */
export function withFollowed(view: View, ids: Followed): View {
  const now = (id: string): string | null => (ids.has(id) ? (ids.get(id) ?? null) : id);
  const present = (id: string): string | null => {
    const [from, type, to, ...rest] = id.split('|');
    if (to === undefined) return now(id);
    const ends = nodesIn(id).map(now);
    return from === undefined || ends.includes(null) ? null : [ends[0], type, ends[1], ...rest].join('|');
  };
  const all = (list: string[]) => [...new Set(list.flatMap(id => present(id) ?? []))];
  const { path, compare, filter, layout } = view;
  const from = path && present(path.from);
  const one = compare && present(compare.one);
  return {
    ...view,
    selection: view.selection && selected(view.selection, present),
    also: all(view.also),
    path: path && from ? { ...path, from, to: path.to && present(path.to) } : null,
    compare: compare && one ? { one, other: compare.other && present(compare.other) } : null,
    added: view.added.flatMap(({ id, by }) => {
      const added = present(id);
      return added === null ? [] : [{ id: added, by: by && present(by) }];
    }),
    folds: all(view.folds),
    hidden: all(view.hidden),
    only: view.only && all(view.only),
    pinned: all(view.pinned),
    layout: { ...layout, from: all(layout.from) },
    places: placed(view.places, present),
    filter: { ...filter, without: all(filter.without) },
    notes: view.notes.map(note => noted(note, present)),
  };
}

function selected(selection: Selection, present: (id: string) => string | null): Selection | null {
  const { type, id } = selection;
  const now = type === 'node' ? present(id) : tied(id, present);
  return now === null ? null : { ...selection, id: now };
}

/** The id of a tie holds its ends in the order of the alphabet. */
function tied(id: string, present: (id: string) => string | null): string | null {
  const [a = '', b = '', character] = id.split('|');
  const ends = [present(a), present(b)];
  return ends.includes(null) ? null : [...ends.sort(), character].join('|');
}

/** A note whose element nothing has any more stays, on the canvas: what somebody wrote is not lost. */
function noted(note: Note, present: (id: string) => string | null): Note {
  const { on } = note;
  if (on.type === 'canvas') return note;
  const id = isTie(on.id) ? tied(on.id, present) : present(on.id);
  return { ...note, on: id === null ? { type: 'canvas', x: 0, y: 0 } : { ...on, id } };
}

const placed = (places: Places, present: (id: string) => string | null): Places =>
  Object.fromEntries(
    Object.entries(places).flatMap(([id, at]) => {
      const now = present(id);
      return now === null ? [] : [[now, at]];
    }),
  );
