import type cytoscape from 'cytoscape';
import { useEffect, useRef } from 'react';
import type { Kind } from '../../server/contract/model.ts';
import type { Theme } from '../glyph/shapes.ts';

type Props = { cy: cytoscape.Core; kinds: Map<string, Kind>; theme: Theme };
/** Height of a bar in pixels, how far it lies below the upper edge of its pill’s box, and how long it is beside that. */
const [height, fromTop, share] = [3, 6.5, 0.72];

/** The thin bar by kind on each pill of a tie, drawn over the canvas whenever that is drawn. */
export function PillBars({ cy, kinds, theme }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const paper = canvas.current?.getContext('2d');
    if (!paper) return;
    const draw = () => drawBars(paper, cy, kinds, theme);
    cy.on('render', draw);
    draw();
    return () => void cy.off('render', draw);
  }, [cy, kinds, theme]);
  return (
    <div className="canvas-over" aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}

function drawBars(
  paper: CanvasRenderingContext2D,
  cy: cytoscape.Core,
  kinds: Map<string, Kind>,
  theme: Theme,
) {
  const { canvas } = paper;
  const ratio = devicePixelRatio;
  const [width, tall] = [Math.round(cy.width() * ratio), Math.round(cy.height() * ratio)];
  if (canvas.width !== width || canvas.height !== tall) Object.assign(canvas, { width, height: tall });
  paper.setTransform(ratio, 0, 0, ratio, 0, 0);
  paper.clearRect(0, 0, cy.width(), cy.height());
  if (cy.scratch('large')) return;
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
    paper.globalAlpha = edge.hasClass('faded') ? 0.18 : 1;
    for (const { kind, events } of parts) {
      const wide = (long * events) / total;
      paper.fillStyle = kinds.get(kind)?.glyph[theme] ?? '#888';
      paper.fillRect(x, box.y1 + fromTop, Math.max(1, wide - 1), height);
      x += wide;
    }
  });
  paper.globalAlpha = 1;
}

const partsOf = (kinds: string) =>
  kinds.split(',').flatMap(part => {
    const [kind = '', events = '0'] = part.split(' ');
    return Number(events) > 0 ? [{ kind, events: Number(events) }] : [];
  });
