import type { Level } from '../../server/contract/overview.ts';
import type { Character, Modality, Reliability } from '../../server/contract/words.ts';
import type { Note, NoteEvent } from './notes.ts';
import { firstShape, type Shape } from './shape.ts';
import { firstTable, type TableView } from './tableView.ts';

/** What the filter of the view lets in; what is undefined lets everything in. */
export type Filter = {
  /** Kinds that are switched off: of events, which then count nowhere, and of others, which are only not drawn. */
  kindsOff: string[];
  characters: Character[];
  /** In the order of `statuses`. */
  statuses: Modality[];
  from?: string;
  to?: string;
  reportedBy?: string;
  reliability?: Exclude<Reliability, 'F'>;
  credibility?: number;
  unjudged?: boolean;
  without: string[];
  oneOrigin: boolean;
};

/** A part of the filter anew; undefined lifts it. */
export type FilterChange = { [K in keyof Filter]?: Filter[K] | undefined };

/** Every status, what happened first. */
export const statuses: readonly Modality[] = [
  'happened',
  'announced',
  'expected',
  'possible',
  'conditional',
  'assessed',
];

/** `paragraph`: of a document, the one to look at. */
export type Selection = { type: 'node' | 'tie'; id: string; paragraph?: number };
export type Tab = 'evidence' | 'places' | 'connections' | 'properties' | 'rests';
/** Two elements side by side; the other is null while it is still to be chosen. */
export type Compared = { one: string; other: string | null };

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
export type Question = {
  id: string | null;
  given: [name: string, text: string][];
  /** A statement of one’s own in the Cypher workspace, where the drawer shows that; `given` is then what it is run with. */
  statement?: string;
};

export const layouts = ['force', 'rings', 'layers', 'time', 'map'] as const;
export type LayoutName = (typeof layouts)[number];

/** Ways to look at the same view. Each reads the same selection and filter. */
export const renderers = ['network', 'timeline', 'map', 'table', 'sources'] as const;
export type Renderer = (typeof renderers)[number];

/** A spot of the picture, in its own measure. */
export type Place = { x: number; y: number };
/** Where nodes stand, by id. */
export type Places = Record<string, Place>;

/** A node beyond what the level shows, and the one from which it was added; null where it was found otherwise. */
export type Added = { id: string; by: string | null };

type SomeDays = { from: string; to: string };
/** How time is drawn. */
export type TimeAxis = {
  /** Of the strip: the scale of its bars, and the days that it is drawn close up to (null: all of them). */
  scale: 'linear' | 'root';
  zoom: SomeDays | null;
  /** Of the timeline: what a lane is, whether days of reporting are drawn, and the days that are seen (null: all). */
  lanes: 'kind' | 'actor';
  reports: boolean;
  seen: SomeDays | null;
};

/** What the map draws, and what is in the middle of it: degrees, and how near as web maps count it (+1 is twice as near). */
export type MapShows = 'places' | 'routes' | 'both';
export type MapSight = { longitude: number; latitude: number; zoom: number };
/** `sight`: null for all of it. */
export type MapView = { shows: MapShows; sight: MapSight | null };

/** What is on the screen: a link holds one. */
export type View = {
  renderer: Renderer;
  level: Level;
  filter: Filter;
  selection: Selection | null;
  /** Ids of nodes selected beside the selected node. */
  also: string[];
  path: PathAsked | null;
  tab: Tab;
  /** Null while nothing is compared. */
  compare: Compared | null;
  added: Added[];
  /** States of which the people and organizations are folded (level actors) or open (level states). */
  folds: string[];
  hidden: string[];
  /** Where not null, these nodes alone are drawn. */
  only: string[] | null;
  /** Nodes that no layout moves. */
  pinned: string[];
  /** `from`: the nodes where rings and layers begin. `turn` tells one layout from the same one asked for again. */
  layout: { how: LayoutName; from: string[]; turn: number };
  places: Places;
  /** Whether the places are those that the layout gives this picture anyway, so that a link need not hold them. */
  fresh: boolean;
  /** Null while the drawer is closed. */
  question: Question | null;
  time: TimeAxis;
  table: TableView;
  /** The source of which the page is read; null: the list of all. */
  reading: string | null;
  map: MapView;
  /** What people wrote on it. */
  notes: Note[];
  /** A story that is told, by its id or as a whole (`~…`), and which of its views it is at, from 0. */
  story: { of: string; step: number } | null;
  /** How the network is sized, coloured and thinned. */
  shape: Shape;
  /** The dossiers that it was made from, `id@version` with commas; empty until they are known. */
  dossier: string;
};

