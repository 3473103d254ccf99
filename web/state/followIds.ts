import type { Places, Selection, View } from './view.ts';

/** Ids by which something was asked for → those that it has now; null where nothing has them. */
export type Followed = Map<string, string | null>;

/** Ids of the nodes that an id is made of: its own, or the ends of a role (`from|TYPE|to`); an origin is no node. */
function nodesIn(id: string): string[] {
  if (id.startsWith('origin:')) return [];
  const [from = '', , to] = id.split('|');
  return to === undefined ? [id] : [from, to];
}

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
  };
}

function selected(selection: Selection, present: (id: string) => string | null): Selection | null {
  const { type, id } = selection;
  if (type === 'node') {
    const now = present(id);
    return now === null ? null : { ...selection, id: now };
  }
  const [a = '', b = '', character] = id.split('|');
  const ends = [present(a), present(b)];
  // The id of a tie holds its ends in the order of the alphabet.
  return ends.includes(null) ? null : { type, id: [...ends.sort(), character].join('|') };
}

const placed = (places: Places, present: (id: string) => string | null): Places =>
  Object.fromEntries(
    Object.entries(places).flatMap(([id, at]) => {
      const now = present(id);
      return now === null ? [] : [[now, at]];
    }),
  );
