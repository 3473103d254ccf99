import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { projectFolder } from '../../server/config.ts';
import { buildEnvironment, findDocker } from './docker.ts';

/** docker-compose.yml under a project name of its own, at a free port; the tests take all of it away again. */
export type ComposeProject = {
  address: string;
  port: number;
  /** Runs Compose with these arguments. @returns its standard output @throws with all that it said */
  compose(...args: string[]): Promise<string>;
  /** What the engine knows of a service's container. */
  inspect(service: string): Promise<Container>;
  /** Starts everything and waits until it is healthy. */
  up(...options: string[]): Promise<void>;
};

/** The part of `docker inspect` that tests read. */
export type Container = {
  Config: { User: string; Env: string[] };
  State: { Status: string; ExitCode: number; Health?: { Status: string } };
  RestartCount: number;
  NetworkSettings: { Ports: Record<string, { HostIp: string; HostPort: string }[] | null> };
};

/** @throws where there is no engine or no Compose, with a sentence on what is missing */
export async function composeProject(): Promise<ComposeProject> {
  const { compose: command, missing } = findDocker();
  if (command === null) throw new Error(`The Docker Compose tests can't run: ${missing}.`);
  const port = await freePort();
  const environment = { ...buildEnvironment(), ENTENTE_PORT: String(port) };
  const compose = (...args: string[]) =>
    output([...command, '--project-name', `entente-test-${process.pid}`, ...args], environment);
  const inspect = async (service: string) => {
    const [id = ''] = (await compose('ps', '-q', service)).split('\n');
    const [container] = JSON.parse(await output(['docker', 'inspect', id], environment)) as Container[];
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
    throw new Error(
      `The app did not become healthy:\n${await compose('logs', '--no-color', 'neo4j', 'app')}`,
    );
  };
  return { address: `http://127.0.0.1:${port}`, port, compose, inspect, up };
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

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
