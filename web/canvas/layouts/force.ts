import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { clearLines } from '../clearLines.ts';
import type { Places } from '../types.ts';
import { apart } from './apart.ts';
import { atlas } from './atlas.ts';
import { type LayoutRequest, type Progress, roomsOf } from './request.ts';

cytoscape.use(fcose);

/** Nodes, and lines twice, up to which fcose answers in few seconds; beyond, ForceAtlas2 does. */
const forFcose = 1_200;

/** By forces: what is joined stands near. */
export function byForce(request: LayoutRequest, progress: Progress): Places {
  const { nodes, edges, drawn, bare, fixed } = request;
  const still = new Set(Object.keys(fixed));
  if (nodes.length + 2 * edges.length > forFcose) return atlas(request, progress);
  const many = nodes.length > 40 || bare;
  const few = nodes.length <= 12 && !bare;
  // Few nodes have lines that carry a count, which needs room of its own.
  const cleared = clearLines(fcosed(request, many, few), drawn, many ? 30 : few ? 84 : 50, still);
  return apart(cleared, roomsOf(nodes, drawn), still);
}

function fcosed({ nodes, edges, fixed, start }: LayoutRequest, many: boolean, few: boolean): Places {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: [
      ...nodes.map(({ id }) => ({
        group: 'nodes' as const,
        data: { id },
        position: { ...(fixed[id] ?? start?.[id] ?? { x: 0, y: 0 }) },
      })),
      ...edges.map(([source, target], index) => ({
        group: 'edges' as const,
        data: { id: `e${index}`, source, target },
      })),
    ],
    style: [{ selector: 'node', style: { width: 76, height: 64 } }],
  });
  cy.layout({
    name: 'fcose',
    quality: 'proof',
    randomize: start === null,
    animate: false,
    fit: false,
    nodeDimensionsIncludeLabels: false,
    idealEdgeLength: () => (many ? 92 : few ? 190 : 110),
    nodeRepulsion: () => (many ? 20_000 : 40_000),
    nodeSeparation: many ? 110 : 160,
    gravity: 0.3,
    tilingPaddingHorizontal: 60,
    tilingPaddingVertical: 60,
    packComponents: true,
    fixedNodeConstraint: Object.entries(fixed).map(([nodeId, position]) => ({ nodeId, position })),
  } as cytoscape.LayoutOptions).run();
  const at: Places = {};
  cy.nodes().forEach(node => {
    at[node.id()] = { ...node.position() };
  });
  cy.destroy();
  return { ...at, ...fixed };
}
