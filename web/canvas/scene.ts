import type cytoscape from 'cytoscape';
import type { GraphNode } from '../../server/contract/graph.ts';
import { drawnNode } from '../glyph/foreign.ts';
import { groupColour } from '../shape/colours.ts';
import { glyphOf } from './elements.ts';
import { memoryOf } from './memory.ts';
import { findRoom } from './placeLabels.ts';
import { sceneLine } from './sceneLines.ts';
import { nameText, pillTextOf, stepText, wordText } from './sceneTexts.ts';
import type { Scene, SceneNode, SceneText } from './sceneTypes.ts';
import { around } from './sight.ts';
import { tokens } from './style.ts';
import type { CanvasProps, Point } from './types.ts';

type Node = cytoscape.NodeSingular;
type Edge = cytoscape.EdgeSingular;

/** How wide and high (pixels) the drawn part becomes at most, for up to so many nodes; more get more room. */
const [sheet, few] = [{ width: 1400, height: 1000 }, 60];
/** Small pictures are not drawn larger than life; the same as on the canvas. */
const largest = 1.2;
const margin = 24;

/** What stands on a canvas: all of it, at a size of its own, with as many names as find room at that size. */
export function sceneOf(
  cy: cytoscape.Core,
  props: Pick<CanvasProps, 'picture' | 'kinds' | 'pinned' | 'preview' | 'looks'>,
): Scene {
  const nodes = cy.nodes().toArray() as Node[];
  const edges = byDepth(cy.edges().toArray() as Edge[]);
  const zoom = zoomFor(nodes.map(node => node.position()));
  const { names, pills, ties, worded } = findRoom(cy, zoom, { nodes, most: nodes.length });
  const { large, chosen } = memoryOf(cy);
  const given = new Map(props.picture.nodes.map(node => [node.id, node]));
  const drawn = byDepth(nodes).map(node => sceneNode(node, given.get(node.id()), props, zoom));
  const lines = edges.map(edge => sceneLine(edge, zoom, large));
  const texts: SceneText[] = [
    ...[...worded].flatMap(([edge, shown]) => (shown ? [wordText(edge, zoom)] : [])),
    ...ties.flatMap(edge => {
      const slide = pills.get(edge.id()) ?? (edge.hasClass('chosen') ? 0 : undefined);
      return slide === undefined ? [] : [pillTextOf(edge, slide, zoom, props.kinds)];
    }),
    ...nodes.flatMap(node => {
      const side = names.get(node.id());
      return side ? [nameText(node, side, zoom, chosen.has(node.id()))] : [];
    }),
    // Last, since no step may go missing under a name.
    ...edges.filter(edge => edge.hasClass('step')).map(edge => stepText(edge, zoom)),
  ];
  return moved({ lines, nodes: drawn, texts, names: { returned: names.size, total: nodes.length } });
}

function zoomFor(points: Point[]): number {
  const { w, h } = around(points);
  const more = Math.sqrt(Math.max(1, points.length / few));
  return Math.min(largest, (sheet.width * more) / Math.max(1, w), (sheet.height * more) / Math.max(1, h));
}

const byDepth = <T extends Node | Edge>(elements: T[]): T[] =>
  elements
    .filter(element => element.visible())
    .sort((one, other) => one.numericStyle('z-index') - other.numericStyle('z-index'));

function sceneNode(
  node: Node,
  given: GraphNode | undefined,
  { kinds, pinned, preview, looks }: Pick<CanvasProps, 'kinds' | 'pinned' | 'preview' | 'looks'>,
  zoom: number,
): SceneNode {
  const kind = given && drawnNode(given, kinds).kind;
  const id = node.id();
  const { x, y } = node.position();
  const size = node.width() * zoom;
  const { large, chosen } = memoryOf(node.cy());
  const { number, cut } = looks?.get(id) ?? {};
  // In a large picture the selection is drawn over the canvas, not by its style.
  const shines = large ? (chosen.has(id) ? 0.25 : 0) : node.numericStyle('underlay-opacity');
  const wide = large ? 10 : node.numericStyle('underlay-padding') * zoom;
  return {
    at: { x: x * zoom, y: y * zoom },
    size,
    opacity: node.numericStyle('opacity'),
    kind,
    glyph: {
      ...(given ? glyphOf(given, kinds) : {}),
      ...(number === undefined ? {} : { number, tint: groupColour(number, 'light') }),
      ...(cut ? { cut } : {}),
      theme: 'light',
      pinned: pinned?.has(id) ?? false,
      preview: preview?.has(id) ?? false,
    },
    halo: shines > 0 ? { radius: size / 2 + wide, colour: tokens.light.accent, opacity: shines } : null,
  };
}

/** Everything moved so that the picture begins at its upper left, with a margin round what is drawn. */
function moved({ lines, nodes, texts, names }: Omit<Scene, 'width' | 'height'>): Scene {
  const corners = [
    ...lines.flatMap(({ points }) => points),
    ...nodes.flatMap(({ at, size, halo }) => {
      const half = Math.max(size / 2, halo?.radius ?? 0);
      return [
        { x: at.x - half, y: at.y - half },
        { x: at.x + half, y: at.y + half },
      ];
    }),
    ...texts.flatMap(({ box }) => [
      { x: box.x1, y: box.y1 },
      { x: box.x2, y: box.y2 },
    ]),
  ];
  const { x, y, w, h } = around(corners);
  const [dx, dy] = [margin - x, margin - y];
  const by = (point: Point): Point => ({ x: point.x + dx, y: point.y + dy });
  return {
    width: Math.ceil(w + 2 * margin),
    height: Math.ceil(h + 2 * margin),
    lines: lines.map(line => ({ ...line, points: line.points.map(by) })),
    nodes: nodes.map(node => ({ ...node, at: by(node.at) })),
    texts: texts.map(text => ({
      ...text,
      box: { x1: text.box.x1 + dx, x2: text.box.x2 + dx, y1: text.box.y1 + dy, y2: text.box.y2 + dy },
      bars: text.bars.map(bar => ({ ...bar, ...by(bar) })),
    })),
    names,
  };
}
