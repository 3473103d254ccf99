import neo4j, { type Driver, Neo4jError } from 'neo4j-driver';
import { authOf, type Connection } from '../graph/connection.ts';
import { statement } from '../graph/statements.ts';
import { Neo4jSetupError } from './setupError.ts';
import { tlsFault } from './tls.ts';

/** What cypher/ needs: labels and types made of values (`$(row.labels)`) in MERGE, CREATE and SET came with 5.26. */
export const leastVersion = '5.26';

export type Given = Connection;

const inOrder = (version: string) => version.split(/[.-]/).slice(0, 2).map(Number);

/** Whether one version stands before another, by its first two numbers; versions by year (2025.01) come after 5. */
export function isOlder(version: string, than: string): boolean {
  const [major = 0, minor = 0] = inOrder(version);
  const [leastMajor = 0, leastMinor = 0] = inOrder(than);
  return major < leastMajor || (major === leastMajor && minor < leastMinor);
}

/**
 * Asks the Neo4j that the settings name whether it can be worked with.
 * @throws Neo4jSetupError unreachable, insecure, wrong-password, forbidden, wrong-database, too-old
 */
export async function checkGivenNeo4j(given: Given, least = leastVersion): Promise<void> {
  const driver = openChecked(given);
  try {
    const result = await driver.executeQuery(
      statement('neo4j/version'),
      {},
      { database: given.database, routing: 'READ' },
    );
    const version = String(result.records[0]?.get('version') ?? '0');
    if (isOlder(version, least)) {
      throw new Neo4jSetupError(
        'too-old',
        `The Neo4j at ${given.uri} is ${version} and Entente needs ${least} or newer: upgrade it, or unset NEO4J_URI to let Entente run its own.`,
      );
    }
  } catch (thrown) {
    throw inWords(given, thrown);
  } finally {
    await driver.close();
  }
}

/**
 * The same, and where nothing answers yet, again every second for as long as asked: two containers that an engine
 * starts at once come up in any order.
 * @throws Neo4jSetupError as above; at once where waiting can't help, or when told to stop
 */
export async function awaitGivenNeo4j(
  given: Given,
  { seconds, report, stopping }: { seconds: number; report: (line: string) => void; stopping?: AbortSignal },
): Promise<void> {
  const until = performance.now() + seconds * 1000;
  const stopped = new Promise<never>((_, reject) => {
    const stop = () =>
      reject(new Neo4jSetupError('unreachable', `Stopped: no Neo4j answered at ${given.uri}.`));
    if (stopping?.aborted) stop();
    stopping?.addEventListener('abort', stop);
  });
  for (let told = false; ; told = true) {
    try {
      return await Promise.race([checkGivenNeo4j(given), stopped]);
    } catch (thrown) {
      const mayCome = thrown instanceof Neo4jSetupError && thrown.code === 'unreachable' && isSilence(thrown);
      if (!mayCome || performance.now() >= until) throw thrown;
      if (!told) report(`Waiting for the Neo4j at ${given.uri}, up to ${seconds} s …`);
      await Promise.race([new Promise(resolve => setTimeout(resolve, 1_000)), stopped]);
    }
  }
}

/** Whether Neo4j's driver tried and got no answer; an address that it can't use at all stays so. */
const isSilence = (error: Neo4jSetupError) => error.cause instanceof Neo4jError;

function openChecked(given: Given): Driver {
  try {
    const config = {
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 8_000,
      maxTransactionRetryTime: 1_000,
    };
    return neo4j.driver(given.uri, authOf(given), config);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new Neo4jSetupError('unreachable', `NEO4J_URI (${given.uri}) cannot be used: ${reason}.`, thrown);
  }
}

function inWords({ uri, username, database, token }: Given, thrown: unknown): Error {
  if (!(thrown instanceof Neo4jError)) return thrown instanceof Error ? thrown : new Error(String(thrown));
  if (thrown.code === 'Neo.ClientError.Security.Forbidden') {
    return new Neo4jSetupError(
      'forbidden',
      `The Neo4j at ${uri} does not let its user ask for its version (“${thrown.message}”): give it the right to run dbms.components.`,
      thrown,
    );
  }
  if (thrown.code === 'Neo.ClientError.Security.AuthenticationRateLimit') {
    return new Neo4jSetupError(
      'wrong-password',
      `The Neo4j at ${uri} was given a wrong password too often and takes none for some seconds: check NEO4J_PASSWORD or NEO4J_TOKEN, wait and try again.`,
      thrown,
    );
  }
  if (thrown.code.startsWith('Neo.ClientError.Security.')) {
    const who =
      token === undefined
        ? `the user ${username} with this password: check NEO4J_USERNAME and NEO4J_PASSWORD`
        : `this token (“${thrown.message}”): check NEO4J_TOKEN, or sign in by NEO4J_USERNAME and NEO4J_PASSWORD`;
    return new Neo4jSetupError('wrong-password', `The Neo4j at ${uri} refuses ${who}.`, thrown);
  }
  if (thrown.code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new Neo4jSetupError(
      'wrong-database',
      `The Neo4j at ${uri} has no database ${database}: check NEO4J_DATABASE.`,
      thrown,
    );
  }
  const insecure = tlsFault(uri, thrown);
  if (insecure !== null) return new Neo4jSetupError('insecure', insecure, thrown);
  return new Neo4jSetupError(
    'unreachable',
    `No Neo4j answers at ${uri} (${thrown.message.split('\n')[0]}): check NEO4J_URI and that it runs.`,
    thrown,
  );
}
