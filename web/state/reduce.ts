import { arrange, kept } from './arrange.ts';
import { compose } from './compose.ts';
import { withFollowed } from './followIds.ts';
import { note } from './notes.ts';
import { follow, select } from './select.ts';
import { reshaped } from './shape.ts';
import { type Filter, type FilterChange, firstView, openFilter, type View, type ViewEvent } from './view.ts';

/** The next view; the same object where nothing changed. */
export function reduce(view: View, event: ViewEvent): View {
  switch (event.type) {
    case 'rendererChosen':
      return event.renderer === view.renderer ? view : { ...view, renderer: event.renderer };
    case 'levelChosen':
      return event.level === view.level
        ? view
        : {
            ...firstView,
            renderer: view.renderer,
            level: event.level,
            filter: view.filter,
            hidden: view.hidden,
            path: view.path,
            tab: view.tab,
            question: view.question,
            dossier: view.dossier,
            time: view.time,
            table: view.table,
            reading: view.reading,
            map: view.map,
            notes: view.notes,
            story: view.story,
            // A least value that fits one level leaves nothing or everything at another.
            shape: { ...view.shape, least: null, below: firstView.shape.below },
            layout: { ...firstView.layout, how: view.layout.how },
          };
    case 'selected':
    case 'besideSelected':
    case 'nodesSelected':
    case 'steppedOut':
    case 'tabChosen':
      return select(view, event);
    case 'pathStarted':
    case 'pathChanged':
    case 'pathSwapped':
    case 'pathClosed':
      return follow(view, event);
    case 'timeAxisChanged':
      return { ...view, time: { ...view.time, ...event.change } };
    case 'tableArranged':
      return { ...view, table: { ...view.table, ...event.change } };
    case 'sourceRead':
      return event.id === view.reading ? view : { ...view, reading: event.id };
    case 'mapChanged':
      return { ...view, map: { ...view.map, ...event.change } };
    case 'shapeChanged':
      return { ...view, shape: reshaped(view.shape, event.change) };
    case 'timeMoved':
    case 'filterChanged':
      return filtered(view, changed(view.filter, event.change));
    case 'filterReset':
      return filtered(view, openFilter);
    case 'idsFollowed':
      return withFollowed(view, event.ids);
    case 'nodesAdded':
    case 'nodesRemoved':
    case 'stateFolded':
    case 'nodesHidden':
    case 'nodesKept':
    case 'allShown':
      return kept(view, compose(view, event));
    case 'nodesPinned':
    case 'nodesMoved':
    case 'layoutChosen':
    case 'tidied':
    case 'placed':
      return arrange(view, event);
    case 'noted':
    case 'noteChanged':
    case 'noteMoved':
    case 'noteRemoved':
      return note(view, event);
    case 'storyLeft':
      return view.story ? { ...view, story: null } : view;
    case 'compared':
      return { ...view, compare: event.compare };
    case 'questionsOpened':
      return view.question ? view : { ...view, question: { id: null, given: [] } };
    case 'questionAsked':
      return { ...view, question: { id: event.id, given: event.given } };
    case 'cypherAsked':
      return { ...view, question: { id: null, given: event.given, statement: event.statement } };
    case 'questionsClosed':
      return view.question ? { ...view, question: null } : view;
    case 'dossierRead':
      return view.dossier === event.dossier ? view : { ...view, dossier: event.dossier };
    case 'viewOpened':
      return event.view;
  }
}

/** What is lifted isn’t there, so that equal filters look equal. */
const changed = (filter: Filter, change: FilterChange): Filter =>
  Object.fromEntries(
    Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined),
  ) as Filter;

/** At level events the filter decides which nodes there are. */
function filtered(view: View, filter: Filter): View {
  // Another window is looked at as a whole.
  const moved = filter.from !== view.filter.from || filter.to !== view.filter.to;
  const next = { ...view, filter, time: moved ? { ...view.time, seen: null } : view.time };
  return view.level === 'events' ? kept(view, next) : next;
}
