import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { backupName } from '../../server/backup/names.ts';
import { readConfig } from '../../server/config.ts';
import { examine, type Finding } from '../../server/doctor/index.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { applySchema, loadDossier } from '../../server/load/index.ts';
import { bringJars } from '../../server/neo4j/bringJars.ts';
import { command } from '../support/command.ts';
import { exampleFolder, folderWith } from '../support/dossiers.ts';
import { graphDigest } from '../support/graphDigest.ts';
import { connection, cypher, emptyGraph, settingsOfRun } from '../support/neo4j.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await emptyGraph();
  await loadDossier(graph, exampleFolder);
});
afterAll(() => graph.close());

/** A port that somebody listens on. */
async function taken(answer: (socket: import('node:net').Socket) => void = () => undefined): Promise<number> {
  const sockets: import('node:net').Socket[] = [];
  const server = createServer(socket => {
    socket.on('error', () => undefined);
    sockets.push(socket);
    answer(socket);
  }).listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as { port: number }).port;
}

/** No program is found but those of a folder, and nothing of this machine's own data is looked at. */
const bare = (more: Record<string, string> = {}) => ({
  PATH: '/nowhere',
  PORT: '0',
  ENTENTE_DATA: folderWith({}),
  DOSSIER: exampleFolder,
  ...more,
});
const of = (findings: Finding[], check: string) => findings.filter(one => one.check === check);
const levels = (findings: Finding[]) =>
  Object.fromEntries(findings.map(({ check, level }) => [check, level] as const));

