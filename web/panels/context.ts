import { createContext, type Dispatch, useContext } from 'react';
import type { Kind } from '../../server/contract/model.ts';
import type { Picture } from '../state/picture.ts';
import type { View, ViewEvent } from '../state/view.ts';

/** What every panel reads: the view, what is drawn, the kinds, and how to say what happened. */
export type Shared = {
  view: View;
  dispatch: Dispatch<ViewEvent>;
  picture: Picture;
  kinds: Map<string, Kind>;
  /** The view filter as the API takes it. */
  query: Record<string, string>;
  /** Selects a node, and brings it onto the canvas where it isn’t there. */
  open(id: string): void;
};

export const SharedContext = createContext<Shared | null>(null);

export function useShared(): Shared {
  const shared = useContext(SharedContext);
  if (!shared) throw new Error('a panel stands outside of the app');
  return shared;
}
