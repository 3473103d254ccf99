import type { Level } from '../../server/contract/overview.ts';
import type { Character, Reliability } from '../../server/contract/words.ts';

/** What the filter of the view lets in; what is undefined lets everything in. */
export type Filter = {
  /** Kinds of event that are switched off. */
  kindsOff: string[];
  characters: Character[];
  planned: boolean;
  from?: string;
  to?: string;
  reportedBy?: string;
  reliability?: Exclude<Reliability, 'F'>;
  credibility?: number;
  unjudged?: boolean;
  without: string[];
  oneOrigin: boolean;
};

export type Selection = { type: 'node' | 'tie'; id: string };
export type Tab = 'evidence' | 'connections' | 'properties';

/** A path between two nodes; `to` is null while the other end is still to be chosen. */
export type PathAsked = {
  from: string;
  to: string | null;
  /** Relationships of a path at most. */
  steps: number;
  /** Which of the paths found is drawn, from 0. */
  chosen: number;
};

/**
 * The Questions drawer: the saved query that is chosen (null: none yet), and what was filled in when it was last asked,
 * as text. A name that stands several times holds a list; one that is missing takes its default.
 */
export type Question = { id: string | null; given: [name: string, text: string][] };

/** What is on the screen: a link holds one. */
export type View = {
  level: Level;
  filter: Filter;
  selection: Selection | null;
  /** Id of a node selected beside the selected one: the two ends of a path to be. */
  second: string | null;
  path: PathAsked | null;
  tab: Tab;
  /** Ids of nodes that were added to what the level shows. */
  added: string[];
  /** Null while the drawer is closed. */
  question: Question | null;
};

export const openFilter: Filter = {
  kindsOff: [],
  characters: ['cooperation', 'conflict'],
  planned: true,
  without: [],
  oneOrigin: false,
};

/** How many paths are asked for at most. */
export const mostPaths = 20;

/** Bounds on the steps of a path, and where it begins. */
export const pathSteps = { least: 2, most: 8, first: 6 };

export const firstView: View = {
  level: 'states',
  filter: openFilter,
  selection: null,
  second: null,
  path: null,
  tab: 'evidence',
  added: [],
  question: null,
};

/** Everything that can happen to a view. */
export type ViewEvent =
  | { type: 'levelChosen'; level: Level }
  | { type: 'selected'; selection: Selection | null }
  | { type: 'secondSelected'; id: string }
  | { type: 'steppedOut' }
  | { type: 'pathStarted' }
  | { type: 'pathChanged'; change: Partial<Pick<PathAsked, 'steps' | 'chosen'>> }
  | { type: 'pathSwapped' }
  | { type: 'pathClosed' }
  | { type: 'tabChosen'; tab: Tab }
  | { type: 'filterChanged'; change: Partial<Filter> }
  | { type: 'filterReset' }
  | { type: 'nodesAdded'; ids: string[]; select?: string }
  | { type: 'nodesRemoved'; ids: string[] }
  | { type: 'questionsOpened' }
  | { type: 'questionAsked'; id: string; given: Question['given'] }
  | { type: 'questionsClosed' }
  | { type: 'viewOpened'; view: View };

/** The next view; the same object where nothing changed. */
export function reduce(view: View, event: ViewEvent): View {
  switch (event.type) {
    case 'levelChosen':
      return event.level === view.level
        ? view
        : { ...view, level: event.level, selection: null, second: null, added: [] };
    case 'selected':
      return event.selection?.type === 'node' && view.path?.to === null
        ? withOtherEnd(view, view.path, event.selection.id)
        : { ...view, selection: event.selection, second: null, tab: 'evidence' };
    case 'secondSelected': {
      if (view.selection?.type !== 'node' || view.path?.to === null)
        return reduce(view, { type: 'selected', selection: { type: 'node', id: event.id } });
      const drops = event.id === view.second || event.id === view.selection.id;
      return { ...view, second: drops ? null : event.id };
    }
    case 'steppedOut':
      return steppedOut(view);
    case 'pathStarted':
      return view.selection?.type === 'node'
        ? {
            ...view,
            selection: null,
            second: null,
            path: { from: view.selection.id, to: view.second, steps: pathSteps.first, chosen: 0 },
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
    case 'tabChosen':
      return { ...view, tab: event.tab };
    case 'filterChanged':
      return { ...view, filter: { ...view.filter, ...event.change } };
    case 'filterReset':
      return { ...view, filter: openFilter };
    case 'nodesAdded': {
      // A node that is found while a path lacks its other end is that end, which the path itself draws.
      if (event.select && view.path?.to === null) return withOtherEnd(view, view.path, event.select);
      const added = [...new Set([...view.added, ...event.ids])];
      const selection: Selection | null = event.select ? { type: 'node', id: event.select } : view.selection;
      const second = event.select ? null : view.second;
      return { ...view, added, selection, second, tab: event.select ? 'evidence' : view.tab };
    }
    case 'nodesRemoved': {
      const gone = new Set(event.ids);
      const selection = view.selection && gone.has(view.selection.id) ? null : view.selection;
      const second = selection === null || (view.second && gone.has(view.second)) ? null : view.second;
      return { ...view, added: view.added.filter(id => !gone.has(id)), selection, second };
    }
    case 'questionsOpened':
      return view.question ? view : { ...view, question: { id: null, given: [] } };
    case 'questionAsked':
      return { ...view, question: { id: event.id, given: event.given } };
    case 'questionsClosed':
      return view.question ? { ...view, question: null } : view;
    case 'viewOpened':
      return event.view;
  }
}

function withOtherEnd(view: View, path: PathAsked, id: string): View {
  return id === path.from ? view : { ...view, selection: null, second: null, path: { ...path, to: id } };
}

/** One step out: of choosing an end, of the second end, of the selection, of the path. */
function steppedOut(view: View): View {
  if (view.path?.to === null)
    return { ...view, path: null, selection: { type: 'node', id: view.path.from }, second: null };
  if (view.second !== null) return { ...view, second: null };
  if (view.selection !== null) return { ...view, selection: null, tab: 'evidence' };
  return view.path === null ? view : { ...view, path: null };
}

/** Whether two filters let the same in. */
export const isOpen = (filter: Filter): boolean =>
  JSON.stringify(clean(filter)) === JSON.stringify(clean(openFilter));
const clean = (filter: Filter) =>
  Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .sort();
