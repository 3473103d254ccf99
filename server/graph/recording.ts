import type { Graph, Parameters, Runner } from './graph.ts';
import { statement } from './statements.ts';

/** A statement that was run: the name of its file below cypher/, its text, what was bound, and what came of it. */
export type Recorded = {
  name: string;
  statement: string;
  parameters: Parameters;
  rows: number;
  /** How long it took until all rows were here. */
  milliseconds: number;
};

/**
 * The same graph, which writes down every statement that one reading runs. A reading that the driver tries again is
 * written down once: what counts is the attempt that answered.
 */
export function recording(graph: Graph): {
  graph: Pick<Graph, 'reading'>;
  recorded: Recorded[];
} {
  const recorded: Recorded[] = [];
  return {
    recorded,
    graph: {
      reading: (work, how) =>
        graph.reading(runner => {
          recorded.length = 0;
          return work(noting(runner, recorded));
        }, how),
    },
  };
}

const noting = (runner: Runner, recorded: Recorded[]): Runner => ({
  async run(name, parameters = {}, names = {}) {
    const started = performance.now();
    const rows = await runner.run(name, parameters, names);
    const milliseconds = Math.round((performance.now() - started) * 10) / 10;
    recorded.push({
      name,
      statement: statement(name, names),
      parameters,
      rows: rows.length,
      milliseconds,
    });
    return rows;
  },
});
