import type cytoscape from 'cytoscape';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Theme } from '../glyph/shapes.ts';
import { settled } from './motion.ts';
import { around } from './sight.ts';
import { tokens } from './style.ts';

const size = { width: 168, height: 112 };
const margin = 8;

/**
 * All of the picture small, with what is in sight as a frame that can be dragged; gone while everything is in sight. A
 * convenience for the mouse: the keyboard moves the view with Shift and the arrows.
 */
export function Inset({ cy, theme }: { cy: cytoscape.Core; theme: Theme }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const scale = useRef({ by: 1, x: 0, y: 0 });
  const [needed, setNeeded] = useState(false);

  useEffect(() => {
    let asked = 0;
    const look = () => {
      asked = 0;
      const box = boxOf(cy);
      const { x1, y1, x2, y2 } = cy.extent();
      setNeeded(box.x < x1 || box.y < y1 || box.x + box.w > x2 || box.y + box.h > y2);
      const { by, x, y } = scale.current;
      if (frame.current)
        Object.assign(frame.current.style, {
          transform: `translate(${x1 * by + x}px, ${y1 * by + y}px)`,
          width: `${(x2 - x1) * by}px`,
          height: `${(y2 - y1) * by}px`,
        });
    };
    const soon = () => {
      if (asked === 0) asked = requestAnimationFrame(look);
    };
    const draw = () => {
      scale.current = drawAll(canvas.current, cy, theme);
      soon();
    };
    draw();
    let later: ReturnType<typeof setTimeout> | undefined;
    const afterMoves = () => {
      draw();
      clearTimeout(later);
      later = setTimeout(draw, settled());
    };
    cy.on('drawn', afterMoves);
    cy.on('viewport resize', soon);
    cy.on('dragfree', 'node', draw);
    return () => {
      cancelAnimationFrame(asked);
      clearTimeout(later);
      cy.off('drawn', afterMoves);
      cy.off('viewport resize', soon);
      cy.off('dragfree', 'node', draw);
    };
  }, [cy, theme]);

  const centreOn = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 0) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const { by, x, y } = scale.current;
    const [at, zoom] = [{ x: (event.clientX - left - x) / by, y: (event.clientY - top - y) / by }, cy.zoom()];
    cy.pan({ x: cy.width() / 2 - at.x * zoom, y: cy.height() / 2 - at.y * zoom });
  };

  return (
    <div
      className="inset"
      aria-hidden="true"
      hidden={!needed}
      style={size}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId);
        centreOn(event);
      }}
      onPointerMove={centreOn}
    >
      <canvas ref={canvas} style={size} />
      <div ref={frame} className="inset-frame" />
    </div>
  );
}

const boxOf = (cy: cytoscape.Core) => around(cy.nodes().map(node => node.position()));

function drawAll(canvas: HTMLCanvasElement | null, cy: cytoscape.Core, theme: Theme) {
  const box = boxOf(cy);
  const by = Math.min(
    (size.width - 2 * margin) / Math.max(1, box.w),
    (size.height - 2 * margin) / Math.max(1, box.h),
  );
  const x = size.width / 2 - (box.x + box.w / 2) * by;
  const y = size.height / 2 - (box.y + box.h / 2) * by;
  const paper = canvas?.getContext('2d');
  if (canvas && paper) {
    const ratio = devicePixelRatio;
    Object.assign(canvas, { width: size.width * ratio, height: size.height * ratio });
    paper.setTransform(ratio, 0, 0, ratio, 0, 0);
    paper.fillStyle = tokens[theme].tie;
    cy.nodes().forEach(node => {
      const spot = node.position();
      const half = Math.max(1, (node.width() / 2) * by);
      paper.fillRect(spot.x * by + x - half, spot.y * by + y - half, 2 * half, 2 * half);
    });
  }
  return { by, x, y };
}
