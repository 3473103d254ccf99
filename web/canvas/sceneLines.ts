import type cytoscape from 'cytoscape';
import { memoryOf } from './memory.ts';
import { type LineSort, lineSorts, type SceneLine } from './sceneTypes.ts';
import { tokens } from './style.ts';
import type { Point } from './types.ts';

type Edge = cytoscape.EdgeSingular;

/** A line as the style of the canvas draws it; `large`: by the rules for large pictures, which draw it straight. */
export function sceneLine(edge: Edge, zoom: number, large: boolean): SceneLine {
  const own = (name: string) => edge.numericStyle(name);
  const { near, chosen } = memoryOf(edge.cy());
  // In a large picture the lines round the selection are drawn over the canvas, not by their style.
  const over = large && (chosen.has(edge.id()) || near.some(one => one.id() === edge.id()));
  const head = String(edge.style('target-arrow-shape')) !== 'none';
  return {
    points: (large ? straight(edge) : bent(edge)).map(({ x, y }) => ({ x: x * zoom, y: y * zoom })),
    colour: over ? tokens.light.accent : inLight(String(edge.style('line-color'))),
    width: over ? 1.5 : own('width') * zoom,
    opacity: over ? 1 : own('opacity') * own('line-opacity'),
    dashes:
      edge.style('line-style') === 'dashed'
        ? (String(edge.style('line-dash-pattern')).match(/[\d.]+/g) ?? []).map(dash => Number(dash) * zoom)
        : [],
    round: edge.style('line-cap') === 'round',
    rim: rimOf(edge, zoom),
    arrow: head
      ? {
          size: headSize(own('width'), own('arrow-scale')) * zoom,
          hollow: edge.style('target-arrow-fill') === 'hollow',
        }
      : null,
    sorts: sortsOf(edge),
  };
}

function rimOf(edge: Edge, zoom: number): SceneLine['rim'] {
  const wide = edge.numericStyle('line-outline-width');
  if (!(wide > 0)) return null;
  return {
    colour: inLight(String(edge.style('line-outline-color'))),
    width: (edge.numericStyle('width') + wide) * zoom,
  };
}

const straight = (edge: Edge): Point[] => [edge.source().position(), edge.target().position()];
const bent = (edge: Edge): Point[] => [
  edge.sourceEndpoint(),
  ...(edge.controlPoints() ?? []),
  edge.targetEndpoint(),
];

/** How large Cytoscape draws the head of a line of some width (getArrowWidth of its canvas renderer). */
const headSize = (width: number, scale: number): number => Math.max((width * 13.37) ** 0.9, 29) * scale;

/** What is planned is drawn as planned, however weak it is; a tie of one origin is hollow, a role has a hollow head. */
function sortsOf(edge: Edge): LineSort[] {
  const isTie = edge.hasClass('tie');
  const has: Record<LineSort, boolean> = {
    cooperation: edge.hasClass('cooperation'),
    conflict: edge.hasClass('conflict'),
    talk: edge.hasClass('talk'),
    relationship: edge.hasClass('relationship'),
    planned: edge.hasClass('planned'),
    weak: edge.hasClass('weak') && !edge.hasClass('planned'),
    hollow: isTie && edge.hasClass('one-origin'),
    'one-origin': !isTie && edge.hasClass('one-origin'),
    step: edge.hasClass('step'),
  };
  return lineSorts.filter(sort => has[sort]);
}

const inHex = (css: string): string => {
  const parts = css.match(/\d+/g);
  if (!css.startsWith('rgb') || !parts) return css.toUpperCase();
  return `#${parts
    .slice(0, 3)
    .map(part => Number(part).toString(16).padStart(2, '0'))
    .join('')}`.toUpperCase();
};
const lights = new Map(
  Object.entries(tokens.dark).map(([name, colour]) => [
    colour,
    tokens.light[name as keyof typeof tokens.light],
  ]),
);
/** A colour of the canvas in the light theme. */
const inLight = (css: string): string => lights.get(inHex(css)) ?? inHex(css);
