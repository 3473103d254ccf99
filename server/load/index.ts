import type { Graph, Row, Runner } from '../graph/graph.ts';
import { build, type Wanted } from './build.ts';
import { type Changes, compare } from './changes.ts';
import { checkFolder } from './check.ts';
import { mustBeOfVersion, takeGraph, versionIn } from './graphVersion.ts';
import { writeSupport } from './support.ts';

export { KindClash } from './changes.ts';
export { checkFolder } from './check.ts';
export { writeCoverage } from './coverage.ts';
export { DossierError } from './faults.ts';
export {
  GraphVersionError,
  graphVersion,
  mustBeOfVersion,
  ofOurVersion,
  readGraphVersion,
  takeGraph,
} from './graphVersion.ts';
export { inFigures } from './inFigures.ts';
export { prepareGraph } from './prepare.ts';
export { applySchema, missingIndexes, schemaIndexes } from './schema.ts';

type Counts = { created: number; updated: number; deleted: number };
/** What loading did, or would do: `npm run load -- FOLDER --json` prints just this. */
export type LoadReport = { nodes: Counts; relationships: Counts };
export type LoadOptions = {
  dryRun?: boolean;
  report?: (line: string) => void;
  /** Folder of the documents' texts, to be compared with the dossier's coverage. */
  texts?: string | null;
};

/**
 * Loads the dossier of a folder: all of it in one transaction, or nothing. Loading it again writes nothing.
 * @throws DossierError with every fault; KindClash; GraphVersionError; GraphError
 */
export async function loadDossier(
  graph: Graph,
  folder: string,
  options: LoadOptions = {},
): Promise<LoadReport> {
  const { report = () => undefined, texts = null } = options;
  const dossier = checkFolder(folder, texts);
  report(`Read ${dossier.elements.length} elements and ${dossier.claims.length} claims of ${dossier.id}.`);
  return await bring(graph, dossier.id, build(dossier), options);
}

/** Takes a dossier out of the graph; what it shares with another stays. */
export async function removeDossier(
  graph: Graph,
  id: string,
  options: LoadOptions = {},
): Promise<LoadReport> {
  return await bring(graph, id, { nodes: new Map(), relationships: new Map() }, options);
}

async function bring(
  graph: Graph,
  dossier: string,
  wanted: Wanted,
  options: LoadOptions,
): Promise<LoadReport> {
  const { dryRun = false, report = () => undefined } = options;
  if (dryRun)
    return await graph.reading(async runner => {
      mustBeOfVersion(await versionIn(runner));
      return count(await compare(runner, dossier, wanted));
    });
  return await graph.write(async runner => {
    // Two that load at the same moment, such as two servers that start, do so one after the other.
    mustBeOfVersion(await takeGraph(runner));
    const changes = await compare(runner, dossier, wanted);
    const changed = await apply(runner, changes, report);
    if (changed > 0) report('Working out what the claims support');
    await writeSupport(runner);
    if (changed > 0) report('Committing');
    return count(changes);
  });
}

/** Rows sent at a time. */
const batch = 5_000;

/** @returns how many changes were written */
async function apply(
  runner: Runner,
  { nodes, relationships }: Changes,
  report: (line: string) => void,
): Promise<number> {
  const steps: [string, Row[]][] = [
    ['load/delete-relationships', relationships.deleted],
    ['load/delete-nodes', nodes.deleted],
    ['load/create-nodes', nodes.created],
    ['load/update-nodes', nodes.updated],
    ['load/create-relationships', relationships.created],
    ['load/update-relationships', relationships.updated],
  ];
  const total = steps.reduce((sum, [, rows]) => sum + rows.length, 0);
  let done = 0;
  for (const [statement, rows] of steps) {
    for (let start = 0; start < rows.length; start += batch) {
      const part = rows.slice(start, start + batch);
      await runner.run(statement, { rows: part });
      done += part.length;
      report(`Writing the dossier: ${done} of ${total} changes`);
    }
  }
  return done;
}

function count({ nodes, relationships }: Changes): LoadReport {
  const of = (changes: Changes['nodes']): Counts => ({
    created: changes.created.length,
    updated: changes.updated.length,
    deleted: changes.deleted.length,
  });
  return { nodes: of(nodes), relationships: of(relationships) };
}