describe('npm run doctor', () => {
  test('finds nothing wrong where all is well, and changes nothing', async () => {
    const before = await graphDigest(connection());
    const home = folderWith({});
    mkdirSync(path.join(home, 'backups'));
    writeFileSync(path.join(home, 'backups', backupName(new Date())), '');
    const started = command('doctorCommand.ts', [], {
      ...settingsOfRun(),
      PORT: '0',
      ENTENTE_DATA: home,
      DOSSIER: exampleFolder,
      // Findings are an answer, not a log.
      LOG_FORMAT: 'json',
    });
    expect((await started.ended).code, started.said()).toBe(0);
    expect(started.told()).toBe('');
    expect(started.out()).not.toMatch(/^fault/m);
    expect(started.out()).toMatch(/^ok +Neo4j +5\.26\.\d+ community answers at bolt:/m);
    expect(started.out()).toMatch(/^ok +Schema +all \d constraints and indexes are there$/m);
    expect(started.out()).toMatch(
      /^ok +Graph +\d+ events, 17 claims, \d+ sources; dossiers: example \(version .*\)$/m,
    );
    expect(started.out()).toMatch(/^ok +Dossier +the graph holds .*example as it is$/m);
    expect(started.out()).toMatch(/^ok +Backups +the last one is of /m);
    expect(started.out()).not.toContain(connection().password);
    expect(await graphDigest(connection())).toEqual(before);
    expect(readdirSync(home)).toEqual(['backups']);
  });

  test('without programs, with a port taken, damaged jars and broken files it names each, and what to do', async () => {
    const { ownNeo4j } = readConfig();
    const whole = await bringJars({ ...ownNeo4j, report: () => undefined });
    const cache = folderWith({});
    const copy = path.join(cache, path.basename(whole));
    mkdirSync(copy);
    for (const name of readdirSync(whole)) symlinkSync(path.join(whole, name), path.join(copy, name));
    const [jar = ''] = readdirSync(copy);
    rmSync(path.join(copy, jar));
    writeFileSync(path.join(copy, jar), 'half');
    const home = folderWith({});
    for (const name of ['queries', 'views', 'backups']) mkdirSync(path.join(home, name));
    writeFileSync(path.join(home, 'queries', 'mine.cypher'), 'RETURN 1');
    writeFileSync(path.join(home, 'views', 'mine.yaml'), 'name: [');
    const old = new Date(Date.now() - 10 * 24 * 60 * 60_000);
    writeFileSync(path.join(home, 'backups', backupName(old)), '');
    const port = await taken();

    const environment = bare({
      PORT: String(port),
      ENTENTE_CACHE: cache,
      ENTENTE_DATA: home,
      QUERY_ROWS: 'many',
      ENTENTE_HEEP: '1g',
    });
    const findings = await examine(environment, '0.1.0');
    const [setting, stray] = of(findings, 'Settings');
    expect(setting).toMatchObject({ level: 'fault', found: expect.stringMatching(/^QUERY_ROWS: /) });
    expect(stray).toMatchObject({
      level: 'note',
      found: "ENTENTE_HEEP is no setting: did you mean 'ENTENTE_HEAP'?",
    });
    expect(of(findings, 'Java')[0]).toMatchObject({
      level: 'fault',
      found: expect.stringMatching(/there is no java on the path: install one/),
    });
    expect(of(findings, 'Maven')[0]).toMatchObject({
      level: 'note',
      found: expect.stringMatching(/no mvn on the path/),
    });
    expect(of(findings, 'Docker')[0]).toMatchObject({
      level: 'note',
      found: expect.stringMatching(/no docker on the path/),
    });
    expect(of(findings, 'Port')[0]).toMatchObject({
      level: 'fault',
      found: expect.stringMatching(
        new RegExp(`^127\\.0\\.0\\.1:${port} is taken by .*\\(process ${process.pid}\\)`),
      ),
      todo: `stop it, or start with another one: PORT=${port + 1}`,
    });
    expect(of(findings, 'Neo4j’s jars')[0]).toMatchObject({
      level: 'fault',
      found: `in ${copy}: ${jar} has another SHA-256`,
    });
    expect(of(findings, 'Neo4j')[0]).toMatchObject({
      level: 'note',
      found: 'our own has not been started yet',
    });
    expect(of(findings, 'Saved queries')[0]).toMatchObject({
      level: 'fault',
      found: expect.stringMatching(/mine\.cypher:1: /),
    });
    expect(of(findings, 'Saved views')[0]).toMatchObject({
      level: 'fault',
      found: expect.stringMatching(/^mine\.yaml:1: /),
    });
    expect(of(findings, 'Backups')[0]).toMatchObject({
      level: 'note',
      found: expect.stringMatching(/, 10 days ago$/),
    });
    expect(readFileSync(path.join(copy, jar), 'utf8')).toBe('half');
    expect(readdirSync(home).sort()).toEqual(['backups', 'queries', 'views']);
  });

  test('sees a graph of a newer version, a constraint that is missing and a dossier that has changed', async () => {
    const changed = path.join(folderWith({}), 'changed');
    cpSync(exampleFolder, changed, { recursive: true });
    const file = path.join(changed, 'actors.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('name: Vera Lind', 'name: Somebody Else'));
    await cypher('DROP CONSTRAINT entente_id');
    await cypher('MATCH (g:EntenteGraph) SET g.version = 99');
    const findings = await examine(bare({ ...settingsOfRun(), DOSSIER: changed }), '0.1.0');
    await cypher('MATCH (g:EntenteGraph) SET g.version = 1');
    await applySchema(graph);
    expect(of(findings, 'Graph’s version')[0]).toMatchObject({
      level: 'fault',
      found: expect.stringMatching(/^The graph in Neo4j is of version 99, .* Upgrade this one/),
    });
    expect(of(findings, 'Schema')[0]).toMatchObject({
      level: 'fault',
      found: 'missing or not ready: entente_id',
      todo: 'start Entente anew, which makes them',
    });
    const drifted = await examine(bare({ ...settingsOfRun(), DOSSIER: changed }), '0.1.0');
    expect(of(drifted, 'Dossier')[0]).toMatchObject({
      level: 'note',
      found: `${changed} differs from the graph: 0 new, 1 changed, 0 removed`,
      todo: expect.stringContaining(`npm run load -- ${changed}`),
    });
    expect(levels(findings)).toMatchObject({ Java: 'note', Maven: 'note', Neo4j: 'ok' });
    writeFileSync(file, 'actors: [');
    const broken = await examine(bare({ ...settingsOfRun(), DOSSIER: changed }), '0.1.0');
    expect(of(broken, 'Dossier')[0]).toMatchObject({
      level: 'fault',
      found: expect.stringMatching(/actors\.yaml:1:/),
    });
  });

  test('a wrong password is a fault, and is not told; the command ends with 1', async () => {
    const settings = { ...settingsOfRun(), NEO4J_PASSWORD: 'hush-hush', PATH: '/nowhere', PORT: '0' };
    const started = command('doctorCommand.ts', ['--json'], { ...settings, ENTENTE_DATA: folderWith({}) });
    expect((await started.ended).code).toBe(1);
    const findings = JSON.parse(started.out()) as Finding[];
    expect(of(findings, 'Neo4j')[0]).toMatchObject({
      level: 'fault',
      found: expect.stringMatching(/refuses the user neo4j with this password: check NEO4J_USERNAME/),
    });
    expect(levels(findings)).toMatchObject({ Schema: 'note', Graph: 'note' });
    expect(started.said()).not.toContain('hush-hush');
  });

  test('what hangs is told within bounded time', async () => {
    const programs = folderWith({});
    for (const name of ['java', 'mvn', 'docker'])
      writeFileSync(path.join(programs, name), '#!/bin/sh\nexec /bin/sleep 60\n', { mode: 0o755 });
    const silent = await taken();
    const environment = bare({
      PATH: programs,
      NEO4J_URI: `bolt://127.0.0.1:${silent}`,
      NEO4J_PASSWORD: 'x',
    });
    const findings = await examine(environment, '0.1.0', 2_000);
    for (const check of ['Java', 'Maven', 'Docker', 'Neo4j', 'Schema'])
      expect(of(findings, check)[0], check).toMatchObject({ level: 'fault', found: 'did not answer in 2 s' });
    expect(levels(findings)).toMatchObject({ Node: 'ok', Entente: 'ok' });
  });

  test('an unknown option ends with 2 and says how it is used', async () => {
    const started = command('doctorCommand.ts', ['--mend']);
    expect((await started.ended).code).toBe(2);
    expect(started.told()).toBe('Usage: npm run doctor [-- --json]\n');
  });
});
