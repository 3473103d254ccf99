import { spawnSync } from 'node:child_process';
import { readConfig } from '../../server/config.ts';

/** The one that docker-compose.yml names too. */
export const neo4jImage = 'neo4j:5.26-community';

/** What this machine has of Docker; `missing` is a sentence on what there isn't, for people. */
export type Docker = { engine: boolean; compose: string[] | null; missing: string | null };

const answers = (program: string, ...args: string[]) =>
  spawnSync(program, args, { stdio: 'ignore', timeout: 30_000 }).status === 0;

/** Looks for an engine that answers and for Compose, as a part of `docker` or as a command of its own. */
export function findDocker(): Docker {
  if (!answers('docker', 'info'))
    return { engine: false, compose: null, missing: 'no Docker engine answers' };
  const ways = [['docker', 'compose'], ['docker-compose']];
  const compose = ways.find(([program = '', ...args]) => answers(program, ...args, 'version')) ?? null;
  return { engine: true, compose, missing: compose ? null : 'Docker comes without Compose' };
}

/** The environment for builds: where the newer builder isn't installed, the engine's own is asked for by name. */
export const buildEnvironment = () => ({
  ...readConfig().environment,
  ...(answers('docker', 'buildx', 'version') ? {} : { DOCKER_BUILDKIT: '0', COMPOSE_DOCKER_CLI_BUILD: '0' }),
});
