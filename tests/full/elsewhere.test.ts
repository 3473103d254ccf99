import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fill } from '../../server/answering.ts';
import { readConfig } from '../../server/config.ts';
import { overviewQuery } from '../../server/contract/overview.ts';
import { searchQuery } from '../../server/contract/search.ts';
import { createExplore } from '../../server/explore/index.ts';
import { defaultLimits, openAdHoc } from '../../server/graph/adhoc.ts';
import { bookmarksOf } from '../../server/graph/bookmarks.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { type Connection, openDriver, openGraph } from '../../server/graph/neo4jGraph.ts';
import { freePort } from '../../server/listen.ts';
import { loadDossier } from '../../server/load/index.ts';
import { checkGivenNeo4j } from '../../server/neo4j/given.ts';
import { openNeo4j } from '../../server/neo4j/index.ts';
import { tellingWhy } from '../../server/tellingWhy.ts';
import { selfMadeFiles } from '../support/certificate.ts';
import { command, stopCommands } from '../support/command.ts';
import { type ConfiguredNeo4j, configuredNeo4j } from '../support/configuredNeo4j.ts';
import { exampleFolder } from '../support/dossiers.ts';
import { ask } from '../support/ownNeo4j.ts';

const home = mkdtempSync(path.join(tmpdir(), 'entente-elsewhere-'));
const { file: certificate } = selfMadeFiles(path.join(home, 'certificates'), ['127.0.0.1']);
const secured = [
  'server.bolt.tls_level=OPTIONAL',
  'dbms.ssl.policy.bolt.enabled=true',
  `dbms.ssl.policy.bolt.base_directory=${path.join(home, 'certificates')}`,
  'dbms.ssl.policy.bolt.client_auth=NONE',
  // What a member of a cluster that lags behind may take to come up to a bookmark.
  'db.transaction.bookmark_ready_timeout=2s',
  'db.lock.acquisition.timeout=1s',
];

let server: ConfiguredNeo4j;
let password: string;
beforeAll(async () => {
  server = await configuredNeo4j(path.join(home, 'neo4j'), secured);
  password = server.password;
});
afterEach(stopCommands);
afterAll(async () => {
  await server?.stop();
  rmSync(home, { recursive: true, force: true });
});

const by = (scheme: string, port = server.port): Connection => ({
  uri: `${scheme}://127.0.0.1:${port}`,
  username: 'neo4j',
  password,
  database: 'neo4j',
});
const cypher = (statement: string, parameters = {}) => ask(by('bolt').uri, password, statement, parameters);
/** The first column of what a statement that somebody wrote answers. */
async function statement(connection: Connection, text: string): Promise<unknown[]> {
  const adHoc = openAdHoc(connection);
  const never = new AbortController().signal;
  const bounds = { ...defaultLimits, profile: false, name: 'ad hoc' };
  const rows: unknown[] = [];
  try {
    await adHoc.explain(text, {}, never);
    for await (const part of adHoc.run(text, {}, bounds, never))
      if ('rows' in part) rows.push(...part.rows.map(row => row[0]));
    return rows;
  } finally {
    await adHoc.close();
  }
}

