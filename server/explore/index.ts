import type { Graph } from '../graph/graph.ts';
import { model } from '../model/model.ts';
import { asking } from './asking.ts';
import { claims } from './claims.ts';
import { exportView } from './export/index.ts';
import { ids } from './ids.ts';
import { neighbourCounts, neighbours } from './neighbours.ts';
import { node } from './node.ts';
import { overview } from './overview.ts';
import { paths } from './paths.ts';
import { places } from './places.ts';
import { reported } from './reported.ts';
import { rests } from './rests.ts';
import { schema } from './schema/index.ts';
import { lacksIndex, search } from './search.ts';
import { source, sources } from './sources.ts';
import { tie } from './tie.ts';
import { timeline } from './timeline.ts';

export { InvalidQuery, NotFound } from './errors.ts';

/** Every question that can be asked of the graph, each answered from one state of it. */
export function createExplore(graph: Pick<Graph, 'reading'>) {
  return {
    model: () => model,
    overview: (query: Parameters<typeof overview>[1]) => graph.reading(runner => overview(runner, query)),
    search: (query: Parameters<typeof search>[1]) =>
      graph
        .reading(runner => search(runner, query))
        .catch(thrown => {
          if (!lacksIndex(thrown)) throw thrown;
          return graph.reading(runner => search(runner, query, false));
        }),
    node: (id: string, query: Parameters<typeof node>[2]) => graph.reading(runner => node(runner, id, query)),
    neighbours: (id: string, query: Parameters<typeof neighbours>[2]) =>
      graph.reading(runner => neighbours(runner, id, query)),
    neighbourCounts: (id: string, query: Parameters<typeof neighbourCounts>[2]) =>
      graph.reading(runner => neighbourCounts(runner, id, query)),
    claims: (id: string, query: Parameters<typeof claims>[2]) =>
      graph.reading(runner => claims(runner, id, query)),
    tie: (ids: { a: string; b: string }, query: Parameters<typeof tie>[2]) =>
      graph.reading(runner => tie(runner, ids, query)),
    paths: (query: Parameters<typeof paths>[1]) => graph.reading(runner => paths(runner, query)),
    timeline: (query: Parameters<typeof timeline>[1]) => graph.reading(runner => timeline(runner, query)),
    places: (query: Parameters<typeof places>[1]) => graph.reading(runner => places(runner, query)),
    reported: (query: Parameters<typeof reported>[1]) => graph.reading(runner => reported(runner, query)),
    export: (query: Parameters<typeof exportView>[1]) => graph.reading(runner => exportView(runner, query)),
    asking: (query: Parameters<typeof asking>[1]) => graph.reading(runner => asking(runner, query)),
    schema: () => graph.reading(schema),
    ids: (query: Parameters<typeof ids>[1]) => graph.reading(runner => ids(runner, query)),
    rests: (query: Parameters<typeof rests>[1]) => graph.reading(runner => rests(runner, query)),
    sources: (query: Parameters<typeof sources>[1]) => graph.reading(runner => sources(runner, query)),
    source: (id: string, query: Parameters<typeof source>[2]) =>
      graph.reading(runner => source(runner, id, query)),
  };
}
export type Explore = ReturnType<typeof createExplore>;
