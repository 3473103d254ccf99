import type cytoscape from 'cytoscape';
import { lineAt } from './largePicture.ts';
import { memoryOf } from './memory.ts';
import { pointAt } from './placeLabels.ts';
import type { CanvasProps, MenuAsked, Places, Point } from './types.ts';

type Element = cytoscape.SingularElementArgument;
type Doing = Pick<CanvasProps, 'onSelect' | 'onBox' | 'onOpen' | 'onMenu'> & {
  onMoved(places: Places): void;
};

/** What mouse and fingers do on the canvas; `doing` gives the present listeners. */
export function listen(cy: cytoscape.Core, doing: () => Doing): void {
  let held = false;
  cy.on('tapstart', () => {
    held = false;
  });
  cy.on('tap', event => {
    // The end of a long press, which asked for a menu, is no click.
    if (held) return;
    const what = whatIs(event, cy);
    const { shiftKey } = event.originalEvent as MouseEvent;
    if (!what) doing().onSelect(null, false);
    else doing().onSelect(what, what.type === 'node' && shiftKey);
  });
  // Two quick clicks on two nodes, as with Shift, are no double click.
  let taps: unknown[] = [];
  cy.on('tap', event => {
    taps = [taps.at(-1), event.target];
  });
  cy.on('dbltap', 'node', event => {
    if (taps.every(target => target === event.target)) doing().onOpen?.((event.target as Element).id());
  });
  cy.on('cxttap taphold', event => {
    held = event.type === 'taphold';
    const what = whatIs(event, cy);
    doing().onMenu?.({ ...(what ?? { type: 'stage' as const }), at: onPage(event.originalEvent) });
  });
  hover(cy);
  drag(cy, doing);
  band(cy, doing);
}

/** The menu key: at the selected element, or in the middle. */
export function menuFor(cy: cytoscape.Core, id: string | undefined): MenuAsked {
  const { left, top } = (cy.container() as HTMLElement).getBoundingClientRect();
  const element = id === undefined ? cy.collection() : cy.getElementById(id);
  if (element.empty()) return { type: 'stage', at: { x: left + cy.width() / 2, y: top + cy.height() / 2 } };
  const { x1, x2, y1, y2 } = element.renderedBoundingBox({ includeLabels: false });
  const at = { x: left + (x1 + x2) / 2, y: top + (y1 + y2) / 2 };
  return { type: element.isNode() ? 'node' : 'tie', id: element.id(), at };
}

function whatIs(
  event: cytoscape.EventObject,
  cy: cytoscape.Core,
): { type: 'node' | 'tie'; id: string } | null {
  const target = event.target as cytoscape.Core | Element;
  const element = target === cy ? lineAt(cy, event.position) : (target as Element);
  if (!element) return null;
  if (element.isNode()) return { type: 'node', id: element.id() };
  return element.hasClass('tie') ? { type: 'tie', id: element.id() } : null;
}

function onPage(event: Event): Point {
  const { clientX, clientY } = 'touches' in event ? touchOf(event as TouchEvent) : (event as MouseEvent);
  return { x: clientX + scrollX, y: clientY + scrollY };
}
const touchOf = ({ touches, changedTouches }: TouchEvent) =>
  touches[0] ?? changedTouches[0] ?? { clientX: 0, clientY: 0 };

function hover(cy: cytoscape.Core): void {
  const cursor = (shape: string) => {
    const container = cy.container();
    if (container) container.style.cursor = shape;
  };
  cy.on('mouseover', 'node, edge', event => {
    pointAt(event.target as Element, true);
    cursor('pointer');
  });
  cy.on('mouseout', 'node, edge', event => {
    pointAt(event.target as Element, false);
    cursor('');
  });
}

/** All of the selected nodes go along when one of them is dragged. */
function drag(cy: cytoscape.Core, doing: () => Doing): void {
  let from: Point = { x: 0, y: 0 };
  let along: { node: cytoscape.NodeSingular; x: number; y: number }[] = [];
  cy.on('grab', 'node', event => {
    const node = event.target as cytoscape.NodeSingular;
    node.stop(true);
    from = { ...node.position() };
    const { selected } = memoryOf(cy);
    const others = selected.has(node.id()) ? [...selected].filter(id => id !== node.id()) : [];
    along = others
      .map(id => cy.getElementById(id) as unknown as cytoscape.NodeSingular)
      .filter(other => other.nonempty() && other.isNode())
      .map(other => ({ node: other, ...other.position() }));
  });
  cy.on('drag', 'node', event => {
    const { x, y } = (event.target as cytoscape.NodeSingular).position();
    cy.batch(() => {
      for (const one of along) one.node.position({ x: one.x + x - from.x, y: one.y + y - from.y });
    });
  });
  cy.on('dragfree', 'node', event => {
    const moved = [event.target as cytoscape.NodeSingular, ...along.map(({ node }) => node)];
    const places: Places = {};
    for (const node of moved) {
      const { x, y } = node.position();
      places[node.id()] = { x: Math.round(x), y: Math.round(y) };
      node.position({ ...(places[node.id()] as Point) });
    }
    doing().onMoved(places);
  });
}

/** A rubber band: drawn with Shift it adds to the selection, with Ctrl it makes a new one. */
function band(cy: cytoscape.Core, doing: () => Doing): void {
  let inside: string[] = [];
  cy.on('box', 'node', event => void inside.push((event.target as Element).id()));
  cy.on('boxend', event => {
    inside = [];
    const { shiftKey } = event.originalEvent as MouseEvent;
    // What lies in the band is told right after its end.
    queueMicrotask(() => doing().onBox?.(inside, shiftKey));
  });
}
