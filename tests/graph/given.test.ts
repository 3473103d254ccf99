import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { awaitGivenNeo4j, checkGivenNeo4j, isOlder } from '../../server/neo4j/given.ts';
import { connection } from '../support/neo4j.ts';
import { switchable } from '../support/switchableConnection.ts';

const least = '5.26';

test('a Neo4j that serves passes', async () => {
  await expect(checkGivenNeo4j(connection(), least)).resolves.toBeUndefined();
});

test.each([
  [
    'unreachable',
    { uri: 'bolt://127.0.0.1:1' },
    /No Neo4j answers at bolt:\/\/127\.0\.0\.1:1 .*check NEO4J_URI/,
  ],
  ['unreachable', { uri: 'mysql://127.0.0.1' }, /NEO4J_URI \(mysql:\/\/127\.0\.0\.1\) cannot be used/],
  [
    'wrong-password',
    { password: 'wrong' },
    /refuses the user neo4j with this password: check NEO4J_USERNAME and NEO4J_PASSWORD/,
  ],
  ['wrong-database', { database: 'nowhere' }, /has no database nowhere: check NEO4J_DATABASE/],
])('when it is %s, one sentence says so', async (code, part, message) => {
  await expect(checkGivenNeo4j({ ...connection(), ...part }, least)).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message),
  });
});

test('when something else listens there, it is unreachable', async () => {
  const server = createServer(socket => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(
    0,
    '127.0.0.1',
  );
  await new Promise(resolve => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  const uri = `bolt://127.0.0.1:${port}`;
  await expect(checkGivenNeo4j({ ...connection(), uri }, least)).rejects.toMatchObject({
    code: 'unreachable',
  });
  server.close();
});

test('when it is older than what cypher/ needs, it says which version it takes', async () => {
  await expect(checkGivenNeo4j(connection(), '9999.1')).rejects.toMatchObject({
    code: 'too-old',
    message: expect.stringMatching(/ is 5\.26\.\d+ and Entente needs 9999\.1 or newer: upgrade it/),
  });
});

test('versions are compared by number; those named by year come after 5', () => {
  expect(isOlder('5.9.0', '5.26')).toBe(true);
  expect(isOlder('5.26.30', '5.26')).toBe(false);
  expect(isOlder('2025.01.0', '5.26')).toBe(false);
  expect(isOlder('4.4.41', '5.26')).toBe(true);
});

describe('waiting for a Neo4j', () => {
  test('ends when it answers, and is told of once', async () => {
    const way = await switchable(connection());
    await way.cut();
    const told: string[] = [];
    let mending: Promise<void> | undefined;
    const report = (line: string) => {
      told.push(line);
      mending = way.mend();
    };
    await awaitGivenNeo4j(way.connection, { seconds: 60, report });
    await mending;
    await way.cut();
    expect(told).toEqual([`Waiting for the Neo4j at ${way.connection.uri}, up to 60 s …`]);
  });

  test('ends at once when told to stop', async () => {
    const stopping = new AbortController();
    const waiting = awaitGivenNeo4j(
      { ...connection(), uri: 'bolt://127.0.0.1:1' },
      { seconds: 3600, report: () => stopping.abort(), stopping: stopping.signal },
    );
    await expect(waiting).rejects.toThrow(/^Stopped: no Neo4j answered at bolt:\/\/127\.0\.0\.1:1\.$/);
  });

  test.each([
    ['its address cannot be used', { uri: 'mysql://127.0.0.1' }, 'unreachable'],
    ['the password is wrong', { password: 'wrong' }, 'wrong-password'],
  ])('does not begin where %s', async (_, part, code) => {
    const told: string[] = [];
    const report = (line: string) => told.push(line);
    await expect(
      awaitGivenNeo4j({ ...connection(), ...part }, { seconds: 3600, report }),
    ).rejects.toMatchObject({ code });
    expect(told).toEqual([]);
  });
});
