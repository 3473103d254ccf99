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

/** What is on the screen: a link holds one. */
export type View = {
  level: Level;
  filter: Filter;
  selection: Selection | null;
  tab: Tab;
  /** Ids of nodes that were added to what the level shows. */
  added: string[];
};

export const openFilter: Filter = {
  kindsOff: [],
  characters: ['cooperation', 'conflict'],
  planned: true,
  without: [],
  oneOrigin: false,
};

export const firstView: View = {
  level: 'states',
  filter: openFilter,
  selection: null,
  tab: 'evidence',
  added: [],
};

/** Everything that can happen to a view. */
export type ViewEvent =
  | { type: 'levelChosen'; level: Level }
  | { type: 'selected'; selection: Selection | null }
  | { type: 'tabChosen'; tab: Tab }
  | { type: 'filterChanged'; change: Partial<Filter> }
  | { type: 'filterReset' }
  | { type: 'nodesAdded'; ids: string[]; select?: string }
  | { type: 'nodesRemoved'; ids: string[] }
  | { type: 'viewOpened'; view: View };

/** The next view; the same object where nothing changed. */
export function reduce(view: View, event: ViewEvent): View {
  switch (event.type) {
    case 'levelChosen':
      return event.level === view.level ? view : { ...view, level: event.level, selection: null, added: [] };
    case 'selected':
      return { ...view, selection: event.selection, tab: 'evidence' };
    case 'tabChosen':
      return { ...view, tab: event.tab };
    case 'filterChanged':
      return { ...view, filter: { ...view.filter, ...event.change } };
    case 'filterReset':
      return { ...view, filter: openFilter };
    case 'nodesAdded': {
      const added = [...new Set([...view.added, ...event.ids])];
      const selection: Selection | null = event.select ? { type: 'node', id: event.select } : view.selection;
      return { ...view, added, selection, tab: event.select ? 'evidence' : view.tab };
    }
    case 'nodesRemoved': {
      const gone = new Set(event.ids);
      const selection = view.selection && gone.has(view.selection.id) ? null : view.selection;
      return { ...view, added: view.added.filter(id => !gone.has(id)), selection };
    }
    case 'viewOpened':
      return event.view;
  }
}

/** Whether two filters let the same in. */
export const isOpen = (filter: Filter): boolean =>
  JSON.stringify(clean(filter)) === JSON.stringify(clean(openFilter));
const clean = (filter: Filter) =>
  Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .sort();
