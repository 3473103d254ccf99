import type cytoscape from 'cytoscape';
import { memoryOf } from './memory.ts';
import type { CanvasProps, Point } from './types.ts';

/** What is kept free at each side, in pixels, and at the top where the bar of a path lies. */
const sides = (name: CanvasProps['name']) => (name === 'answer' ? 36 : 56);
const below = (path: boolean, name: CanvasProps['name']) => (path ? 104 : sides(name));
/** Half of what a node and its name take. */
const body = { x: 44, y: 38 };

type Wish = { path: boolean; name: CanvasProps['name'] };

/** All of some points in sight, but small pictures not larger than life. */
export function fitted(cy: cytoscape.Core, points: Point[], { path, name }: Wish): void {
  if (points.length === 0) return;
  // A low stage, as of a page at twice its size, has little to spare.
  const top = Math.min(below(path, name), cy.height() / 4);
  const margin = Math.min(sides(name), cy.height() / 8);
  const box = around(points);
  const room = { w: Math.max(60, cy.width() - 2 * margin), h: Math.max(60, cy.height() - top - margin) };
  const byWidth = (room.w - 2 * body.x) / Math.max(1, box.w);
  const byHeight = Math.max(room.h / 2, room.h - 2 * body.y) / Math.max(1, box.h);
  const zoom = Math.max(cy.minZoom(), Math.min(1.2, byWidth, byHeight));
  cy.viewport({
    zoom,
    pan: {
      x: margin + room.w / 2 - zoom * (box.x + box.w / 2),
      y: top + room.h / 2 - zoom * (box.y + box.h / 2),
    },
  });
}

/** Remembers that all of the picture is in sight. */
export function atHome(cy: cytoscape.Core): void {
  memoryOf(cy).home = { zoom: cy.zoom(), ...cy.pan() };
}

/** Whether the view has not been moved since. */
export function isHome(cy: cytoscape.Core): boolean {
  const { home } = memoryOf(cy);
  const { x, y } = cy.pan();
  return home !== null && home.zoom === cy.zoom() && home.x === x && home.y === y;
}

/** Shows all of some points, where some of them are out of sight; moves nothing else. */
export function broughtIntoSight(cy: cytoscape.Core, points: Point[], wish: Wish): void {
  const { x1, x2, y1, y2 } = cy.extent();
  const top = y1 + below(wish.path, wish.name) / cy.zoom();
  if (!points.every(({ x, y }) => x >= x1 && x <= x2 && y >= top && y <= y2)) fitted(cy, points, wish);
}

/** The box round some points. */
export function around(points: Point[]): { x: number; y: number; w: number; h: number } {
  if (points.length === 0) return { x: 0, y: 0, w: 0, h: 0 };
  let [x1, x2, y1, y2] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    x1 = Math.min(x1, x);
    x2 = Math.max(x2, x);
    y1 = Math.min(y1, y);
    y2 = Math.max(y2, y);
  }
  return { x: x1, y: y1, w: x2 - x1, h: y2 - y1 };
}
