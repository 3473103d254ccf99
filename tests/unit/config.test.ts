import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../server/config.ts';
import { folderWith } from '../support/dossiers.ts';

const given = { NEO4J_URI: 'bolt://127.0.0.1:7687' };
const passwordOf = (environment: Record<string, string>) =>
  readConfig({ ...given, ...environment }).neo4j?.password;

test('a password may stand in a file, with or without a line end', () => {
  const folder = folderWith({ one: 's e cret\n', two: 'secret' });
  expect(passwordOf({ NEO4J_PASSWORD_FILE: path.join(folder, 'one') })).toBe('s e cret');
  expect(passwordOf({ NEO4J_PASSWORD_FILE: path.join(folder, 'two') })).toBe('secret');
  expect(passwordOf({ NEO4J_PASSWORD: 'plain' })).toBe('plain');
});

test('a password file that cannot be used is named, with the reason', () => {
  const folder = folderWith({ empty: '\n', full: 'secret' });
  const refused = (environment: Record<string, string>, message: string) =>
    expect(() => passwordOf(environment)).toThrow(
      expect.objectContaining({ name: ConfigError.name, message }),
    );
  const missing = path.join(folder, 'missing');
  refused(
    { NEO4J_PASSWORD_FILE: missing },
    `NEO4J_PASSWORD_FILE: ${missing} cannot be read (there is no such file).`,
  );
  refused({ NEO4J_PASSWORD_FILE: folder }, `NEO4J_PASSWORD_FILE: ${folder} cannot be read (EISDIR).`);
  const empty = path.join(folder, 'empty');
  refused({ NEO4J_PASSWORD_FILE: empty }, `NEO4J_PASSWORD_FILE: ${empty} is empty.`);
  refused(
    { NEO4J_PASSWORD_FILE: path.join(folder, 'full'), NEO4J_PASSWORD: 'secret' },
    'NEO4J_PASSWORD and NEO4J_PASSWORD_FILE are both set: set one of them.',
  );
});

test('a fault names the settings to leave out, and no others that its words speak of', () => {
  const folder = folderWith({ empty: '' });
  const settingsOf = (environment: Record<string, string>) => {
    try {
      readConfig(environment);
    } catch (thrown) {
      return (thrown as ConfigError).settings;
    }
    return 'none';
  };
  expect(settingsOf({ PORT: 'http', QUERY_ROWS: 'many', NEO4J_USERNAME: 'me' })).toEqual([
    'PORT',
    'QUERY_ROWS',
  ]);
  expect(settingsOf({ NEO4J_URI: 'bolt://a:b@example.org', NEO4J_PASSWORD: 'b' })).toEqual(['NEO4J_URI']);
  expect(settingsOf({ QUERIES: 'mine', OWN_QUERIES: 'mine' })).toEqual(['OWN_QUERIES']);
  expect(settingsOf({ USER_HEADER: 'X-User', TRUST_PROXY: '1' })).toEqual(['USER_HEADER']);
  expect(settingsOf({ ...given, NEO4J_PASSWORD: 'b', NEO4J_TOKEN: 't' })).toEqual([
    'NEO4J_PASSWORD',
    'NEO4J_TOKEN',
  ]);
  expect(settingsOf({ ACCESS_TOKEN_FILE: path.join(folder, 'empty') })).toEqual(['ACCESS_TOKEN_FILE']);
  expect(settingsOf({ ACCESS_TOKEN: 'short' })).toEqual(['ACCESS_TOKEN']);
});

test('a file is not asked for where no Neo4j is named', () => {
  expect(readConfig({ NEO4J_PASSWORD_FILE: '/nowhere' }).neo4j).toBeNull();
});

test('a time to wait that is none is refused by name', () => {
  expect(() => readConfig({ ...given, NEO4J_WAIT: 'long' })).toThrow(/NEO4J_WAIT/);
});

test('what serves loads at its start unless told not to', () => {
  const read = (text?: string) => readConfig({ LOAD_AT_START: text }).loadAtStart;
  expect([undefined, '', 'true', '1', 'false', '0'].map(read)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(() => read('no')).toThrow(/LOAD_AT_START/);
});

test('who may frame the view is named by origins, and anything else is refused by name', () => {
  const read = (text: string) => readConfig({ EMBED_ORIGINS: text }).embedOrigins;
  expect(read('')).toEqual([]);
  expect(read('https://example.org, http://127.0.0.1:8080')).toEqual([
    'https://example.org',
    'http://127.0.0.1:8080',
  ]);
  for (const wrong of ['*', 'https://*.example.org', 'https://example.org/page', 'example.org', "'self'"])
    expect(() => read(`https://example.org,${wrong}`)).toThrow(/EMBED_ORIGINS: .* is no origin/);
});

test('saved views lie below the data folder unless said, and nowhere where nothing is said on purpose', () => {
  expect(readConfig({ ENTENTE_DATA: '/data' }).views).toBe('/data/views');
  expect(readConfig({ ENTENTE_DATA: '/data', VIEWS: '/views' }).views).toBe('/views');
  expect(readConfig({ VIEWS: '' }).views).toBeNull();
});

test('a token may stand in for the password, and in a file; only one of the four is taken', () => {
  const folder = folderWith({ token: 'a-token\n', empty: '\n' });
  const signIn = (environment: Record<string, string>) => readConfig({ ...given, ...environment }).neo4j;
  expect(signIn({ NEO4J_TOKEN: 'a-token' })).toMatchObject({ token: 'a-token', password: '' });
  const file = path.join(folder, 'token');
  const read = signIn({ NEO4J_TOKEN_FILE: file });
  expect(read).toMatchObject({ token: 'a-token', password: '' });
  writeFileSync(file, 'another\n');
  expect(read?.readSecret?.()).toBe('another');
  rmSync(file);
  expect(read?.readSecret?.()).toBeNull();
  const refused = (environment: Record<string, string>, message: string) =>
    expect(() => signIn(environment)).toThrow(expect.objectContaining({ name: ConfigError.name, message }));
  refused({ NEO4J_TOKEN_FILE: file }, `NEO4J_TOKEN_FILE: ${file} cannot be read (there is no such file).`);
  const empty = path.join(folder, 'empty');
  refused({ NEO4J_TOKEN_FILE: empty }, `NEO4J_TOKEN_FILE: ${empty} is empty.`);
  refused(
    { NEO4J_PASSWORD: 'one', NEO4J_TOKEN: 'two' },
    'NEO4J_PASSWORD and NEO4J_TOKEN are both set: set one of them.',
  );
});

test('the address of a Neo4j is one that its drivers speak, and holds no password', () => {
  const read = (NEO4J_URI: string) => readConfig({ NEO4J_URI }).neo4j?.uri;
  for (const scheme of ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'])
    expect(read(`${scheme}://example.org:7687`)).toBe(`${scheme}://example.org:7687`);
  for (const wrong of ['example.org:7687', 'http://example.org:7474', 'bolt+tls://example.org', 'neo4j'])
    expect(() => read(wrong)).toThrow(/NEO4J_URI: must begin with bolt:\/\/, bolt\+s:\/\//);
  expect(() => read('bolt://neo4j:secret@example.org')).toThrow(
    /^The environment cannot be used\. NEO4J_URI: user and password stand in NEO4J_USERNAME and NEO4J_PASSWORD, not in the address$/,
  );
});
