import type { Kind } from '../../server/contract/model.ts';
import type { Theme } from '../glyph/shapes.ts';
import type { Note, NoteEvent } from '../state/notes.ts';
import type { Picture } from '../state/picture.ts';
import type { LayoutName, Places, Selection } from '../state/view.ts';
import type { Scene } from './sceneTypes.ts';

export type { LayoutName, Places };
export type Point = Places[string];

export type CanvasActions = {
  fit(): void;
  /** The selected nodes and what they are joined to; everything where nothing is selected. */
  fitSelection(): void;
  zoom(by: number): void;
  /** Moves the view, in pixels: to the right and down where positive. */
  pan(dx: number, dy: number): void;
  /** Lays the picture out again from where it stands; pinned nodes stay. */
  tidy(): void;
  /** What is drawn, as plain data; missing where nothing is drawn that could be taken away as a picture. */
  scene?(): Promise<Scene>;
  /** Begins a note at a spot of the page, or in the middle of what is seen; where notes can be written. */
  note?(at?: Point): void;
};
export const noActions: CanvasActions = {
  fit: () => undefined,
  fitSelection: () => undefined,
  zoom: () => undefined,
  pan: () => undefined,
  tidy: () => undefined,
};

/** How a layout gets on: `done` from 0 to 1, or null where the algorithm can't tell. */
export type LayoutState = {
  running: boolean;
  done: number | null;
  /** What of the wish could not be met, as a sentence. */
  said?: string;
  stop(): void;
};

/** What a menu is asked for; `at` is in page coordinates. */
export type MenuAsked = { type: 'node' | 'tie' | 'stage'; id?: string; at: Point };

/** `size` in pixels; `tint` with the number of the group it stands for; `told`: what a hover adds to the name. */
export type NodeLook = {
  size?: number;
  tint?: string;
  number?: number;
  cut?: boolean;
  low?: boolean;
  told?: string;
};

export type CanvasProps = {
  picture: Picture;
  kinds: Map<string, Kind>;
  theme: Theme;
  /** What is drawn, where it isn’t the network. */
  name?: 'answer';
  /** While an end is being chosen, arrows only point at a node, and Enter selects it. */
  picking?: boolean;
  /** Ids of nodes marked like the selection, with spaces: the ends of a path. */
  marked?: string;
  /**
   * Pictures of one key keep their positions; another key is laid out anew by `how`. `from`: the nodes at which rings
   * or layers begin.
   */
  layout: { key: string; how: LayoutName; from?: string[] };
  /** Where nodes stand by the view’s word. What has no entry is laid out, or finds a place on a spiral. */
  places?: Places | undefined;
  /** Drawn with a pin; no layout moves them, a drag does. */
  pinned?: Set<string> | undefined;
  /** Drawn as ghosts: not added yet. */
  preview?: Set<string> | undefined;
  /** Shown on the canvas, or as marks at what they are on. */
  notes?: Note[] | undefined;
  onNote?(event: NoteEvent): void;
  /** How nodes look that are sized, coloured, marked or faded by the shape of the picture, by id. */
  looks?: Map<string, NodeLook> | undefined;
  selection: Selection | null;
  /** Further selected nodes. */
  also?: string[] | undefined;
  /** `beside`: with Shift. */
  onSelect(selection: Selection | null, beside: boolean): void;
  /** Nodes in a rubber band; `add`: with Shift, where Ctrl begins anew. */
  onBox?(ids: string[], add: boolean): void;
  /** Nodes that were dragged by hand. */
  onMoved?(places: Places): void;
  /**
   * Where every node stands after a layout, or after new ones found a place; whole numbers. `whole`: as the layout gives
   * this picture wherever it is drawn, so that nobody need remember it.
   */
  onPlaced?(places: Places, whole: boolean): void;
  /** A double click or double tap on a node. */
  onOpen?(id: string): void;
  /** A right click, a long press or the menu key. */
  onMenu?(what: MenuAsked): void;
  onLayout?(state: LayoutState): void;
  onPoint?(id: string): void;
  onActions(actions: CanvasActions): void;
};
