import { type Config, ConfigError, readConfig, settings } from '../config.ts';
import { didYouMean } from '../load/faults.ts';
import { type Found, fault, note, ok } from './finding.ts';

type Environment = Config['environment'];
const known = Object.keys(settings.shape);

/**
 * Reads the settings; where some can't be used, the others, so that the rest can be looked at.
 * @returns also which were left out
 */
export function readSettings(environment: Environment): {
  config: Config;
  found: Found[];
  without: string[];
} {
  const left = { ...environment };
  const found: Found[] = [];
  const without: string[] = [];
  for (;;) {
    try {
      const config = readConfig(left);
      return { config, found: [...found, ...misspelt(environment)], without };
    } catch (thrown) {
      if (!(thrown instanceof ConfigError)) throw thrown;
      const named = thrown.settings.filter(name => left[name] !== undefined);
      if (named.length === 0) throw thrown;
      found.push(
        fault(thrown.message.replace(/^The environment cannot be used\. /, ''), 'see docs/settings.md'),
      );
      without.push(...named);
      for (const name of named) delete left[name];
    }
  }
}

/** Variables that look like ours and aren't. */
function misspelt(environment: Environment): Found[] {
  const strays = Object.keys(environment).filter(
    name => /^(NEO4J|ENTENTE|QUER|OWN_|DOSS|BACK|VIEW|ALLOWED)/.test(name) && !known.includes(name),
  );
  return strays.flatMap(name => {
    const meant = didYouMean(name, known);
    return meant ? [note(`${name} is no setting${meant}`)] : [];
  });
}

/** What is to be said of settings where nothing is wrong with them. */
export const inOrder = (environment: Environment): Found => {
  const set = known.filter(name => environment[name] && !['PATH', 'INIT_CWD', 'JAVA_HOME'].includes(name));
  return ok(set.length > 0 ? `set: ${set.join(', ')}` : 'none is set; none is needed');
};
