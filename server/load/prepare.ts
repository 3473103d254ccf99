import type { Graph } from '../graph/graph.ts';
import { GraphVersionError, mustBeOfVersion, readGraphVersion, takeGraph } from './graphVersion.ts';
import { type Migration, migrations, versionAfter } from './migrations.ts';
import { applySchema, missingIndexes } from './schema.ts';

export type PrepareOptions = {
  /** Nothing is written: neither indexes nor a newer version. */
  readOnly?: boolean;
  report?: (line: string) => void;
  steps?: readonly Migration[];
};

/**
 * Makes the graph ready to be worked with: looks at its version, makes indexes that are missing, and brings an older
 * graph to the version of this program, in one transaction.
 * @throws GraphVersionError before anything is written; GraphError
 */
export async function prepareGraph(graph: Graph, options: PrepareOptions = {}): Promise<void> {
  const { readOnly = false, report = () => undefined, steps = migrations } = options;
  const known = versionAfter(steps);
  const found = await readGraphVersion(graph);
  if (readOnly) {
    mustBeOfVersion(found, known);
    return void (await tellMissing(graph, report));
  }
  if (found !== null && found > known) throw new GraphVersionError(found, known);
  for (const { schema = [] } of pending(steps, found ?? known))
    for (const name of schema) await graph.write(runner => runner.run(name));
  await applySchema(graph);
  if (found !== null && found < known) await migrate(graph, steps, known, report);
}

const pending = (steps: readonly Migration[], from: number) => steps.filter(({ to }) => to > from);

async function migrate(
  graph: Graph,
  steps: readonly Migration[],
  known: number,
  report: (line: string) => void,
): Promise<void> {
  await graph.write(async runner => {
    // Another process may have brought it there meanwhile, or further.
    const found = await takeGraph(runner, known);
    if (found > known) throw new GraphVersionError(found, known);
    if (found === known) return;
    report(`Bringing the graph from version ${found} to ${known} …`);
    for (const step of pending(steps, found)) {
      report(`Version ${step.to}: ${step.title}`);
      await step.run(runner);
    }
    await runner.run('load/set-graph-version', { version: known });
  });
  report(`The graph is of version ${known} now.`);
}

async function tellMissing(graph: Graph, report: (line: string) => void): Promise<void> {
  const missing = await missingIndexes(graph);
  if (missing.length > 0)
    report(
      `READ_ONLY: nothing is written to Neo4j, so these indexes stay missing and answers take longer: ${missing.join(', ')}.`,
    );
}
