import type { Places, Selection, View } from './view.ts';

/** Ids by which something was asked for → those that it has now; null where nothing has them. */
export type Followed = Map<string, string | null>;

/** Every id of a node or source that a view holds. */
export function idsOf(view: View): string[] {
  const { selection, path, layout, filter } = view;
  const ids = [
    ...(selection?.type === 'tie' ? selection.id.split('|').slice(0, 2) : [selection?.id]),
    ...view.also,
    path?.from,
    path?.to,
    ...view.added.flatMap(({ id, by }) => [id, by]),
    ...view.folds,
    ...view.hidden,
    ...(view.only ?? []),
    ...view.pinned,
    ...layout.from,
    ...filter.without,
  ];
  return [...new Set(ids.flatMap(id => id ?? []))];
}

/** The view with present ids in the place of former ones, and without those that nothing has. */
export function withFollowed(view: View, ids: Followed): View {
  const present = (id: string): string | null => (ids.has(id) ? (ids.get(id) ?? null) : id);
  const all = (list: string[]) => [...new Set(list.flatMap(id => present(id) ?? []))];
  const { path, filter, layout } = view;
  const from = path && present(path.from);
  return {
    ...view,
    selection: view.selection && selected(view.selection, present),
    also: all(view.also),
    path: path && from ? { ...path, from, to: path.to && present(path.to) } : null,
    added: view.added.flatMap(({ id, by }) => {
      const now = present(id);
      return now === null ? [] : [{ id: now, by: by && present(by) }];
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

function selected({ type, id }: Selection, present: (id: string) => string | null): Selection | null {
  if (type === 'node') {
    const now = present(id);
    return now === null ? null : { type, id: now };
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
