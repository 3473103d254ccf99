import { t } from '../texts/index.ts';
import { dateInWords } from './dateWords.ts';
import type { Shape } from './shape.ts';
import type { Step } from './trail.ts';
import type { Filter, FilterChange, LayoutName, View, ViewEvent } from './view.ts';

export const layoutInWords: Record<LayoutName, string> = {
  force: t('trail:layout.force'),
  rings: t('trail:layout.rings'),
  layers: t('trail:layout.layers'),
  time: t('trail:layout.time'),
  map: t('trail:layout.map'),
};

type NameOf = (id: string) => string;

/** What was done, as one reads it in the trail. */
export function stepInWords({ done, view }: Step, nameOf: NameOf): string {
  return done === null ? t('trail:step.begin') : eventInWords(done, view, nameOf);
}

function eventInWords(event: ViewEvent, view: View, nameOf: NameOf): string {
  switch (event.type) {
    case 'levelChosen':
      return t(`trail:level.${event.level}`);
    case 'timeMoved':
    case 'filterChanged':
      return filterInWords(event.change);
    case 'filterReset':
      return t('trail:step.filterReset');
    case 'nodesAdded':
      return addedInWords(some(event.ids, nameOf), event.by ? nameOf(event.by) : null);
    case 'nodesRemoved':
      return t('trail:step.removed', { what: some(event.ids, nameOf) });
    case 'stateFolded':
      return t(isOpen(view, event.id) ? 'trail:step.opened' : 'trail:step.folded', {
        name: nameOf(event.id),
      });
    case 'nodesHidden':
      return t('trail:step.hidden', { what: some(event.ids, nameOf) });
    case 'nodesKept':
      return t('trail:step.kept', { what: some(event.ids, nameOf) });
    case 'allShown':
      return t('trail:step.shown');
    case 'nodesPinned':
      return t(event.on ? 'trail:step.pinned' : 'trail:step.unpinned', { what: some(event.ids, nameOf) });
    case 'nodesMoved':
      return t('trail:step.moved', { what: some(Object.keys(event.places), nameOf) });
    case 'layoutChosen':
      return t(`trail:laidOut.${event.how}`);
    case 'tidied':
      return t('trail:step.tidied');
    case 'pathStarted':
      return t('trail:step.path', { name: nameOf(view.path?.from ?? '') });
    case 'pathChanged':
    case 'pathSwapped':
      return t('trail:step.anotherPath');
    case 'pathClosed':
      return t('trail:step.pathLeft');
    case 'noted':
      return t('trail:step.noted');
    case 'noteChanged':
      return t('trail:step.noteChanged');
    case 'noteMoved':
      return t('trail:step.noteMoved');
    case 'noteRemoved':
      return t('trail:step.noteRemoved');
    case 'shapeChanged':
      return shapeInWords(event.change);
    case 'viewOpened':
      return t('trail:step.viewOpened');
    default:
      return t('trail:step.other');
  }
}

function shapeInWords(change: Partial<Shape>): string {
  if (change.size !== undefined) return t(change.size === null ? 'trail:shape.unsized' : 'trail:shape.sized');
  if (change.colour !== undefined)
    return t(change.colour === null ? 'trail:shape.kinds' : 'trail:shape.coloured');
  if (change.cuts !== undefined) return t(change.cuts ? 'trail:shape.cuts' : 'trail:shape.noCuts');
  return t('trail:shape.least');
}

/** Whether a state’s people and organizations stand for themselves. */
export const isOpen = (view: Pick<View, 'level' | 'folds'>, id: string): boolean =>
  view.folds.includes(id) === (view.level === 'states');

const some = (ids: string[], nameOf: NameOf) =>
  ids.length === 1 ? nameOf(String(ids[0])) : t('common:node', { count: ids.length });

const addedInWords = (what: string, name: string | null) =>
  name === null ? t('trail:step.added', { what }) : t('trail:step.addedFrom', { what, name });

/** The parts of a filter that are named where they change; the others are dates, and said with them. */
const named = {
  kindsOff: t('trail:filter.kindsOff'),
  characters: t('trail:filter.characters'),
  statuses: t('trail:filter.statuses'),
  reliability: t('trail:filter.reliability'),
  credibility: t('trail:filter.credibility'),
  unjudged: t('trail:filter.unjudged'),
  without: t('trail:filter.without'),
  oneOrigin: t('trail:filter.oneOrigin'),
} satisfies Partial<Record<keyof Filter, string>>;

function filterInWords(change: FilterChange): string {
  if ('reportedBy' in change)
    return change.reportedBy
      ? t('trail:filter.reportedBy', { date: dateInWords(change.reportedBy) })
      : t('trail:filter.reportedByAny');
  if ('from' in change || 'to' in change) return happenedInWords(change);
  const parts = (Object.keys(named) as (keyof typeof named)[]).filter(part => part in change);
  return t('trail:filter.changed', { parts: parts.map(part => named[part]).join(', ') });
}

function happenedInWords(change: FilterChange): string {
  const [from, to] = [dateInWords(change.from), dateInWords(change.to)];
  if (change.from && change.to) return t('trail:filter.between', { from, to });
  if (change.from) return t('trail:filter.from', { from });
  return change.to ? t('trail:filter.to', { to }) : t('trail:filter.happened');
}
