import { execFile } from 'node:child_process';
import type { Config } from '../config.ts';
import { findJava, findProgram, javaVersion } from '../neo4j/java.ts';
import { type Check, type Found, fault, note, ok, reasonOf } from './finding.ts';
import { hasJars } from './jars.ts';

/** No program is waited for longer (milliseconds). */
const patience = 10_000;

/** What a program prints, or why it printed nothing. */
function printed(program: string, args: string[], { environment }: Config): Promise<string | Error> {
  return new Promise(resolve => {
    const options = { timeout: patience, killSignal: 'SIGKILL', env: environment } as const;
    execFile(program, args, options, (failed, out, told) => {
      const late = failed?.killed ? new Error(`did not answer in ${patience / 1_000} s`) : failed;
      resolve(late ?? `${out}${told}`);
    });
  });
}

/** Java and Maven are needed only where we run a Neo4j of our own. */
const unneeded = ({ neo4j }: Config) => neo4j !== null;

export const java: Check = {
  name: 'Java',
  async look(config) {
    const { javaHome, searchPath } = config.ownNeo4j;
    const program = findProgram('java', javaHome ? `${javaHome}/bin` : searchPath);
    const said = program === null ? null : await printed(program, ['-version'], config);
    if (said instanceof Error && !javaVersion(said.message))
      return [lacking(config, `${program} ${reasonOf(said)}`, 'point JAVA_HOME to a Java that runs')];
    try {
      await findJava(config.ownNeo4j);
    } catch (thrown) {
      return [lacking(config, reasonOf(thrown))];
    }
    return [ok(`${javaVersion(String(said))}, ${program}`)];
  },
};

export const maven: Check = {
  name: 'Maven',
  async look(config) {
    const program = findProgram('mvn', config.ownNeo4j.searchPath);
    if (program !== null) {
      const said = await printed(program, ['-v'], config);
      const version = /Apache Maven ([\d.]+)/.exec(String(said))?.[1];
      if (version) return [ok(`${version}, ${program}`)];
      return [lacking(config, `${program} tells no version (${reasonOf(said)})`, 'mend or install Maven')];
    }
    const words = 'there is no mvn on the path';
    if (hasJars(config)) return [note(`${words}; Neo4j’s jars are there, so none is needed`)];
    return [lacking(config, words, 'install Maven, which fetches Neo4j once')];
  },
};

const lacking = (config: Config, words: string, todo?: string): Found =>
  unneeded(config) ? note(`${words}; not needed with NEO4J_URI`) : fault(words, todo);

export const docker: Check = {
  name: 'Docker',
  async look(config) {
    const program = findProgram('docker', config.ownNeo4j.searchPath);
    if (program === null) return [note('there is no docker on the path; needed for docker compose alone')];
    const ask = (name: string, ...args: string[]) => printed(name, args, config);
    const [engine, second, first] = await Promise.all([
      ask(program, 'version', '--format', '{{.Server.Version}}'),
      ask(program, 'compose', 'version', '--short'),
      ask('docker-compose', 'version', '--short'),
    ]);
    const compose = [second, first].find(said => typeof said === 'string' && /^v?\d/.test(said));
    const words = compose ? `Compose ${String(compose).trim()}` : 'no Compose';
    if (typeof engine !== 'string' || !/^\d/.test(engine))
      return [note(`${program}: no engine answers; ${words}`, 'start the engine to use docker compose')];
    return [ok(`engine ${engine.trim()}, ${words}`)];
  },
};
