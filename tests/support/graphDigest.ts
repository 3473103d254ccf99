import { createHash } from 'node:crypto';
import neo4j, { type Integer, isInt } from 'neo4j-driver';
import type { Connection } from '../../server/graph/neo4jGraph.ts';

/** All that a database holds, in one word, and how much it is. */
export type GraphDigest = { sha256: string; nodes: number; relationships: number };

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** A value with its type: 1 and 1.0 differ, and so do a date and its text. */
function written(value: unknown): unknown {
  if (isInt(value)) return { integer: (value as Integer).toString() };
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  return { [value.constructor.name]: String(value) };
}

const properties = (held: Record<string, unknown>) =>
  Object.keys(held)
    .sort()
    .map(name => [name, written(held[name])]);

/**
 * The digest of a whole database, ours and foreign: nodes with labels and properties, relationships with type, ends and
 * properties. It is the same wherever the same graph is held: Neo4j's own ids don't enter.
 * Nothing may be writing meanwhile: it is read in two statements.
 */
export async function graphDigest({ uri, username, password, database }: Connection): Promise<GraphDigest> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { telemetryDisabled: true });
  try {
    const ask = async (statement: string) => (await driver.executeQuery(statement, {}, { database })).records;
    const nodes = new Map(
      (await ask('MATCH (n) RETURN elementId(n) AS at, labels(n) AS labels, properties(n) AS held')).map(
        row => [
          String(row.get('at')),
          sha256(JSON.stringify([[...row.get('labels')].sort(), properties(row.get('held'))])),
        ],
      ),
    );
    const relationships = (
      await ask(
        `MATCH (a)-[r]->(b)
         RETURN elementId(a) AS start, elementId(b) AS end, type(r) AS type, properties(r) AS held`,
      )
    ).map(row => {
      const ends = [nodes.get(row.get('start')), nodes.get(row.get('end'))];
      return sha256(JSON.stringify([row.get('type'), ...ends, properties(row.get('held'))]));
    });
    const all = [...[...nodes.values()].sort(), '', ...relationships.sort()].join('\n');
    return { sha256: sha256(all), nodes: nodes.size, relationships: relationships.length };
  } finally {
    await driver.close();
  }
}
