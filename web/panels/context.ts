import { createContext, type Dispatch, useContext } from 'react';
import type { GraphNode, GraphRelationship } from '../../server/contract/graph.ts';
import type { Kind } from '../../server/contract/model.ts';
import type { Overview } from '../../server/contract/overview.ts';
import type { CanvasActions } from '../canvas/Canvas.tsx';
import type { Doing } from '../state/commands.ts';
import type { Picture } from '../state/picture.ts';
import type { Trail, TrailEvent } from '../state/trail.ts';
import type { View } from '../state/view.ts';

/** What would be added: drawn as ghosts until it is. */
export type Preview = { nodes: GraphNode[]; relationships: GraphRelationship[] };

/** Where a menu opens (page coordinates), and what it is about: a node, a tie, or with neither the picture as a whole. */
export type MenuAt = { x: number; y: number; id: string | null; tie?: string };

/** What every panel reads: the view, what is drawn, the kinds, and how to say what happened. */
export type Shared = {
  view: View;
  trail: Trail;
  dispatch: Dispatch<TrailEvent>;
  picture: Picture;
  kinds: Map<string, Kind>;
  /** The view filter as the API takes it. */
  query: Record<string, string>;
  /** The states that are opened or folded against the level, as the API takes them. */
  folds: Record<string, string>;
  /** Selects a node, and brings it onto the canvas where it isn’t there. */
  open(id: string): void;
  /** The name of a node that is or was drawn, else its id. */
  nameOf(id: string): string;
  /** Names of nodes that are shown without being drawn in the network. */
  learn(nodes: { id: string; caption: string }[]): void;
  preview: Preview | null;
  setPreview(preview: Preview | null): void;
  openMenu(at: MenuAt): void;
  actions: CanvasActions;
  /** What is shown says what zooming and fitting do to it. */
  setActions(actions: CanvasActions): void;
  /** The overview that the picture is made from; undefined before the first answer. */
  overview: Overview | undefined;
  /** What commands do, from the search, a key or a menu. */
  doing: Doing;
};

export const SharedContext = createContext<Shared | null>(null);

export function useShared(): Shared {
  const shared = useContext(SharedContext);
  if (!shared) throw new Error('a panel stands outside of the app');
  return shared;
}
