import path from 'node:path';
import { projectFolder } from '../../server/config.ts';
import type { RunQueryResult, SavedQueries } from '../../server/contract/queries.ts';
import { type Connection, openGraph } from '../../server/graph/neo4jGraph.ts';
import { applySchema, loadDossier } from '../../server/load/index.ts';
import { openSite } from './site.ts';

/** Rows as text, in an order of their own, by the id of the saved query. */
export type Answers = Record<string, string[]>;

/** What every saved query answers to its example, where the product is served. */
export async function answersAt(address: string): Promise<Answers> {
  const { queries } = (await (await fetch(`${address}/api/queries`)).json()) as SavedQueries;
  const answers: Answers = {};
  for (const { id, example } of queries) {
    const response = await fetch(`${address}/api/queries/${id}/run`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ parameters: example }),
    });
    if (!response.ok) throw new Error(`${id} at ${address}: ${await response.text()}`);
    const { rows } = (await response.json()) as RunQueryResult;
    answers[id] = rows.map(row => JSON.stringify(row)).sort();
  }
  return answers;
}

/** The same of a Neo4j that holds nothing yet: the default dossier is loaded into it and served. */
export async function answersOn(empty: Connection): Promise<Answers> {
  const graph = openGraph(empty);
  await applySchema(graph);
  await loadDossier(graph, path.join(projectFolder, 'seeds', 'russia-north-korea-ukraine-us'));
  await graph.close();
  const site = await openSite(empty);
  try {
    return await answersAt(site.address);
  } finally {
    await site.close();
  }
}
