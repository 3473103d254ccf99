import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { clearLines } from './clearLines.ts';
import type { LayoutAnswer, LayoutRequest } from './layout.ts';

cytoscape.use(fcose);

/** The same picture each time: fcose draws lots from Math.random (here of the worker alone), so it gets seeded ones. */
function seed(): void {
  let state = 0x9e3779b9;
  Math.random = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x1b873593) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
  };
}

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  seed();
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: [
      ...data.nodes.map(id => ({ group: 'nodes' as const, data: { id } })),
      ...data.edges.map(([source, target], index) => ({
        group: 'edges' as const,
        data: { id: `e${index}`, source, target },
      })),
    ],
    style: [{ selector: 'node', style: { width: 76, height: 64 } }],
  });
  const large = data.nodes.length > 40;
  const few = data.nodes.length <= 12 && !data.bare;
  cy.layout({
    name: 'fcose',
    quality: 'proof',
    randomize: true,
    animate: false,
    nodeDimensionsIncludeLabels: false,
    idealEdgeLength: () => (large || data.bare ? 92 : few ? 190 : 110),
    nodeRepulsion: () => (large || data.bare ? 20_000 : 40_000),
    nodeSeparation: large || data.bare ? 110 : 160,
    gravity: 0.3,
    tilingPaddingHorizontal: 60,
    tilingPaddingVertical: 60,
    packComponents: true,
  } as cytoscape.LayoutOptions).run();
  const positions: LayoutAnswer = {};
  cy.nodes().forEach(node => {
    positions[node.id()] = { ...node.position() };
  });
  cy.destroy();
  // Few nodes have lines that carry a count, which needs room of its own.
  postMessage(clearLines(positions, data.drawn, large || data.bare ? 30 : few ? 84 : 50));
});
