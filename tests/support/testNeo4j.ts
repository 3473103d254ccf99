import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { Neo4jContainer } from '@testcontainers/neo4j';
import { type Config, readConfig } from '../../server/config.ts';
import type { Connection } from '../../server/graph/neo4jGraph.ts';
import { startOwnNeo4j } from '../../server/neo4j/index.ts';
import { neo4jEnvironment } from '../../server/neo4j/settings.ts';
import { findDocker, neo4jImage } from './docker.ts';

/** A Neo4j that tests may empty, and how to be done with it. */
export type TestNeo4j = { connection: Connection; told: string; stop(): Promise<void> };

/** A container where a Docker engine answers, our own server where none does; TEST_NEO4J, or a test, asks for one of them. */
export async function startTestNeo4j(
  asked: Config['testNeo4j'] = readConfig().testNeo4j,
): Promise<TestNeo4j> {
  const { engine } = findDocker();
  if (asked === 'docker' && !engine) throw new Error('TEST_NEO4J=docker: no Docker engine answers.');
  return engine && asked !== 'own' ? await inContainer() : await ofOurOwn(readConfig());
}

async function ofOurOwn({ ownNeo4j }: Config): Promise<TestNeo4j> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-tests-'));
  const report = (line: string) => console.error(line);
  const { uri, username, password, database, stop } = await startOwnNeo4j({ ...ownNeo4j, folder, report });
  return {
    connection: { uri, username, password, database },
    told: 'Tests run on our own Neo4j.',
    async stop() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const label = 'entente.tests';

async function inContainer(): Promise<TestNeo4j> {
  removeLeftOver();
  const password = randomBytes(24).toString('hex');
  const container = await new Neo4jContainer(neo4jImage)
    .withPassword(password)
    .withEnvironment(neo4jEnvironment(readConfig().ownNeo4j))
    .withLabels({ [label]: `${hostname()} ${process.pid}` })
    .start();
  const uri = container.getBoltUri().replace(/\/$/, '');
  return {
    connection: { uri, username: 'neo4j', password, database: 'neo4j' },
    told: `Tests run on Neo4j in a container (${neo4jImage}).`,
    stop: async () => void (await container.stop({ remove: true, removeVolumes: true })),
  };
}

/** Takes away the containers of runs of this machine that were killed: see tests/run.ts on why nothing else does. */
function removeLeftOver(): void {
  const format = `{{.ID}} {{.Label "${label}"}}`;
  const listed = spawnSync('docker', ['ps', '--all', '--filter', `label=${label}`, '--format', format], {
    encoding: 'utf8',
  });
  for (const line of listed.stdout.split('\n').filter(Boolean)) {
    const [id = '', host, pid] = line.split(' ');
    if (host === hostname() && !runs(Number(pid))) {
      spawnSync('docker', ['rm', '--force', '--volumes', id], { stdio: 'ignore' });
    }
  }
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}
