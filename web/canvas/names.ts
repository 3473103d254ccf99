import type cytoscape from 'cytoscape';
import type { Labelled } from './labels.ts';
import { memoryOf } from './memory.ts';
import type { Point } from './types.ts';

type Node = cytoscape.NodeSingular;

export const font = '"Inter Variable", Inter, system-ui, sans-serif';
export const lineHeight = 1.25;
const padding = 3;

/** Labels keep their size on the screen when the picture gets small; when it gets large they grow with it. */
export const sizeAt = (zoom: number): number => 1 / Math.min(1, zoom);
export const letters = (node: Node): number =>
  node.hasClass('state') ? 13 : node.hasClass('place') ? 11 : 11.5;
export const scaled = ({ x, y }: Point, zoom: number): Point => ({ x: x * zoom, y: y * zoom });

/** A node with its name, as large as it is on the screen. */
export function labelled(node: Node, zoom: number): Labelled {
  const lines = String(node.data('label')).split('\n');
  const bold = node.hasClass('state');
  const size = letters(node) * sizeAt(zoom) * zoom;
  const width = Math.max(...lines.map(line => measured(line, bold)));
  return {
    id: node.id(),
    at: scaled(node.position(), zoom),
    half: (Number(node.data('size')) / 2) * zoom,
    width: width * size + 2 * padding,
    height: lines.length * size * lineHeight + 2 * padding,
    must: chosenOf(node.cy()).has(node.id()),
  };
}

/** Ids of what is selected or marked like it. */
export const chosenOf = (cy: cytoscape.Core): Set<string> => memoryOf(cy).chosen;

const widths = new Map<string, number>();
let ruler: CanvasRenderingContext2D | null = null;
/** Width of a text at a font size of one pixel. */
export function measured(text: string, bold: boolean): number {
  const key = `${bold ? 'b' : 'r'}${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  ruler ??= document.createElement('canvas').getContext('2d');
  if (!ruler) return text.length * 0.6;
  ruler.font = `${bold ? 600 : 500} 100px ${font}`;
  const width = ruler.measureText(text).width / 100;
  widths.set(key, width);
  return width;
}
