import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Settings that cannot be used; the message names them and says what they must be. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  /** Those at fault: without them the others can be read. */
  readonly settings: readonly string[];

  constructor(message: string, settings: readonly string[]) {
    super(message);
    this.settings = settings;
  }
}

type SecretName = 'ACCESS_TOKEN' | 'NEO4J_PASSWORD' | 'NEO4J_TOKEN';
/** The variable that holds a secret, or that names a file which does, as secrets of containers are. */
type SecretSetting = SecretName | `${SecretName}_FILE`;

export type Secret = {
  name: SecretName;
  /** Which of the two is set. */
  setting: SecretSetting;
  secret: string;
  /** Reads the file again; null while it can't be read. */
  again?(): string | null;
};

/**
 * The one of these secrets that is set; null where none is.
 * @param base the folder from which relative paths count
 * @throws ConfigError where more than one are set, or a file can't be used
 */
export function readSecret(
  env: Record<SecretSetting, string>,
  names: SecretName[],
  base: string,
): Secret | null {
  const given = names
    .flatMap((name): Pick<Secret, 'name' | 'setting'>[] => [
      { name, setting: name },
      { name, setting: `${name}_FILE` },
    ])
    .filter(({ setting }) => env[setting] !== '');
  const set = given.map(({ setting }) => setting);
  if (set.length > 1)
    throw new ConfigError(
      `${set.join(' and ')} are ${set.length > 2 ? 'all' : 'both'} set: set one of them.`,
      set,
    );
  const [one] = given;
  if (!one) return null;
  const { name, setting } = one;
  if (setting === name) return { ...one, secret: env[setting] };
  const read = () => readFile(setting, env[setting], base);
  return {
    ...one,
    secret: read(),
    again() {
      try {
        return read();
      } catch {
        // It is being replaced: the last one serves meanwhile.
        return null;
      }
    },
  };
}

/** The secret that a file holds. @throws ConfigError naming the variable that names it */
function readFile(setting: SecretSetting, file: string, base: string): string {
  let secret: string;
  try {
    secret = readFileSync(path.resolve(base, file), 'utf8').trim();
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : code;
    throw new ConfigError(`${setting}: ${file} cannot be read (${reason}).`, [setting]);
  }
  if (secret === '') throw new ConfigError(`${setting}: ${file} is empty.`, [setting]);
  return secret;
}
