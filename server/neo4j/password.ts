import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type JavaSettings, javaFlags, locale, neo4jConf } from './settings.ts';
import { Neo4jSetupError } from './setupError.ts';

const fileOf = (folder: string) => path.join(folder, 'password');

/** The password of our own server, or null where there is none that can be read. */
export function readPassword(folder: string): string | null {
  const file = fileOf(folder);
  const text = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  return /^[\w-]{8,}$/.test(text) ? text : null;
}

/** Neo4j takes over the first password when it makes its system database. */
const wasStarted = (folder: string) => existsSync(path.join(folder, 'data', 'databases', 'system'));

/**
 * Makes a password at the first run and sets it before Neo4j first starts; later reads the file.
 * @throws Neo4jSetupError password-unusable, start-failed
 */
export function preparePassword(java: string, jars: string, folder: string, settings: JavaSettings): string {
  const known = readPassword(folder);
  if (known !== null) return known;
  if (wasStarted(folder)) throw unusablePassword(folder, 'holds no password');
  mkdirSync(path.join(folder, 'conf'), { recursive: true, mode: 0o700 });
  writeFileSync(path.join(folder, 'conf', 'neo4j.conf'), neo4jConf(7687, settings));
  const password = randomBytes(24).toString('hex');
  const admin = ['org.neo4j.server.startup.Neo4jAdminCommand', 'dbms', 'set-initial-password', password];
  const flags = javaFlags(settings).filter(flag => !flag.startsWith('-Xm'));
  try {
    execFileSync(java, [...flags, '-cp', path.join(jars, '*'), '-Dapp.name=neo4j-admin', ...admin], {
      env: { ...locale, NEO4J_HOME: folder, NEO4J_CONF: path.join(folder, 'conf') },
      stdio: 'pipe',
    });
  } catch (thrown) {
    const told = String((thrown as { stderr?: unknown }).stderr ?? thrown)
      .trim()
      .split('\n')[0];
    throw new Neo4jSetupError('start-failed', `Neo4j could not be given its first password: ${told}`, thrown);
  }
  // Whole or not at all: the data can't be opened without it.
  writeFileSync(`${fileOf(folder)}.new`, `${password}\n`, { mode: 0o600 });
  renameSync(`${fileOf(folder)}.new`, fileOf(folder));
  return password;
}

/** The data are there and their password isn't: nothing of ours may decide that they go. */
export function unusablePassword(folder: string, fault: string): Neo4jSetupError {
  return new Neo4jSetupError(
    'password-unusable',
    `${fileOf(folder)} ${fault}: put the password of this Neo4j back into it, or move ${folder} away for an empty database, and bring your graph back by npm run restore or your dossiers by npm run load.`,
  );
}
