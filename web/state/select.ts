import { type PathAsked, pathSteps, type Selection, type View, type ViewEvent } from './view.ts';

type Event<T extends ViewEvent['type']> = Extract<ViewEvent, { type: T }>;

/** What is selected, and what of it is read. */
export function select(
  view: View,
  event: Event<'selected' | 'besideSelected' | 'nodesSelected' | 'steppedOut' | 'tabChosen'>,
): View {
  switch (event.type) {
    case 'selected':
      return event.selection?.type === 'node' && view.path?.to === null
        ? withOtherEnd(view, view.path, event.selection.id)
        : { ...view, selection: event.selection, also: [], tab: 'evidence' };
    case 'besideSelected':
      return besideSelected(view, event.id);
    case 'nodesSelected': {
      const [first, ...also] = event.ids;
      return { ...view, selection: first === undefined ? null : toNode(first), also, tab: 'evidence' };
    }
    case 'steppedOut':
      return steppedOut(view);
    case 'tabChosen':
      return { ...view, tab: event.tab };
  }
}

/** The path that is asked for. */
export function follow(
  view: View,
  event: Event<'pathStarted' | 'pathChanged' | 'pathSwapped' | 'pathClosed'>,
): View {
  switch (event.type) {
    case 'pathStarted':
      return view.selection?.type === 'node'
        ? {
            ...view,
            selection: null,
            also: [],
            path: { from: view.selection.id, to: view.also[0] ?? null, steps: pathSteps.first, chosen: 0 },
          }
        : view;
    case 'pathChanged':
      return view.path ? { ...view, path: { ...view.path, chosen: 0, ...event.change } } : view;
    case 'pathSwapped':
      return view.path?.to
        ? { ...view, path: { ...view.path, from: view.path.to, to: view.path.from, chosen: 0 } }
        : view;
    case 'pathClosed':
      return { ...view, path: null };
  }
}

const toNode = (id: string): Selection => ({ type: 'node', id });

/** Every selected node, the one that the inspector shows first. */
export const selectedNodes = ({ selection, also }: View): string[] =>
  selection?.type === 'node' ? [selection.id, ...also] : [];

/** Adds a node to the selection, or takes it out; one that is selected anew is the one that is read. */
function besideSelected(view: View, id: string): View {
  const chosen = selectedNodes(view);
  if (chosen.length === 0 || view.path?.to === null)
    return select(view, { type: 'selected', selection: toNode(id) });
  const [first = id, ...also] = chosen.includes(id) ? chosen.filter(one => one !== id) : [...chosen, id];
  return { ...view, selection: toNode(first), also };
}

/** A node that is chosen while a path lacks its other end is that end. */
export function withOtherEnd(view: View, path: PathAsked, id: string): View {
  return id === path.from ? view : { ...view, selection: null, also: [], path: { ...path, to: id } };
}

/** One step out: of choosing an end, of what is selected beside, of the selection, of a source’s page, of the path. */
function steppedOut(view: View): View {
  if (view.path?.to === null) return { ...view, path: null, selection: toNode(view.path.from), also: [] };
  if (view.also.length > 0) return { ...view, also: [] };
  if (view.selection !== null) return { ...view, selection: null, tab: 'evidence' };
  if (view.renderer === 'sources' && view.reading !== null) return { ...view, reading: null };
  return view.path === null ? view : { ...view, path: null };
}
