import type cytoscape from 'cytoscape';
import type { Point } from './types.ts';

/** Between a card and the edge of the picture, in pixels. */
const edge = 6;

/** Moves a card or a mark to where it belongs on the screen; hides what is on nothing that is drawn. */
export function putNote(cy: cytoscape.Core, child: HTMLElement): void {
  const { at, of } = child.dataset;
  const spot = at === undefined ? spotOf(cy, of ?? '') : seen(cy, at);
  // Before there is a picture nothing has a place in it.
  child.hidden = spot === null || cy.nodes().empty();
  if (!spot) return;
  // What is being written stays in sight; so does the whole of a card that begins there.
  const writing = child.classList.contains('note-writing');
  const within = (figure: number, size: number, room: number) => {
    const isSeen = writing || (at !== undefined && figure > 0 && figure < room);
    return isSeen ? Math.max(edge, Math.min(figure, room - size - edge)) : figure;
  };
  const x = within(spot.x, child.offsetWidth, cy.width());
  const y = within(spot.y, child.offsetHeight, cy.height());
  child.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}

function seen(cy: cytoscape.Core, at: string): Point {
  const [x = 0, y = 0] = at.split(' ').map(Number);
  const [pan, zoom] = [cy.pan(), cy.zoom()];
  return { x: x * zoom + pan.x, y: y * zoom + pan.y };
}

/** At the upper right of a node, beside the middle of a line. */
function spotOf(cy: cytoscape.Core, id: string): Point | null {
  const element = cy.getElementById(id);
  if (element.empty()) return null;
  if (element.isNode()) {
    const [{ x, y }, half] = [element.renderedPosition(), element.renderedWidth() / 2];
    return { x: x + half * 0.7 - 4, y: y - half * 0.7 - 22 };
  }
  const { x, y } = (element as unknown as cytoscape.EdgeSingular).renderedMidpoint();
  return { x: x + 12, y: y - 38 };
}
