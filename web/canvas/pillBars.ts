import type cytoscape from 'cytoscape';
import type { Kind } from '../../server/contract/model.ts';
import type { Theme } from '../glyph/shapes.ts';

/**
 * Height of a bar, how far it lies above the middle of a pill of one line, and a line’s height (all in pixels); then how
 * long it is beside its pill.
 */
export const [height, up, line, share] = [3, 10, 11.5, 0.72];

/** The thin bar by kind on each pill of a tie. */
export function drawBars(
  paper: CanvasRenderingContext2D,
  cy: cytoscape.Core,
  kinds: Map<string, Kind>,
  theme: Theme,
): void {
  const scale = Math.max(1, cy.zoom());
  cy.edges('.tie.labelled').forEach(edge => {
    const parts = partsOf(String(edge.data('kinds')));
    const total = parts.reduce((sum, { events }) => sum + events, 0);
    if (total === 0) return;
    const box = edge.renderedBoundingBox({
      includeEdges: false,
      includeLabels: true,
      includeOverlays: false,
    });
    const long = (box.x2 - box.x1) * share;
    let x = (box.x1 + box.x2 - long) / 2;
    const lines = String(edge.style('label')).split('\n').length;
    const y = (box.y1 + box.y2) / 2 - (up + ((lines - 1) * line) / 2) * scale;
    paper.globalAlpha = edge.hasClass('faded') ? 0.18 : 1;
    for (const { kind, events } of parts) {
      const wide = (long * events) / total;
      paper.fillStyle = kinds.get(kind)?.glyph[theme] ?? '#888';
      paper.fillRect(x, y, Math.max(1, wide - 1), height * scale);
      x += wide;
    }
  });
  paper.globalAlpha = 1;
}

/** How many events of each kind a tie sums up, from its data: “strike 3,meeting 1”. */
export const partsOf = (kinds: string) =>
  kinds.split(',').flatMap(part => {
    const [kind = '', events = '0'] = part.split(' ');
    return Number(events) > 0 ? [{ kind, events: Number(events) }] : [];
  });