export const openFilter: Filter = {
  kindsOff: [],
  characters: ['cooperation', 'conflict'],
  statuses: [...statuses],
  without: [],
  oneOrigin: false,
};

/** How many paths are asked for at most. */
export const mostPaths = 20;

/** How many views a story has at most. */
export const mostSteps = 100;

/** Bounds on the steps of a path, and where it begins. */
export const pathSteps = { least: 2, most: 8, first: 6 };

export const firstView: View = {
  renderer: 'network',
  level: 'states',
  filter: openFilter,
  selection: null,
  also: [],
  path: null,
  tab: 'evidence',
  compare: null,
  added: [],
  folds: [],
  hidden: [],
  only: null,
  pinned: [],
  layout: { how: 'force', from: [], turn: 0 },
  places: {},
  fresh: true,
  question: null,
  time: { scale: 'linear', zoom: null, lanes: 'kind', reports: false, seen: null },
  table: firstTable,
  reading: null,
  map: { shows: 'both', sight: null },
  notes: [],
  story: null,
  shape: firstShape,
  dossier: '',
};

/** Everything that can happen to a view. */
export type ViewEvent =
  | { type: 'rendererChosen'; renderer: Renderer }
  | { type: 'levelChosen'; level: Level }
  | { type: 'selected'; selection: Selection | null }
  | { type: 'besideSelected'; id: string }
  | { type: 'nodesSelected'; ids: string[] }
  | { type: 'steppedOut' }
  | { type: 'pathStarted' }
  | { type: 'pathChanged'; change: Partial<Pick<PathAsked, 'steps' | 'chosen'>> }
  | { type: 'pathSwapped' }
  | { type: 'pathClosed' }
  | { type: 'tabChosen'; tab: Tab }
  | { type: 'compared'; compare: Compared | null }
  | { type: 'filterChanged'; change: FilterChange }
  | {
      type: 'timeMoved';
      change: Pick<FilterChange, 'from' | 'to' | 'reportedBy'>;
      /** Moves of one gesture (a drag and its rests, a run of playing, typing in a field) are one step to take back. */
      gesture: number;
    }
  | { type: 'timeAxisChanged'; change: Partial<TimeAxis> }
  | { type: 'tableArranged'; change: Partial<TableView> }
  | { type: 'sourceRead'; id: string | null }
  | { type: 'mapChanged'; change: Partial<MapView> }
  | { type: 'shapeChanged'; change: Partial<Shape> }
  | { type: 'filterReset' }
  | { type: 'idsFollowed'; ids: Map<string, string | null> }
  | { type: 'nodesAdded'; ids: string[]; by?: string; select?: string }
  | { type: 'nodesRemoved'; ids: string[] }
  | { type: 'stateFolded'; id: string }
  | { type: 'nodesHidden'; ids: string[] }
  | { type: 'nodesKept'; ids: string[] }
  | { type: 'allShown' }
  | { type: 'nodesPinned'; ids: string[]; on: boolean }
  | { type: 'nodesMoved'; places: Places }
  | { type: 'layoutChosen'; how: LayoutName; from: string[] }
  | { type: 'tidied' }
  | { type: 'placed'; places: Places; whole: boolean }
  | { type: 'dossierRead'; dossier: string }
  | NoteEvent
  | { type: 'storyLeft' }
  | { type: 'questionsOpened' }
  | { type: 'questionAsked'; id: string; given: Question['given'] }
  | { type: 'cypherAsked'; statement: string; given: Question['given'] }
  | { type: 'questionsClosed' }
  | { type: 'viewOpened'; view: View };

/** Whether two filters let the same in. */
export const isOpen = (filter: Filter): boolean =>
  JSON.stringify(clean(filter)) === JSON.stringify(clean(openFilter));
const clean = (filter: Filter) =>
  Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .sort();
