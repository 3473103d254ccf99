import { reduce } from './reduce.ts';
import type { View, ViewEvent } from './view.ts';

/** Something that was done, and the view as it was left before the next one. */
export type Step = { key: number; done: ViewEvent | null; view: View };

/** The views on the way, of which one is on the screen. `quiet`: the browser’s history needs no entry for the last change. */
export type Trail = { steps: Step[]; at: number; quiet: boolean };

/** Beside what changes a view: steps through those that were there. */
export type TrailEvent =
  | ViewEvent
  | { type: 'undone' }
  | { type: 'redone' }
  | { type: 'returned'; to: number };

/** What is further back is forgotten. */
const longest = 100;

export const begin = (view: View): Trail => ({ steps: [{ key: 0, done: null, view }], at: 0, quiet: true });

export const present = ({ steps, at }: Trail): View => (steps[at] as Step).view;

/** What is looked at, not what the picture is: no step of its own. */
const passing = new Set<ViewEvent['type']>([
  'selected',
  'besideSelected',
  'nodesSelected',
  'steppedOut',
  'tabChosen',
  'rendererChosen',
  'timeAxisChanged',
  'tableArranged',
  'sourceRead',
  'mapChanged',
  'compared',
  'placed',
  'dossierRead',
  'idsFollowed',
  'questionsOpened',
  'questionAsked',
  'cypherAsked',
  'questionsClosed',
  'storyLeft',
]);

/** What only follows from what was done before, or is typed and clicked too often to be stepped through. */
const quiet = new Set<ViewEvent['type']>([
  'placed',
  'idsFollowed',
  'dossierRead',
  'tableArranged',
  'sourceRead',
  'mapChanged',
]);

/** Zooming and moving of what is seen: the address holds it, and Back need not go through it. */
const isSight = (event: ViewEvent): boolean =>
  event.type === 'timeAxisChanged' && event.change.seen !== undefined;
/** What is done in many small moves: of one gesture the browser’s history holds one. */
const gestures = new Set<ViewEvent['type']>(['shapeChanged', 'timeMoved', 'noteMoved']);

/** The next trail; the same object where nothing changed. */
export function walk(trail: Trail, event: TrailEvent): Trail {
  switch (event.type) {
    case 'undone':
      return goTo(trail, trail.at - 1);
    case 'redone':
      return goTo(trail, trail.at + 1);
    case 'returned':
      return goTo(trail, event.to);
    default:
      return step(trail, event);
  }
}

const goTo = (trail: Trail, at: number): Trail =>
  at === trail.at || !trail.steps[at] ? trail : { ...trail, at, quiet: false };

function step(trail: Trail, event: ViewEvent): Trail {
  const { steps, at } = trail;
  const now = steps[at] as Step;
  const view = reduce(now.view, event);
  if (view === now.view) return trail;
  const goesOn = at === steps.length - 1 && samePart(now.done, event);
  if (goesOn || passing.has(event.type))
    return {
      steps: steps.with(at, { key: now.key, done: goesOn ? event : now.done, view }),
      at,
      quiet: quiet.has(event.type) || (goesOn && gestures.has(event.type)) || isSight(event),
    };
  const past = steps.slice(Math.max(0, at + 2 - longest), at + 1);
  return { steps: [...past, { key: now.key + 1, done: event, view }], at: past.length, quiet: false };
}

/** Whether an event goes on with what the last one did, as a date that is dragged does. */
function samePart(last: ViewEvent | null, event: ViewEvent): boolean {
  if (last?.type === 'timeMoved' && event.type === 'timeMoved') return last.gesture === event.gesture;
  if (last?.type === 'noteMoved' && event.type === 'noteMoved') return last.id === event.id;
  if (last?.type === 'shapeChanged' && event.type === 'shapeChanged')
    return 'least' in last.change && 'least' in event.change;
  return (
    last?.type === 'pathChanged' &&
    event.type === 'pathChanged' &&
    Object.keys(last.change).join() === Object.keys(event.change).join()
  );
}
