import { dateInWords } from './dateWords.ts';
import type { Step } from './trail.ts';
import type { Filter, FilterChange, LayoutName, View, ViewEvent } from './view.ts';
import { counted } from './words.ts';

const levels = { states: 'States', actors: 'Actors', events: 'Events' } as const;

export const layoutInWords: Record<LayoutName, string> = {
  force: 'Free',
  rings: 'Rings',
  layers: 'Layers',
  time: 'By time',
  map: 'On the map',
};

type NameOf = (id: string) => string;

/** What was done, as one reads it in the trail. */
export function stepInWords({ done, view }: Step, nameOf: NameOf): string {
  return done === null ? 'Opened' : eventInWords(done, view, nameOf);
}

function eventInWords(event: ViewEvent, view: View, nameOf: NameOf): string {
  switch (event.type) {
    case 'levelChosen':
      return levels[event.level];
    case 'timeMoved':
    case 'filterChanged':
      return filterInWords(event.change);
    case 'filterReset':
      return 'Filter reset';
    case 'nodesAdded':
      return `Added ${some(event.ids, nameOf)}${event.by ? ` from ${nameOf(event.by)}` : ''}`;
    case 'nodesRemoved':
      return `Took away ${some(event.ids, nameOf)}`;
    case 'stateFolded':
      return `${isOpen(view, event.id) ? 'Opened' : 'Folded'} ${nameOf(event.id)}`;
    case 'nodesHidden':
      return `Hid ${some(event.ids, nameOf)}`;
    case 'nodesKept':
      return `Kept only ${some(event.ids, nameOf)}`;
    case 'allShown':
      return 'Showed what was hidden';
    case 'nodesPinned':
      return `${event.on ? 'Pinned' : 'Unpinned'} ${some(event.ids, nameOf)}`;
    case 'nodesMoved':
      return `Moved ${some(Object.keys(event.places), nameOf)}`;
    case 'layoutChosen':
      return `Layout: ${layoutInWords[event.how].toLowerCase()}`;
    case 'tidied':
      return 'Tidied';
    case 'pathStarted':
      return `Path from ${nameOf(view.path?.from ?? '')}`;
    case 'pathChanged':
    case 'pathSwapped':
      return 'Another path';
    case 'pathClosed':
      return 'Left the path';
    case 'viewOpened':
      return 'Went to another view';
    default:
      return 'Looked';
  }
}

/** Whether a state’s people and organizations stand for themselves. */
export const isOpen = (view: Pick<View, 'level' | 'folds'>, id: string): boolean =>
  view.folds.includes(id) === (view.level === 'states');

const some = (ids: string[], nameOf: NameOf) =>
  ids.length === 1 ? nameOf(String(ids[0])) : counted(ids.length, 'node');

const captions: Partial<Record<keyof Filter, string>> = {
  kindsOff: 'Kinds',
  characters: 'Characters of ties',
  statuses: 'Statuses',
  reliability: 'Least reliability',
  credibility: 'Least credibility',
  unjudged: 'What cannot be judged',
  without: 'What is left out',
  oneOrigin: 'One origin only',
};

function filterInWords(change: FilterChange): string {
  const parts = Object.keys(change) as (keyof Filter)[];
  if ('reportedBy' in change)
    return change.reportedBy ? `Reported by ${dateInWords(change.reportedBy)}` : 'Reported by any day';
  if ('from' in change || 'to' in change)
    return `Happened ${change.from ? `from ${dateInWords(change.from)} ` : ''}${change.to ? `until ${dateInWords(change.to)}` : ''}`.trim();
  return `Filter: ${parts
    .map(part => captions[part] ?? part)
    .join(', ')
    .toLowerCase()}`;
}
