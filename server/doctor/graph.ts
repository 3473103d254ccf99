import type { Config } from '../config.ts';
import type { Graph } from '../graph/graph.ts';
import { type Connection, openGraph } from '../graph/neo4jGraph.ts';
import {
  checkFolder,
  DossierError,
  GraphVersionError,
  graphVersion,
  inFigures,
  type LoadReport,
  loadDossier,
  missingIndexes,
  mustBeOfVersion,
  readGraphVersion,
  schemaIndexes,
} from '../load/index.ts';
import { checkGivenNeo4j } from '../neo4j/given.ts';
import { readPassword } from '../neo4j/password.ts';
import { isNeo4jOf } from '../neo4j/processes.ts';
import { isOwnerAlive, readState } from '../neo4j/stateFile.ts';
import { type Check, type Found, fault, note, ok, reasonOf } from './finding.ts';

/** Where there is a Neo4j to ask, or what is to be said in place of it. */
function neo4jOf({ neo4j, ownNeo4j: { folder } }: Config): Connection | Found {
  if (neo4j !== null) return neo4j;
  const state = readState(folder);
  if (state === null) return note('our own has not been started yet', 'npm start starts it');
  if (!isOwnerAlive(state)) {
    const left = state.java !== null && isNeo4jOf(state.java, folder);
    return left
      ? note(`an ended process left our own behind (process ${state.java})`, 'the next start stops it')
      : note('our own is not running', 'npm start starts it');
  }
  const password = readPassword(folder);
  if (password === null)
    return fault(`${folder}/password cannot be used`, 'put the password of this Neo4j back into it');
  return { uri: state.uri, username: 'neo4j', password, database: 'neo4j' };
}

const isFound = (one: Connection | Found): one is Found => 'level' in one;

const asked = new WeakMap<Config, Promise<void>>();

/**
 * Whether a Neo4j can be worked with. It is asked once for all: one that is given a wrong password again and again
 * takes none for a while, of those either who have the right one.
 */
function mustAnswer(config: Config, connection: Connection): Promise<void> {
  const answer = asked.get(config) ?? checkGivenNeo4j(connection);
  asked.set(config, answer);
  return answer;
}

export const neo4j: Check = {
  name: 'Neo4j',
  async look(config) {
    const connection = neo4jOf(config);
    if (isFound(connection)) return [connection];
    try {
      await mustAnswer(config, connection);
    } catch (thrown) {
      return [fault(reasonOf(thrown))];
    }
    const graph = openGraph(connection);
    try {
      const { version, edition } = await graph.describe();
      return [ok(`${version} ${edition} answers at ${connection.uri}`)];
    } finally {
      await graph.close();
    }
  },
};

/** Looks at the graph where Neo4j answers; where it doesn't, says what can be said without. */
const ofGraph = (
  name: string,
  look: (graph: Graph, config: Config) => Promise<Found[]>,
  without: (config: Config) => Found[] = () => [],
): Check => ({
  name,
  async look(config) {
    const unseen = (why: string) => {
      const found = without(config);
      return found.length > 0 ? found : [note(`not looked at, since Neo4j ${why}`)];
    };
    const connection = neo4jOf(config);
    if (isFound(connection)) return unseen('is not running');
    try {
      await mustAnswer(config, connection);
    } catch {
      return unseen('cannot be asked');
    }
    const graph = openGraph(connection);
    try {
      return await look(graph, config);
    } finally {
      await graph.close();
    }
  },
});

export const schema = ofGraph('Schema', async graph => {
  const missing = await missingIndexes(graph);
  if (missing.length === 0) return [ok(`all ${schemaIndexes().length} constraints and indexes are there`)];
  return [fault(`missing or not ready: ${missing.join(', ')}`, 'start Entente anew, which makes them')];
});

export const version = ofGraph('Graph’s version', async graph => {
  const found = await readGraphVersion(graph);
  if (found === null) return [note('the graph is empty')];
  try {
    mustBeOfVersion(found);
    return [ok(`${found}, which this Entente works with`)];
  } catch (thrown) {
    if (!(thrown instanceof GraphVersionError)) throw thrown;
    return found > graphVersion
      ? [fault(reasonOf(thrown))]
      : [
          note(
            `${found}, and this Entente works with ${graphVersion}`,
            'the next start brings it up to date',
          ),
        ];
  }
});

export const counts = ofGraph('Graph', async graph => {
  const dossiers = await graph.read('explore/dossiers');
  const totals = await graph.read('explore/totals');
  const of = (label: string) => inFigures(Number(totals.find(row => row.label === label)?.total ?? 0));
  const named = dossiers.map(({ id, version }) => `${id} (version ${version})`).join(', ');
  const [{ nodes = 0 } = {}] = await graph.read('backup/left-out');
  return [
    ok(`${of('Event')} events, ${of('Claim')} claims, ${of('Source')} sources; dossiers: ${named || 'none'}`),
    ...(Number(nodes) > 0
      ? [note(`${nodes} nodes are labelled Entente and have no id: nothing of ours makes such`)]
      : []),
  ];
});

export const dossier = ofGraph(
  'Dossier',
  async (graph, config) => {
    const { dossier: folder, sourcesFolder, readOnly } = config;
    let drift: LoadReport;
    try {
      drift = await loadDossier(graph, folder, { dryRun: true, texts: sourcesFolder });
    } catch (thrown) {
      if (thrown instanceof DossierError) return faultsOf(config, thrown);
      throw thrown;
    }
    const changes = inWords(drift);
    if (changes === null) return [ok(`the graph holds ${folder} as it is`)];
    const todo = `npm run load -- ${folder}${readOnly ? '' : ', or the next npm start,'} brings the graph up to it`;
    return [note(`${folder} differs from the graph: ${changes}`, todo)];
  },
  config => {
    try {
      checkFolder(config.dossier, config.sourcesFolder);
      return [];
    } catch (thrown) {
      return faultsOf(config, thrown);
    }
  },
);

function faultsOf({ dossier: folder }: Config, thrown: unknown): Found[] {
  if (!(thrown instanceof DossierError)) return [fault(`${folder}: ${reasonOf(thrown)}`)];
  const [first] = thrown.faults;
  const more = thrown.faults.length > 1 ? ` and ${thrown.faults.length - 1} more faults` : '';
  const words = `${folder}: ${first?.file}:${first?.line}:${first?.column}: ${first?.message}${more}`;
  return [fault(words, `npm run load -- ${folder} --dry-run tells them all`)];
}

function inWords({ nodes, relationships }: LoadReport): string | null {
  const sum = (name: 'created' | 'updated' | 'deleted') => nodes[name] + relationships[name];
  const [created, updated, deleted] = [sum('created'), sum('updated'), sum('deleted')];
  if (created + updated + deleted === 0) return null;
  return `${created} new, ${updated} changed, ${deleted} removed`;
}