describe('by every scheme', () => {
  test.each(['bolt', 'bolt+ssc', 'neo4j', 'neo4j+ssc'])('%s:// reads what it wrote', async scheme => {
    await expect(checkGivenNeo4j(by(scheme))).resolves.toBeUndefined();
    const graph = openGraph(by(scheme));
    try {
      await loadDossier(graph, exampleFolder);
      const [row] = await graph.read('load/read-graph-version');
      expect(row).toEqual({ version: 1, filled: true });
      expect(await statement(by(scheme), 'MATCH (d:Dossier) RETURN d.title')).toHaveLength(1);
    } finally {
      await graph.close();
    }
  });

  test.each(['bolt', 'neo4j'])(
    '%s+s:// takes a certificate whose authority is named, and no other',
    async scheme => {
      await expect(checkGivenNeo4j(by(`${scheme}+s`))).rejects.toMatchObject({
        code: 'insecure',
        message: `The Neo4j at ${by(`${scheme}+s`).uri} shows a certificate that this machine does not trust: name the file of its authority in NODE_EXTRA_CA_CERTS, or write ${scheme}+ssc:// in NEO4J_URI to look at no certificate.`,
      });
      const { uri } = by(`${scheme}+s`);
      const environment = { NEO4J_URI: uri, NEO4J_PASSWORD: password, NODE_EXTRA_CA_CERTS: certificate };
      const loading = command('loadCommand.ts', [exampleFolder, '--dry-run'], environment);
      expect(await loading.ended).toEqual({ code: 0, signal: null });
      expect(loading.said()).toContain(`Using the Neo4j at ${uri}.`);
    },
  );

  test('a certificate for another name is told', async () => {
    const other = selfMadeFiles(path.join(home, 'other'), ['graph.example.org']);
    const port = await freePort();
    const front = createServer(other, near => {
      const far = connect(server.port, '127.0.0.1');
      for (const socket of [near, far]) socket.on('error', () => undefined);
      near.pipe(far).pipe(near);
    }).listen(port, '127.0.0.1');
    try {
      const { uri } = by('bolt+s', port);
      const environment = {
        NEO4J_URI: uri,
        NEO4J_PASSWORD: password,
        NODE_EXTRA_CA_CERTS: other.file,
      };
      const loading = command('loadCommand.ts', [exampleFolder, '--dry-run'], environment);
      expect((await loading.ended).code).toBe(1);
      expect(loading.told().trim()).toBe(
        `The certificate of the Neo4j at ${uri} is for another name than 127.0.0.1: write the name that it is for in NEO4J_URI, or bolt+ssc:// to look at no certificate.`,
      );
    } finally {
      front.close();
    }
  });

  test('statements go out as readings, whoever asks them', async () => {
    const graph = openGraph(by('neo4j'));
    try {
      await expect(graph.read('load/set-graph-version', { version: 9 })).rejects.toMatchObject({
        code: 'write-refused',
      });
    } finally {
      await graph.close();
    }
    await expect(statement(by('neo4j'), 'CREATE (n:Stray) RETURN n')).rejects.toMatchObject({
      code: 'write-refused',
    });
  });
});

test('a load that waits in vain for a lock is tried again, also after the driver gave up', async () => {
  const graph = openGraph(by('bolt'));
  const driver = openDriver(by('bolt'));
  const session = driver.session();
  try {
    await loadDossier(graph, exampleFolder);
    const inTheWay = session.beginTransaction();
    await inTheWay.run('MATCH (g:EntenteGraph) SET g.key = g.key');
    let tries = 0;
    let driven = 0;
    const write: Graph['write'] = work => {
      driven += 1;
      return graph.write(async runner => {
        tries += 1;
        if (tries === 6) await inTheWay.rollback();
        return await work(runner);
      });
    };
    const { nodes } = await loadDossier({ ...graph, write }, exampleFolder);
    expect(nodes).toEqual({ created: 0, updated: 0, deleted: 0 });
    expect([tries, driven]).toEqual([6, 1]);
  } finally {
    await session.close();
    await driver.close();
    await graph.close();
  }
});

describe('a member that lags behind', () => {
  /**
   * The bookmark of a transaction that this member hasn't heard of, so many after the last. After a head and the database's
   * id, 19 bytes, stand its number and an empty list (0x90), packed as Bolt packs them: small numbers in one byte, others in
   * two behind 0xC9.
   */
  function ahead(bookmark: string, by: number): string {
    const bytes = Buffer.from(bookmark.replace('FB:', ''), 'base64');
    const marker = bytes.readUInt8(19);
    const number = Buffer.alloc(4, 0x90);
    number.writeUInt8(0xc9);
    number.writeInt16BE((marker === 0xc9 ? bytes.readInt16BE(20) : marker) + by, 1);
    return `FB:${Buffer.concat([bytes.subarray(0, 19), number]).toString('base64')}`;
  }
  async function afterNext(connection: Connection, by: number): Promise<void> {
    const graph = openGraph(connection);
    const state = await graph.state();
    await graph.close();
    const bookmarks = bookmarksOf(connection);
    const now = await bookmarks.getBookmarks();
    await bookmarks.updateBookmarks(now, [ahead(state, by)]);
  }

  test('is waited for: what this process wrote is there for readings, states and statements', async () => {
    const connection = by('neo4j');
    const graph = openGraph(connection);
    try {
      await cypher('MERGE (:Late)');
      for (const reading of [
        async () => (await graph.state()).length > 0,
        async () => (await graph.read('explore/totals')).length > 0,
        async () => (await statement(connection, 'MATCH (n:Late) RETURN n.at')).length === 1,
      ]) {
        await afterNext(connection, 1);
        let answered = false;
        const answer = reading().then(found => {
          answered = true;
          return found;
        });
        await new Promise(resolve => setTimeout(resolve, 500));
        expect(answered).toBe(false);
        await cypher('MATCH (n:Late) SET n.at = $at', { at: String(Math.random()) });
        expect(await answer).toBe(true);
      }
    } finally {
      await graph.close();
      await cypher('MATCH (n:Late) DELETE n');
    }
  });

  test('is taken as it is where it never comes to that: a database was put back', async () => {
    const connection = by('bolt');
    await afterNext(connection, 100);
    const graph = openGraph(connection);
    try {
      expect(await graph.read('load/read-graph-version')).toHaveLength(1);
      expect(await bookmarksOf(connection).getBookmarks()).toEqual([await graph.state()]);
    } finally {
      await graph.close();
    }
  });
});

