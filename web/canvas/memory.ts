import type cytoscape from 'cytoscape';
import type { Side } from './labels.ts';

/** What the canvas remembers of an instance. */
export type Memory = {
  /** Whether it draws by the rules for large pictures. */
  large: boolean;
  /** The elements as they were wished for last, by their ids. */
  drawn: Map<string, cytoscape.ElementDefinition>;
  /** Ids of what is selected, and of that and what is marked like it. */
  selected: Set<string>;
  chosen: Set<string>;
  /** The lines round the selection. */
  near: cytoscape.EdgeSingular[];
  /** Which names are shown, by the ids of their nodes, and at which side. */
  names: Map<string, Side>;
  /** How the name of each node was last shown outside large pictures: side and size. */
  labels: Map<string, string>;
  /** The ties that may have pills. */
  pilled: cytoscape.EdgeSingular[];
  /** The view as it was when all was fitted last: unless it has moved since, a new size is fitted again. */
  home: { zoom: number; x: number; y: number } | null;
  /** In a large picture: what the mouse points at. */
  pointed: string | null;
};

const memories = new WeakMap<cytoscape.Core, Memory>();

/**
 * The memory of an instance. It does not stand in Cytoscape’s own scratch: to write there makes it compute the style of
 * all elements anew.
 */
export function memoryOf(cy: cytoscape.Core): Memory {
  const known = memories.get(cy);
  if (known) return known;
  const memory: Memory = {
    large: false,
    drawn: new Map(),
    selected: new Set(),
    chosen: new Set(),
    near: [],
    names: new Map(),
    labels: new Map(),
    pilled: [],
    home: null,
    pointed: null,
  };
  memories.set(cy, memory);
  return memory;
}
