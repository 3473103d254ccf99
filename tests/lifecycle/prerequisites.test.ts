import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { bringJars } from '../../server/neo4j/bringJars.ts';
import { checkJars } from '../../server/neo4j/jars.ts';
import { findProgram } from '../../server/neo4j/java.ts';
import { command } from '../support/command.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-needs-'));
  mkdirSync(path.join(folder, 'bin'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const { ownNeo4j } = readConfig();
/** A search path that holds Node and what the test puts there, and nothing else. */
function bare(program?: [name: string, script: string]): Record<string, string> {
  const bin = path.join(folder, 'bin');
  symlinkSync(process.execPath, path.join(bin, 'node'));
  if (program) writeFileSync(path.join(bin, program[0]), program[1], { mode: 0o755 });
  return {
    PATH: bin,
    JAVA_HOME: '',
    ENTENTE_DATA: path.join(folder, 'data'),
    ENTENTE_CACHE: path.join(folder, 'cache'),
  };
}

async function refusal(environment: Record<string, string>): Promise<string> {
  const started = command('main.ts', [], { ...environment, PORT: '0' });
  const { code } = await started.ended;
  expect(code).toBe(1);
  return started.said().trim().split('\n').at(-1) ?? '';
}

describe('when something is missing, one sentence says what to do and the command fails', () => {
  test('no Java', async () => {
    expect(await refusal(bare())).toMatch(
      /^Neo4j needs Java 17 or newer and there is no java on the path: install one/,
    );
  });

  test('a Java that is too old', async () => {
    const old = '#!/bin/sh\necho \'openjdk version "11.0.2" 2019-01-15\' >&2\n';
    expect(await refusal(bare(['java', old]))).toMatch(
      /^Neo4j needs Java 17 or newer, and .*java is 11: install a newer one/,
    );
  });

  test('no Maven, and nothing in the cache', async () => {
    const java = findProgram('java', ownNeo4j.searchPath);
    const passing = `#!/bin/sh\nexec "${java}" "$@"\n`;
    expect(await refusal(bare(['java', passing]))).toMatch(
      /^Neo4j has to be fetched once and there is no mvn on the path/,
    );
  });

  test('saved queries with faults: each is told, and nothing was started', async () => {
    writeFileSync(path.join(folder, 'one.cypher'), '// colour: red\nRETURN 1');
    writeFileSync(path.join(folder, 'two.cypher'), '// title: Q?\nRETURN $n');
    const started = command('main.ts', [], { ...bare(), QUERIES: folder, PORT: '0' });
    expect(await started.ended).toMatchObject({ code: 1 });
    expect(started.said()).toMatch(/one\.cypher:1: there is no key 'colour'/);
    expect(started.said()).toMatch(/two\.cypher:2: '\$n' is not declared/);
    expect(started.said()).not.toMatch(/Neo4j/);
  });

  test('a setting that cannot be used', async () => {
    const started = command('main.ts', [], { ...bare(), PORT: 'four' });
    expect((await started.ended).code).toBe(1);
    expect(started.said()).toContain('PORT');
  });
});

describe('the jars', () => {
  test('that differ from the committed list are refused and named', async () => {
    const jars = await bringJars({ ...ownNeo4j, report: () => undefined });
    const copy = path.join(folder, 'jars');
    mkdirSync(copy);
    for (const name of readdirSync(jars)) symlinkSync(path.join(jars, name), path.join(copy, name));
    const [first = '', second = ''] = readdirSync(copy);
    rmSync(path.join(copy, first));
    rmSync(path.join(copy, second));
    cpSync(path.join(jars, second), path.join(copy, second));
    writeFileSync(path.join(copy, second), 'not a jar');
    writeFileSync(path.join(copy, 'stranger.jar'), 'who is this');
    await expect(checkJars(copy, 'that folder')).rejects.toMatchObject({
      code: 'wrong-jar',
      message: expect.stringMatching(
        new RegExp(`${first} is missing.*stranger\\.jar is not on the list.*${second} has another SHA-256`),
      ),
    });
  });
});
