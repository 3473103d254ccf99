import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '../../server/config.ts';
import { openDriver } from '../../server/graph/connection.ts';
import { freePort } from '../../server/listen.ts';
import { bringJars } from '../../server/neo4j/bringJars.ts';
import { findJava } from '../../server/neo4j/java.ts';
import { preparePassword } from '../../server/neo4j/password.ts';
import { endWithUs, stopProcess } from '../../server/neo4j/processes.ts';
import { javaFlags, locale, mainClass, neo4jConf } from '../../server/neo4j/settings.ts';

/** A Neo4j as somebody else runs it, with lines of theirs in its configuration. */
export type ConfiguredNeo4j = { port: number; password: string; stop(): Promise<void> };

/** Starts one on the data of a folder. */
export async function configuredNeo4j(folder: string, lines: string[]): Promise<ConfiguredNeo4j> {
  const { ownNeo4j } = readConfig();
  const { heap } = ownNeo4j;
  const java = await findJava(ownNeo4j);
  const jars = await bringJars({ ...ownNeo4j, report: line => console.error(line) });
  const password = preparePassword(java, jars, folder, { heap });
  const port = await freePort();
  const conf = path.join(folder, 'conf');
  mkdirSync(conf, { recursive: true });
  writeFileSync(path.join(conf, 'neo4j.conf'), [neo4jConf(port, { heap }), ...lines, ''].join('\n'));
  const main = [mainClass, `--home-dir=${folder}`, `--config-dir=${conf}`];
  const child = spawn(java, [...javaFlags({ heap }), '-cp', path.join(jars, '*'), ...main], {
    cwd: folder,
    env: { ...readConfig().environment, ...locale, NEO4J_HOME: folder },
    stdio: 'ignore',
  });
  endWithUs(child);
  const connection = { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password, database: 'neo4j' };
  const driver = openDriver(connection, 1);
  try {
    const answers = () =>
      driver.verifyConnectivity().then(
        () => true,
        () => false,
      );
    while (!(await answers())) {
      if (child.exitCode !== null) throw new Error(`Neo4j ended: see ${path.join(folder, 'logs')}.`);
      await new Promise(resolve => setTimeout(resolve, 150));
    }
  } finally {
    await driver.close();
  }
  return { port, password, stop: () => stopProcess(child.pid ?? 0) };
}
