import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { isOwnerAlive, readState } from '../neo4j/stateFile.ts';
import { type Check, fault, note, ok } from './finding.ts';

export const port: Check = {
  name: 'Port',
  async look({ host, port, ownNeo4j }) {
    if (port === 0) return [ok('PORT is 0: a free one is taken at the start')];
    const refused = await refusal(host, port);
    const where = `${host}:${port}`;
    if (refused === null) return [ok(`${where} is free`)];
    if (refused !== 'EADDRINUSE')
      return [fault(`${where} cannot be listened on (${refused})`, 'set HOST and PORT to others')];
    const state = readState(ownNeo4j.folder);
    if (state?.page && isOwnerAlive(state) && Number(new URL(state.page).port) === port)
      return [ok(`${where}: Entente serves there (process ${state.owner})`)];
    const version = await ententeAt(port);
    if (version !== null) return [note(`${where}: an Entente (${version}) serves there already`)];
    const by = listenerOn(port) ?? 'another process';
    return [fault(`${where} is taken by ${by}`, `stop it, or start with another one: PORT=${port + 1}`)];
  },
};

/** Why a port can't be listened on, as the system's code; null where it can. It is let go of at once. */
function refusal(host: string, port: number): Promise<string | null> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', thrown => resolve((thrown as NodeJS.ErrnoException).code ?? thrown.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** The version of an Entente that answers there. */
async function ententeAt(port: number): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(3_000);
    const answer = await fetch(`http://127.0.0.1:${port}/api/openapi.json`, { signal });
    const { info } = (await answer.json()) as { info?: { title?: string; version?: string } };
    return info?.title === 'Entente' ? (info.version ?? null) : null;
  } catch {
    return null;
  }
}

/** The process that listens on a port, where this user may see it. Its arguments may hold secrets and are not told. */
function listenerOn(port: number): string | null {
  try {
    if (process.platform === 'linux') return listenerOnLinux(port);
    const said = execFileSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], {
      encoding: 'utf8',
      timeout: 5_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [, pid, name] = /p(\d+)\nc(.*)/.exec(said) ?? [];
    return pid ? `${name} (process ${pid})` : null;
  } catch {
    return null;
  }
}

/** By proc(5): the socket in /proc/net, then the process that holds it open. */
function listenerOnLinux(port: number): string | null {
  const listening = '0A';
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const sockets = ['tcp', 'tcp6'].flatMap(name =>
    readFileSync(`/proc/net/${name}`, 'utf8')
      .split('\n')
      .map(line => line.trim().split(/\s+/))
      .filter(([, local, , state]) => local?.endsWith(wanted) && state === listening)
      .map(fields => `socket:[${fields[9]}]`),
  );
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    if (opened(pid).some(target => sockets.includes(target)))
      return `${readFileSync(`/proc/${pid}/comm`, 'utf8').trim()} (process ${pid})`;
  }
  return null;
}

function opened(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map(name => linkOf(`/proc/${pid}/fd/${name}`));
  } catch {
    return [];
  }
}

function linkOf(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}
