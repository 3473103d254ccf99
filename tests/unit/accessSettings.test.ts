import path from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { cannotListen } from '../../server/listen.ts';
import { whoCanReach } from '../../server/whoCanReach.ts';
import { folderWith } from '../support/dossiers.ts';

const refused = (environment: Record<string, string>, message: RegExp) =>
  expect(() => readConfig(environment)).toThrow(message);

test('the proxies that are trusted are a number or addresses, and anything else is refused by name', () => {
  const read = (text: string) => readConfig({ TRUST_PROXY: text }).access.trustProxy;
  expect([read(''), read('0'), read('2')]).toEqual([[], [], 2]);
  expect(read('loopback, 10.0.0.0/8,fd00::/8,10.1.2.3')).toEqual([
    'loopback',
    '10.0.0.0/8',
    'fd00::/8',
    '10.1.2.3',
  ]);
  for (const wrong of ['true', 'caddy', '10', '1,2', '10.0.0.0/33', '10.0.0.0/', 'fd00::/129', '1.2.3'])
    refused({ TRUST_PROXY: wrong }, /TRUST_PROXY: .* is neither a number of proxies/);
});

test('a path below which everything is, is refused by name where it is none', () => {
  const read = (text: string) => readConfig({ BASE_PATH: text }).basePath;
  expect(['', '/', '/entente', '/entente/', '/a/b_c.d'].map(read)).toEqual([
    '',
    '',
    '/entente',
    '/entente',
    '/a/b_c.d',
  ]);
  for (const wrong of [
    'entente',
    '//',
    '/a//b',
    '/a/../b',
    '/.',
    '/ä',
    '/a b',
    '/a?b',
    'https://a.example/b',
  ])
    refused({ BASE_PATH: wrong }, /BASE_PATH: must be a path such as \/entente/);
});

test('an access token has 16 characters or more, of a variable or a file, and is never told', () => {
  const token = 'correct-horse-battery';
  const folder = folderWith({ token: `${token}\n`, short: 'too-short' });
  const file = path.join(folder, 'token');
  expect(readConfig({}).access.token).toBeNull();
  expect(readConfig({ ACCESS_TOKEN: token }).access.token).toBe(token);
  expect(readConfig({ ACCESS_TOKEN_FILE: file }).access.token).toBe(token);
  refused(
    { ACCESS_TOKEN: token, ACCESS_TOKEN_FILE: file },
    /ACCESS_TOKEN and ACCESS_TOKEN_FILE are both set/,
  );
  refused({ ACCESS_TOKEN_FILE: path.join(folder, 'none') }, /ACCESS_TOKEN_FILE: .* no such file/);
  for (const wrong of ['too-short', 'with blanks in between', 'ümläute-ümläute-ü']) {
    refused({ ACCESS_TOKEN: wrong }, /^ACCESS_TOKEN: must have 16 characters or more/);
    expect(() => readConfig({ ACCESS_TOKEN: wrong })).not.toThrow(wrong);
  }
  refused({ ACCESS_TOKEN_FILE: path.join(folder, 'short') }, /^ACCESS_TOKEN_FILE: must have 16/);
});

test('a header with a name is believed only of proxies that are known by their addresses', () => {
  const read = (TRUST_PROXY: string) => readConfig({ TRUST_PROXY, USER_HEADER: 'X-Forwarded-User' }).access;
  expect(read('loopback').userHeader).toBe('x-forwarded-user');
  for (const unknown of ['', '0', '1'])
    expect(() => read(unknown)).toThrow(/^USER_HEADER is only believed of a proxy .* TRUST_PROXY/);
  refused({ TRUST_PROXY: 'loopback', USER_HEADER: 'X Name' }, /USER_HEADER: must be the name of a header/);
  refused({ TRUST_PROXY: 'loopback', USER_HEADER: 'Authorization' }, /USER_HEADER: must be/);
});

test('who can reach it is said at the start, where others can or something is asked for', () => {
  const none = { trustProxy: [], token: null, userHeader: null };
  const of = (address: string, internal = false) =>
    ({ address, internal, family: address.includes(':') ? 'IPv6' : 'IPv4' }) as never;
  const interfaces = {
    lo: [of('127.0.0.1', true), of('::1', true)],
    eth0: [of('192.0.2.7'), of('2001:db8::7'), of('fe80::1')],
  };
  const said = (host: string, access = {}) =>
    whoCanReach({ host, access: { ...none, ...access } }, 4000, interfaces);
  expect(['127.0.0.1', '::1', 'localhost'].flatMap(host => said(host))).toEqual([]);
  expect(said('0.0.0.0')[0]).toMatch(/^Whoever reaches 192\.0\.2\.7:4000 may /);
  expect(said('0.0.0.0')[1]).toMatch(/ACCESS_TOKEN_FILE, or HOST=127\.0\.0\.1/);
  expect(said('::')[0]).toMatch(/^Whoever reaches 192\.0\.2\.7:4000 or \[2001:db8::7\]:4000 may /);
  expect(said('192.0.2.7')[0]).toMatch(/^Whoever reaches 192\.0\.2\.7:4000 may /);
  expect(said('0.0.0.0', { token: 'secret' })).toEqual(['It asks for the access token.']);
  expect(said('0.0.0.0', { userHeader: 'x-user' })).toEqual([
    'It lets in whom a trusted proxy names in x-user.',
  ]);
});

test('an address of IPv6 stands in brackets before its port', () => {
  const said = (host: string) => cannotListen({ host, port: 80 }, 'taken').message;
  expect(said('::1')).toContain('cannot listen on [::1]:80 (taken)');
  expect(said('localhost')).toContain('cannot listen on localhost:80 (taken)');
});
