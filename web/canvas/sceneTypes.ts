import type { Drawn, GlyphOptions } from '../glyph/shapes.ts';
import type { Box } from './boxes.ts';
import type { Point } from './types.ts';

/**
 * What is drawn, as plain data: in pixels, from the upper left, lowest first, in light colours whatever the theme.
 * Pictures to take away are made from it.
 */
export type Scene = {
  width: number;
  height: number;
  lines: SceneLine[];
  nodes: SceneNode[];
  texts: SceneText[];
  /** How many names found room. */
  names: { returned: number; total: number };
};

/** What a line can mean, for a legend. */
export const lineSorts = [
  'cooperation',
  'conflict',
  'talk',
  'relationship',
  'planned',
  'weak',
  'hollow',
  'one-origin',
  'step',
] as const;
export type LineSort = (typeof lineSorts)[number];

export type SceneLine = {
  /** From end to end; what stands between bends it. */
  points: Point[];
  colour: string;
  width: number;
  opacity: number;
  /** Empty where it is whole. */
  dashes: number[];
  round: boolean;
  /** What shows at both sides of it: a wider line beneath; null where there is none. */
  rim: { colour: string; width: number } | null;
  /** The head at its end: how large, and whether it is drawn in outline. */
  arrow: { size: number; hollow: boolean } | null;
  sorts: LineSort[];
};

export type SceneNode = {
  at: Point;
  size: number;
  opacity: number;
  kind: Drawn | undefined;
  glyph: GlyphOptions;
  /** What shines behind it where it is selected or on a path. */
  halo: { radius: number; colour: string; opacity: number } | null;
};

export type SceneText = {
  lines: string[];
  /** Its plate; the lines stand in the middle of it, `down` further below. */
  box: Box;
  down: number;
  size: number;
  weight: number;
  colour: string;
  plate: { fill: string; opacity: number; round: number; line: string | null };
  opacity: number;
  /** Degrees by which it is turned about its middle. */
  turn: number;
  /** The bar by kind of a tie. */
  bars: { x: number; y: number; width: number; height: number; colour: string }[];
};
