import type cytoscape from 'cytoscape';
import { useEffect, useRef } from 'react';
import type { Kind } from '../../server/contract/model.ts';
import type { Theme } from '../glyph/shapes.ts';
import { drawSelection } from './largePicture.ts';
import { memoryOf } from './memory.ts';
import { drawBars } from './pillBars.ts';

type Props = { cy: cytoscape.Core; kinds: Map<string, Kind>; theme: Theme };

/**
 * What is drawn over the canvas, whenever that is drawn: the bars by kind on the pills of ties; in a large picture also
 * the selection and the names, which would otherwise make Cytoscape draw all of it anew.
 */
export function Over({ cy, kinds, theme }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const paper = canvas.current?.getContext('2d');
    if (!paper) return;
    const draw = () => {
      cleared(paper, cy.width(), cy.height());
      if (memoryOf(cy).large) drawSelection(paper, cy, theme);
      else drawBars(paper, cy, kinds, theme);
    };
    cy.on('render over', draw);
    draw();
    return () => void cy.off('render over', draw);
  }, [cy, kinds, theme]);
  return (
    <div className="canvas-over" aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}

function cleared(paper: CanvasRenderingContext2D, width: number, height: number): void {
  const { canvas } = paper;
  const ratio = devicePixelRatio;
  const [wide, tall] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide || canvas.height !== tall) Object.assign(canvas, { width: wide, height: tall });
  paper.setTransform(ratio, 0, 0, ratio, 0, 0);
  paper.clearRect(0, 0, width, height);
}
