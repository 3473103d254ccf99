import type { LineMeasure } from '../state/shape.ts';

/** What the worker is asked of a picture: nodes, and who is joined to whom, in whatever order and however often. */
export type ShapeRequest = {
  nodes: string[];
  lines: [string, string][];
  measure: LineMeasure | null;
  communities: boolean;
  cuts: boolean;
};

/**
 * What it answers, by ids. `values`: of the measure. `communities`: from 1, the largest first. `cuts`: into how many
 * parts what it is joined to falls without it, for those where that is more than one.
 */
export type ShapeAnswer = {
  values: Record<string, number>;
  communities: Record<string, number>;
  cuts: Record<string, number>;
};