describe('signing in', () => {
  test('a password that is changed is read anew from its file, without a restart', async () => {
    const file = path.join(home, 'password');
    writeFileSync(file, `${password}\n`);
    const { neo4j } = readConfig({ NEO4J_URI: by('bolt').uri, NEO4J_PASSWORD_FILE: file });
    if (neo4j === null) throw new Error('no Neo4j is named');
    const graph = openGraph(neo4j);
    const adHoc = openAdHoc(neo4j);
    const explain = () => adHoc.explain('RETURN 1', {}, new AbortController().signal);
    const several = () => Promise.all(Array.from({ length: 4 }, () => graph.read('explore/totals')));
    try {
      await graph.read('explore/totals');
      const changed = 'an0ther-password';
      await cypher('ALTER CURRENT USER SET PASSWORD FROM $old TO $new', { old: password, new: changed });
      password = changed;
      // Further connections are made, and none is let in until the file is written.
      await expect(several()).rejects.toMatchObject({ code: 'unauthorized' });
      writeFileSync(file, `${password}\n`);
      // Neo4j takes no sign-in for five seconds where it was given a wrong one three times.
      await expect.poll(() => several().then(all => all.length, String), { timeout: 60_000 }).toBe(4);
      await expect(explain()).resolves.toMatchObject({ type: 'r' });
      expect(await statement(neo4j, 'RETURN 1')).toEqual([1]);
    } finally {
      await graph.close();
      await adHoc.close();
      await cypher('ALTER CURRENT USER SET PASSWORD FROM $old TO $new', {
        old: password,
        new: server.password,
      });
      password = server.password;
    }
  });

  test('a token is sent as such; a Neo4j that knows none says so', async () => {
    const { neo4j } = readConfig({ NEO4J_URI: by('bolt').uri, NEO4J_TOKEN: 'a-token' });
    await expect(checkGivenNeo4j(neo4j ?? by('bolt'))).rejects.toMatchObject({
      code: 'wrong-password',
      message: expect.stringMatching(
        / refuses this token \(“.*bearer.*”\): check NEO4J_TOKEN, or sign in by /,
      ),
    });
  });
});

describe('a user who only reads', () => {
  const environment = () => ({ NEO4J_URI: by('bolt').uri, NEO4J_PASSWORD: password, DOSSIER: exampleFolder });
  async function start(more: Record<string, string>): Promise<string[]> {
    const told: string[] = [];
    const config = readConfig({ ...environment(), ...more });
    const report = (line: string) => told.push(line);
    const neo4j = await openNeo4j(config.neo4j, { ...config.ownNeo4j, report });
    await tellingWhy(neo4j, () => fill(neo4j, config, report));
    return told;
  }

  test('is told what is missing, and reads all the same with READ_ONLY', async () => {
    await server.stop();
    server = await configuredNeo4j(path.join(home, 'neo4j'), [
      ...secured,
      'server.databases.read_only=neo4j',
    ]);
    await expect(start({})).rejects.toMatchObject({
      message: expect.stringMatching(
        /does not let the user neo4j write what Entente needs \(“No write operations are allowed.*”\): give it that right, or set READ_ONLY=true/i,
      ),
    });
    expect(await start({ READ_ONLY: 'true' })).toContainEqual(
      'READ_ONLY: nothing is written to Neo4j, so these indexes stay missing and answers take longer: entente_graph, entente_id, entente_search, entente_claim_element, entente_event_from, entente_claim_origin.',
    );
    const graph = openGraph(by('bolt'));
    try {
      const { search, overview } = createExplore(graph);
      const { hits } = await search(searchQuery.parse({ q: 'belorian army' }));
      expect(hits[0]).toMatchObject({ id: 'belorian-army' });
      expect((await overview(overviewQuery.parse({}))).nodes.length).toBeGreaterThan(0);
    } finally {
      await graph.close();
    }
  });
});
