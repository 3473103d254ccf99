import type { Schema } from '../../contract/schema.ts';
import type { Row, Runner } from '../../graph/graph.ts';
import { model } from '../../model/model.ts';
import { openProcedures } from '../gate.ts';
import { isNode, toReference } from '../present.ts';
import { type Bounds, bounds } from './bounds.ts';
import { readLabels, readTypes } from './elements.ts';
import { readPatterns } from './patterns.ts';

const kindByLabel = new Map(model.kinds.map(({ label, name }) => [label, name]));

/**
 * What is in the database, whosever it is: every label and type with its count; properties and patterns from a bounded
 * number of elements. What is asked of Neo4j is as much however large the graph is, save one count for each label.
 */
export async function schema(runner: Runner, within: Bounds = bounds): Promise<Schema> {
  const size = (await runner.run('neo4j/size'))[0] ?? {};
  const labels = await readLabels(runner, Number(size.nodes), within);
  const types = await readTypes(runner, Number(size.relationships), within);
  const patterns = await readPatterns(runner, labels, types, Number(size.relationships), within);
  const actors = await runner.run('explore/known-actors', { most: within.actors });
  const names = [...openProcedures];
  return {
    labels: labels.map(label => ({ ...label, kind: kindByLabel.get(label.name) ?? null })),
    types,
    patterns,
    sample: within.sample,
    functions: (await runner.run('neo4j/functions')).map(toCallable),
    procedures: (await runner.run('neo4j/procedures', { names })).map(toCallable),
    actors: actors
      .flatMap(({ n }) => (isNode(n) ? [toReference(n)] : []))
      .map(({ id, caption }) => ({ id, caption })),
  };
}

const toCallable = ({ name, signature, description }: Row) => ({
  name: String(name),
  signature: String(signature),
  description: String(description),
});
