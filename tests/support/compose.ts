import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectFolder } from '../../server/config.ts';
import { freePort } from '../../server/listen.ts';
import { buildEnvironment, findDocker } from './docker.ts';

/** docker-compose.yml under a project name of its own, at a free port; the tests take all of it away again. */
export type ComposeProject = {
  address: string;
  port: number;
  /** Where this machine finds Neo4j's own ports once the profile `database` is asked for. */
  bolt: string;
  http: string;
  /** The folder that containers see as /dossiers. */
  dossiers: string;
  /** Runs Compose with these arguments. @returns its standard output @throws with all that it said */
  compose(...args: string[]): Promise<string>;
  /** What the engine knows of a service's container. */
  inspect(service: string): Promise<Container>;
  /** Runs `docker` with these arguments. @returns its standard output */
  docker(...args: string[]): Promise<string>;
  /** The id of a service's container. */
  idOf(service: string): Promise<string>;
  /** Starts everything and waits until it is healthy. */
  up(...options: string[]): Promise<void>;
  /** Makes all files of the graph root's, as who unpacks a copy of its volume as root leaves them; the folder stays. */
  unpackedByRoot(): Promise<void>;
  /** Takes away all that there is of it. */
  remove(): Promise<void>;
};

/** The part of `docker inspect` that tests read. */
export type Container = {
  Config: { User: string; Env: string[] };
  HostConfig: {
    ReadonlyRootfs: boolean;
    CapDrop: string[] | null;
    SecurityOpt: string[] | null;
    Memory: number;
    PidsLimit: number | null;
    RestartPolicy: { Name: string };
    LogConfig: { Type: string; Config: Record<string, string> };
  };
  State: { Status: string; ExitCode: number; OOMKilled: boolean; Health?: { Status: string } };
  RestartCount: number;
  NetworkSettings: { Ports: Record<string, { HostIp: string; HostPort: string }[] | null> };
};

/**
 * @param files of settings that are laid over those of docker-compose.yml
 * @throws where there is no engine or no Compose, with a sentence on what is missing
 */
export async function composeProject(...files: string[]): Promise<ComposeProject> {
  const { compose: command, missing } = findDocker();
  if (command === null) throw new Error(`The Docker Compose tests can't run: ${missing}.`);
  const [port, boltPort, httpPort] = await Promise.all([freePort(), freePort(), freePort()]);
  const dossiers = mkdtempSync(path.join(tmpdir(), 'entente-dossiers-'));
  // As a clone has it: everybody may read it.
  chmodSync(dossiers, 0o755);
  const environment = {
    ...buildEnvironment(),
    ENTENTE_PORT: String(port),
    ENTENTE_BOLT_PORT: String(boltPort),
    ENTENTE_HTTP_PORT: String(httpPort),
    ENTENTE_DOSSIERS: dossiers,
  };
  const named = ['docker-compose.yml', ...files].flatMap(file => ['--file', file]);
  const name = `entente-test-${process.pid}`;
  const project = ['--project-name', name];
  const compose = (...args: string[]) => output([...command, ...named, ...project, ...args], environment);
  const docker = (...args: string[]) => output(['docker', ...args], environment);
  // Also of one that has ended, which Compose lists only when it is asked for all.
  const idOf = async (service: string) => {
    const [id = ''] = (await compose('ps', '--all', '-q', service)).split('\n');
    return id;
  };
  const inspect = async (service: string) => {
    const [container] = JSON.parse(await docker('inspect', await idOf(service))) as Container[];
    if (!container) throw new Error(`There is no container of ${service}.`);
    return container;
  };
  const up = async (...options: string[]) => {
    await compose('up', '-d', ...options);
    for (const until = Date.now() + 300_000; Date.now() < until; ) {
      const { State, RestartCount } = await inspect('app');
      if (State.Health?.Status === 'healthy') return;
      if (State.Status === 'exited' || RestartCount > 0) break;
      await new Promise(resolve => setTimeout(resolve, 1_000));
    }
    throw new Error(`The app did not become healthy:\n${await compose('logs', '--no-color')}`);
  };
  const unpackedByRoot = async () => {
    const graph = `${name}_neo4j-data:/data`;
    const chown = 'find /data -mindepth 1 -exec chown 0:0 {} +';
    const root = ['--user', '0', '--entrypoint', 'bash', '--volume', graph];
    await docker('run', '--rm', ...root, 'neo4j:5.26-community', '-c', chown);
  };
  const remove = async () => {
    await compose('down', '--volumes', '--rmi', 'local', '--remove-orphans');
    rmSync(dossiers, { recursive: true, force: true });
  };
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    bolt: `bolt://127.0.0.1:${boltPort}`,
    http: `http://127.0.0.1:${httpPort}`,
    dossiers,
    compose,
    docker,
    idOf,
    inspect,
    up,
    unpackedByRoot,
    remove,
  };
}

function output(
  [program = '', ...args]: string[],
  environment: Record<string, string | undefined>,
): Promise<string> {
  const child = spawn(program, args, {
    cwd: projectFolder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let told = '';
  child.stdout.on('data', chunk => {
    out += String(chunk);
  });
  child.stderr.on('data', chunk => {
    told += String(chunk);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => {
      if (code === 0) resolve(out.trim());
      else reject(new Error(`${[program, ...args].join(' ')} ended with ${code}:\n${out}${told}`));
    });
  });
}
