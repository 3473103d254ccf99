import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { commandLine } from '../neo4j/processes.ts';
import { type Check, type Found, fault, ok } from './finding.ts';

export const port: Check = {
  name: 'Port',
  async look({ host, port, metrics }) {
    return [
      await portFound('PORT', host, port),
      ...(metrics ? [await portFound('METRICS_PORT', metrics.host, metrics.port)] : []),
    ];
  },
};

async function portFound(setting: string, host: string, port: number): Promise<Found> {
  if (port === 0) return ok(`${setting} is 0: a free one is taken at the start`);
  const refused = await refusal(host, port);
  const where = `${host}:${port}`;
  if (refused === null) return ok(`${where} is free`);
  if (refused !== 'EADDRINUSE')
    return fault(`${where} cannot be listened on (${refused})`, `set ${setting} to another one`);
  const by = listenerOn(port);
  if (by !== null && isEntente(by.pid)) return ok(`${where}: Entente serves there (process ${by.pid})`);
  return fault(
    `${where} is taken by ${by === null ? 'another process' : `${by.name} (process ${by.pid})`}`,
    `stop it, or start with another one: ${setting}=${port + 1}`,
  );
}

const isEntente = (pid: number) => /server\/(main|dev)\.ts/.test(commandLine(pid) ?? '');

/** Why a port can't be listened on, as the system's code; null where it can. It is let go of at once. */
function refusal(host: string, port: number): Promise<string | null> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', thrown => resolve((thrown as NodeJS.ErrnoException).code ?? thrown.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

type Listener = { pid: number; name: string };

/** The process that listens on a port, where this user may see it. Its arguments may hold secrets and are not told. */
function listenerOn(port: number): Listener | null {
  try {
    if (process.platform === 'linux') return listenerOnLinux(port);
    const said = execFileSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], {
      encoding: 'utf8',
      timeout: 5_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [, pid, name] = /p(\d+)\nc(.*)/.exec(said) ?? [];
    return pid ? { pid: Number(pid), name: String(name) } : null;
  } catch {
    return null;
  }
}

/** By proc(5): the socket in /proc/net, then the process that holds it open. */
function listenerOnLinux(port: number): Listener | null {
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
      return { pid: Number(pid), name: readFileSync(`/proc/${pid}/comm`, 'utf8').trim() };
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
