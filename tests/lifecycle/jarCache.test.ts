import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { bringJars } from '../../server/neo4j/bringJars.ts';
import { jarFaults, listedJars } from '../../server/neo4j/jars.ts';
import { command, stopCommands } from '../support/command.ts';

const { ownNeo4j } = readConfig();
const lines: string[] = [];
const report = (line: string) => void lines.push(line);
let home: string;
let cacheFolder: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'entente-jars-'));
  cacheFolder = path.join(home, 'cache');
  lines.length = 0;
});
afterEach(async () => {
  await stopCommands();
  rmSync(home, { recursive: true, force: true });
});

/** A cache as it should be, but for a jar that is cut off. */
async function cutOff(): Promise<{ folder: string; name: string }> {
  const real = await bringJars({ ...ownNeo4j, report });
  const folder = path.join(cacheFolder, path.basename(real));
  mkdirSync(folder, { recursive: true });
  const [name = '', ...others] = readdirSync(real);
  for (const other of others) symlinkSync(path.join(real, other), path.join(folder, other));
  copyFileSync(path.join(real, name), path.join(folder, name));
  truncateSync(path.join(folder, name), 1000);
  return { folder, name };
}

/** A search path with a Maven that does this and nothing else. */
function mavenThat(script: string): string {
  const bin = path.join(home, 'bin');
  mkdirSync(bin);
  writeFileSync(path.join(bin, 'mvn'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return bin;
}

describe('the cache of Neo4j’s jars', () => {
  test('is fetched anew where a jar is cut off, and what a killed fetch left is removed', async () => {
    const { folder, name } = await cutOff();
    const gone = `${folder}.partial-${2 ** 22 - 3}`;
    const living = `${folder}.partial-${process.ppid}`;
    for (const each of [gone, living]) mkdirSync(each);
    expect(await bringJars({ ...ownNeo4j, cacheFolder, report })).toBe(folder);
    expect(lines[0]).toBe(
      `Neo4j’s jars in ${folder} are refused (${name} has another SHA-256): they are fetched anew.`,
    );
    expect(await jarFaults(folder)).toEqual([]);
    expect(readdirSync(cacheFolder).sort()).toEqual([path.basename(folder), path.basename(living)]);
  });

  test('is refused where a jar is cut off and there is no Maven', async () => {
    const { folder, name } = await cutOff();
    await expect(bringJars({ cacheFolder, searchPath: '', report })).rejects.toMatchObject({
      code: 'wrong-jar',
      message: `Neo4j’s jars in ${folder} are refused (${name} has another SHA-256): delete that folder, install Maven and start again.`,
    });
  });

  test('takes nothing that Maven brings and the list does not know, and keeps what was there', async () => {
    const { folder, name } = await cutOff();
    const searchPath = mavenThat(
      'for last; do :; done; echo no jar > "$(echo "$last" | cut -d= -f2)/stranger.jar"',
    );
    await expect(bringJars({ cacheFolder, searchPath, report })).rejects.toMatchObject({
      code: 'wrong-jar',
      message: expect.stringContaining('delete Maven’s repository'),
    });
    expect(await jarFaults(folder)).toEqual([`${name} has another SHA-256`]);
    expect(readdirSync(cacheFolder)).toEqual([path.basename(folder)]);
  });

  test('holds nothing half-fetched when the fetch is killed, and the next start clears up', async () => {
    const environment = {
      ENTENTE_DATA: home,
      ENTENTE_CACHE: cacheFolder,
      PATH: `${mavenThat('sleep 2')}:${ownNeo4j.searchPath}`,
    };
    const killed = command('neo4jCommand.ts', [], environment);
    await killed.says(/Fetching Neo4j, once: 0 of/);
    const partial = readdirSync(cacheFolder);
    expect(partial).toEqual([expect.stringMatching(/^neo4j-5[\d.]+\.partial-\d+$/)]);
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(existsSync(path.join(cacheFolder, String(partial[0])))).toBe(true);

    const folder = await bringJars({ ...ownNeo4j, cacheFolder, report });
    expect(readdirSync(cacheFolder)).toEqual([path.basename(folder)]);
    expect(readdirSync(folder)).toHaveLength(listedJars().size);
  });
});
