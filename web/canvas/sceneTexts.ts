import type cytoscape from 'cytoscape';
import type { Kind } from '../../server/contract/model.ts';
import type { Box } from './boxes.ts';
import { labelBox, pillBox, type Side } from './labels.ts';
import { labelled, letters, lineHeight, measured, scaled, sizeAt } from './names.ts';
import * as bar from './pillBars.ts';
import { pillOf, pillText } from './placeLabels.ts';
import type { SceneText } from './sceneTypes.ts';
import { tokens } from './style.ts';
import type { Point } from './types.ts';

type Edge = cytoscape.EdgeSingular;
type Node = cytoscape.NodeSingular;

const { bg, panel, line, ink, ink3, accent, onAccent } = tokens.light;
const bare = { turn: 0, down: 0, bars: [] };
/** How many pixels of the sheet a pixel of a text is. */
const grown = (zoom: number) => sizeAt(zoom) * zoom;
const fadedLine = (edge: Edge) => (edge.hasClass('faded') ? 0.18 : 1);

/** The name of a node at the side that was found for it. */
export function nameText(node: Node, side: Side, zoom: number, chosen: boolean): SceneText {
  return {
    ...bare,
    lines: String(node.data('label')).split('\n'),
    box: labelBox(labelled(node, zoom), side),
    size: letters(node) * grown(zoom),
    weight: node.hasClass('state') ? 600 : 500,
    colour: node.hasClass('place') ? ink3 : ink,
    plate: chosen
      ? { fill: panel, opacity: 1, round: 3, line: accent }
      : { fill: bg, opacity: 0.88, round: 3, line: null },
    opacity: node.numericStyle('opacity'),
  };
}

/** The pill of a tie, with its bar by kind in the upper part. */
export function pillTextOf(edge: Edge, slide: number, zoom: number, kinds: Map<string, Kind>): SceneText {
  const pill = pillOf(edge, zoom);
  const box = inset(pillBox(pill, slide), 2);
  const parts = bar.partsOf(String(edge.data('kinds')));
  const total = parts.reduce((sum, { events }) => sum + events, 0);
  const planned = edge.hasClass('planned');
  const lines = pillText(edge).split('\n');
  const long = (box.x2 - box.x1) * bar.share;
  const y = (box.y1 + box.y2) / 2 - (bar.up + ((lines.length - 1) * bar.line) / 2) * grown(zoom);
  let x = (box.x1 + box.x2 - long) / 2;
  const bars = parts.map(({ kind, events }) => {
    const wide = (long * events) / total;
    const drawn = { x, y, width: Math.max(1, wide - 1), height: bar.height * grown(zoom) };
    x += wide;
    return { ...drawn, colour: kinds.get(kind)?.glyph.light ?? '#888' };
  });
  return {
    lines,
    box,
    turn: 0,
    down: 2 * grown(zoom),
    size: 11.5 * grown(zoom),
    weight: planned ? 400 : 600,
    colour: planned ? ink3 : ink,
    plate: { fill: panel, opacity: 1, round: 4, line: edge.hasClass('chosen') ? accent : line },
    opacity: fadedLine(edge),
    bars,
  };
}

/** The words of a line, along it. */
export function wordText(edge: Edge, zoom: number): SceneText {
  const text = String(edge.data('label'));
  const size = 10.5 * zoom;
  const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
  const turn = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return {
    ...bare,
    lines: [text],
    box: boxAt(scaled(edge.midpoint(), zoom), measured(text, false) * size + 4, size * lineHeight + 2),
    size,
    weight: 500,
    colour: ink3,
    plate: { fill: bg, opacity: 0.88, round: 2, line: null },
    opacity: fadedLine(edge),
    // Never upside down.
    turn: Math.abs(turn) > 90 ? turn - Math.sign(turn) * 180 : turn,
  };
}

/** The number of a step on a path. */
export function stepText(edge: Edge, zoom: number): SceneText {
  const size = 11.5 * zoom;
  return {
    ...bare,
    lines: [String(edge.data('label'))],
    box: boxAt(scaled(edge.midpoint(), zoom), size * 2, size * 2),
    size,
    weight: 700,
    colour: onAccent,
    plate: { fill: accent, opacity: 1, round: size, line: null },
    opacity: 1,
  };
}

const boxAt = ({ x, y }: Point, width: number, height: number): Box => ({
  x1: x - width / 2,
  x2: x + width / 2,
  y1: y - height / 2,
  y2: y + height / 2,
});
const inset = ({ x1, x2, y1, y2 }: Box, by: number): Box => ({
  x1: x1 + by,
  x2: x2 - by,
  y1: y1 + by,
  y2: y2 - by,
});
