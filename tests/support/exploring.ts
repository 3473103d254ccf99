import { afterEach, beforeEach } from 'vitest';
import { createExplore, type Explore } from '../../server/explore/index.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { loadDossier } from '../../server/load/index.ts';
import { folderWith } from './dossiers.ts';
import { emptyGraph } from './neo4j.ts';

/** A dossier of one file in a graph of its own for each test of a file, and what can be asked of it. */
export function exploring(dossier: string): () => Explore {
  let graph: Graph;
  let explore: Explore;
  beforeEach(async () => {
    graph = await emptyGraph();
    await loadDossier(graph, folderWith({ 'tiny.yaml': dossier }));
    explore = createExplore(graph);
  });
  afterEach(() => graph.close());
  return () => explore;
}
