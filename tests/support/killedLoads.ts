import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Connection } from '../../server/graph/neo4jGraph.ts';
import { openGraph } from '../../server/graph/neo4jGraph.ts';
import { applySchema, loadDossier } from '../../server/load/index.ts';
import { readState } from '../../server/neo4j/stateFile.ts';
import { type Command, command } from './command.ts';
import { type GraphDigest, graphDigest } from './graphDigest.ts';
import { ask, ready } from './ownNeo4j.ts';
import { writeVersions } from './versions.ts';

/** What a load says when it goes from one part of its work to the next. */
const phases = {
  starting: /^/,
  schema: /Using the Neo4j|Neo4j answers at/,
  comparing: /^Read \d+ elements/m,
  writing: /^Writing the dossier/m,
  supporting: /^Working out/m,
  committing: /^Committing/m,
  ended: /^nodes: /m,
};
export type Phase = keyof typeof phases;
/** A moment of a load: so far (0 to 1) into a phase, as an undisturbed load took. */
export type Moment = { phase: Phase; at: number };
export type Victim = 'loader' | 'neo4j';
/** What the load that is killed finds: nothing, not even constraints, or the older version of its dossier. */
export type Before = 'nothing' | 'older';
/** What a kill left, and what the load after it made. */
export type Outcome = {
  left: 'before' | 'newer' | 'between';
  after: 'newer' | 'other';
  code: number | null;
  told: string;
};

const unknown: GraphDigest = { sha256: '', nodes: 0, relationships: 0 };

export type KilledLoads = {
  kill(
    victim: Victim,
    moment: Moment,
    before: Before,
    options?: { alone?: boolean; held?: boolean },
  ): Promise<Outcome>;
  stop(): Promise<void>;
};

/** Our own Neo4j starts anew only so often within five minutes (supervise.ts). */
const killsOfOne = 3;

/**
 * Loads a dossier of so many claims, to kill the loader or Neo4j at any moment of it.
 * @param claims of each of its two versions
 */
export async function killingLoads(claims: number): Promise<KilledLoads> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-kills-'));
  const home = { ENTENTE_DATA: path.join(folder, 'data') };
  const { older, newer } = writeVersions(folder, claims);
  const load = () => command('loadCommand.ts', [newer], home);
  let serving: Command | null = null;
  let connection: Connection = { uri: '', username: 'neo4j', password: '', database: 'neo4j' };
  let killed = 0;

  async function serve(): Promise<void> {
    if (serving && killed < killsOfOne) return;
    await rest();
    serving = command('neo4jCommand.ts', [], home);
    connection = { ...connection, ...(await ready(serving)) };
    killed = 0;
  }
  async function rest(): Promise<void> {
    serving?.child.kill('SIGTERM');
    await serving?.ended;
    serving = null;
  }
  const cypher = (statement: string) => ask(connection.uri, connection.password, statement);

  async function empty(): Promise<void> {
    await cypher('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
    for (const name of await cypher('SHOW CONSTRAINTS YIELD name')) await cypher(`DROP CONSTRAINT ${name}`);
    for (const name of await cypher("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"))
      await cypher(`DROP INDEX ${name}`);
  }
  async function bringOlder(): Promise<void> {
    const graph = openGraph(connection);
    try {
      await applySchema(graph);
      await loadDossier(graph, older);
    } finally {
      await graph.close();
    }
  }

  /** When each phase of an undisturbed load began, in milliseconds. */
  const began = new Map<Phase, number>();
  async function measure(): Promise<void> {
    const start = Date.now();
    const loading = load();
    for (const [phase, pattern] of Object.entries(phases))
      loading.says(pattern).then(
        () => began.set(phase as Phase, Date.now() - start),
        () => undefined,
      );
    if ((await loading.ended).code !== 0) throw new Error(loading.said());
  }
  function delayOf({ phase, at }: Moment): number {
    const order = Object.keys(phases) as Phase[];
    const next = order[order.indexOf(phase) + 1];
    const from = began.get(phase) ?? 0;
    return Math.round(at * Math.max(next ? (began.get(next) ?? from) - from : 200, 0));
  }

  await serve();
  await measure();
  const digests = { newer: await graphDigest(connection), older: unknown, nothing: unknown };
  await bringOlder();
  digests.older = await graphDigest(connection);
  await empty();
  digests.nothing = await graphDigest(connection);

  const kill: KilledLoads['kill'] = async (victim, moment, before, { alone = false, held = false } = {}) => {
    await serve();
    if (before === 'nothing') await empty();
    else await bringOlder();
    if (alone) await rest();
    const loading = load();
    await loading.says(phases[moment.phase]);
    await new Promise(resolve => setTimeout(resolve, delayOf(moment)));
    const heard = serving?.said().length;
    if (victim === 'loader') loading.child.kill('SIGKILL');
    else {
      if (held) serving?.child.kill('SIGSTOP');
      process.kill(readState(path.join(home.ENTENTE_DATA, 'neo4j'))?.java ?? 0, 'SIGKILL');
      killed += 1;
    }
    const { code } = await loading.ended;
    serving?.child.kill('SIGCONT');
    if (victim === 'neo4j' && serving) await serving.says(/answers again/, heard);
    await serve();
    await settled();
    const found = await graphDigest(connection);
    const is = (known: GraphDigest) => found.sha256 === known.sha256;
    const left = is(digests[before]) ? 'before' : is(digests.newer) ? 'newer' : 'between';
    const next = load();
    const ended = await next.ended;
    if (ended.code !== 0) throw new Error(`the next load failed: ${next.said()}`);
    await expectUsable();
    const { sha256 } = await graphDigest(connection);
    const after = sha256 === digests.newer.sha256 ? 'newer' : 'other';
    return { left, after, code, told: loading.said().trim().split('\n').at(-1) ?? '' };
  };

  /** A commit that was sent before the kill may still be under way, and half of it would be seen. */
  async function settled(): Promise<void> {
    const others = async () => (await cypher('SHOW TRANSACTIONS YIELD transactionId')).length - 1;
    while ((await others()) > 0) await new Promise(resolve => setTimeout(resolve, 100));
  }

  /** @throws where an index doesn't answer, or the constraint lets an id be given twice */
  async function expectUsable(): Promise<void> {
    const off = await cypher("SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name");
    if (off.length > 0) throw new Error(`not online: ${off.join(', ')}`);
    const names = (await cypher('SHOW INDEXES YIELD name')).filter(name =>
      String(name).startsWith('entente_'),
    );
    const twice = await cypher("CREATE (:Entente {id: 'north'})").then(
      () => true,
      () => false,
    );
    if (twice || names.length < 5) throw new Error(`constraints are missing; there are ${names.join(', ')}`);
  }

  return {
    kill,
    async stop() {
      await rest();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
