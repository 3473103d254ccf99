import type { View, ViewEvent } from './view.ts';

type Event<T extends ViewEvent['type']> = Extract<ViewEvent, { type: T }>;

/** Where the nodes stand. */
export function arrange(
  view: View,
  event: Event<'nodesPinned' | 'nodesMoved' | 'layoutChosen' | 'tidied' | 'placed'>,
): View {
  switch (event.type) {
    case 'nodesPinned': {
      const others = view.pinned.filter(id => !event.ids.includes(id));
      return { ...view, pinned: event.on ? [...others, ...event.ids] : others };
    }
    case 'nodesMoved':
      return { ...view, places: { ...view.places, ...event.places }, fresh: false };
    case 'layoutChosen':
      return {
        ...view,
        layout: { how: event.how, from: event.from, turn: view.layout.turn + 1 },
        // What is pinned stays where it is.
        places: Object.fromEntries(
          view.pinned.flatMap(id => (view.places[id] ? [[id, view.places[id]]] : [])),
        ),
        fresh: view.pinned.length === 0,
      };
    case 'tidied':
      return { ...view, fresh: false };
    case 'placed':
      return {
        ...view,
        places: { ...view.places, ...event.places },
        // A layout that was stopped half-way, for one, gives no other page the same.
        fresh: view.fresh && event.whole,
      };
  }
}

/** A picture of which the nodes changed: those that stay stand where they stood, which no layout would give again. */
export const kept = (before: View, after: View): View =>
  after === before || Object.keys(after.places).length === 0 ? after : { ...after, fresh: false };

/** Whether there are nodes, and all of them are pinned. */
export const arePinned = ({ pinned }: Pick<View, 'pinned'>, ids: string[]): boolean =>
  ids.length > 0 && ids.every(id => pinned.includes(id));
