import { selectedNodes, withOtherEnd } from './select.ts';
import type { View, ViewEvent } from './view.ts';

type Event<T extends ViewEvent['type']> = Extract<ViewEvent, { type: T }>;

const without = (list: string[], gone: Set<string>) => list.filter(id => !gone.has(id));
const together = (list: string[], more: string[]) => [...new Set([...list, ...more])];

/** Which nodes the picture is made of. */
export function compose(
  view: View,
  event: Event<'nodesAdded' | 'nodesRemoved' | 'stateFolded' | 'nodesHidden' | 'nodesKept' | 'allShown'>,
): View {
  switch (event.type) {
    case 'nodesAdded':
      // A node that is found while a path lacks its other end is that end, which the path itself draws.
      return event.select && view.path?.to === null
        ? withOtherEnd(view, view.path, event.select)
        : withNodes(view, event);
    case 'nodesRemoved': {
      const gone = new Set(event.ids);
      return deselected({ ...view, added: view.added.filter(({ id }) => !gone.has(id)) }, gone);
    }
    case 'stateFolded': {
      const known = view.folds.includes(event.id);
      return { ...view, folds: known ? view.folds.filter(id => id !== event.id) : [...view.folds, event.id] };
    }
    case 'nodesHidden':
      return event.ids.length === 0
        ? view
        : deselected({ ...view, hidden: together(view.hidden, event.ids) }, new Set(event.ids));
    case 'nodesKept':
      return event.ids.length === 0 ? view : { ...view, only: event.ids };
    case 'allShown':
      return view.hidden.length === 0 && view.only === null ? view : { ...view, hidden: [], only: null };
  }
}

/** Added nodes are seen: whatever hid them no longer does. */
function withNodes(view: View, { ids, by, select }: Event<'nodesAdded'>): View {
  const known = new Set(view.added.map(({ id }) => id));
  const fresh = [...new Set(ids)].filter(id => !known.has(id)).map(id => ({ id, by: by ?? null }));
  return {
    ...view,
    added: [...view.added, ...fresh],
    hidden: without(view.hidden, new Set(ids)),
    only: view.only && together(view.only, ids),
    ...(select ? { selection: { type: 'node', id: select }, also: [], tab: 'evidence' } : {}),
  };
}

/** What is gone from the picture is no longer selected. */
function deselected(view: View, gone: Set<string>): View {
  const [first, ...also] = without(selectedNodes(view), gone);
  if (view.selection?.type !== 'node') return view;
  return { ...view, selection: first === undefined ? null : { type: 'node', id: first }, also };
}

/** Nodes that were added from this one, and from those in turn: what collapsing it takes away. */
export function addedFrom({ added }: Pick<View, 'added'>, id: string): string[] {
  const found = new Set([id]);
  for (const from of found) for (const one of added) if (one.by === from) found.add(one.id);
  found.delete(id);
  return [...found];
}
