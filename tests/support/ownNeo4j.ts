import neo4j from 'neo4j-driver';
import type { Command } from './command.ts';

/** What `npm run neo4j` says once it serves. */
export async function ready(started: Command): Promise<{ uri: string; password: string }> {
  const [, uri = ''] = await started.says(/^URI\s+(\S+)/m);
  const [, password = ''] = await started.says(/^password\s+(\S+)/m);
  await started.says(/Ctrl-C/);
  return { uri, password };
}

/** The first column of what a statement answers; it is sent once. */
export async function ask(
  uri: string,
  password: string,
  statement: string,
  parameters: Record<string, unknown> = {},
): Promise<unknown[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { disableLosslessIntegers: true });
  try {
    const { records } = await driver.session().run(statement, parameters);
    return records.map(record => record.get(0));
  } finally {
    await driver.close();
  }
}
