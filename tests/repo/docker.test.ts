import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { settings } from '../../server/config.ts';
import { neo4jEnvironment } from '../../server/neo4j/settings.ts';
import { neo4jImage } from '../support/docker.ts';
import { filesBelow, importGraph, importsIn, textOf } from '../support/sourceFiles.ts';

const { services } = parse(textOf('docker-compose.yml'), { merge: true });

test('the Neo4j of docker-compose.yml has the image of the tests and the settings of our own', () => {
  const { NEO4J_AUTH_FILE: _, ...environment } = services.neo4j.environment;
  expect(environment).toEqual(neo4jEnvironment({ heap: '512m' }));
  expect([services.neo4j.image, services.password.image]).toEqual([neo4jImage, neo4jImage]);
});

test('the guide gives more memory as our own Neo4j gets it, and only settings that there are', () => {
  const [, example = ''] = /```yaml\n(services:\n {2}neo4j:[^`]*)```/.exec(textOf('docs/docker.md')) ?? [];
  const { neo4j, app } = parse(example).services;
  const [small, large] = ['512m', '2g'].map(heap => neo4jEnvironment({ heap }));
  const changed = Object.entries(large ?? {}).filter(([name, value]) => small?.[name] !== value);
  expect(neo4j.environment).toEqual(Object.fromEntries(changed));
  expect(Object.keys(settings.shape)).toEqual(expect.arrayContaining(Object.keys(app.environment)));
});

test('every service has a bound on its memory, and those that run at once fit 4 GB', () => {
  const limits = Object.entries<{ mem_limit: string }>(services).map(([name, { mem_limit }]) => {
    expect(mem_limit, name).toMatch(/^\d+m$/);
    return Number.parseInt(mem_limit, 10);
  });
  expect(limits.reduce((sum, limit) => sum + limit)).toBeLessThanOrEqual(4 * 1024);
});

test('every service is contained, and what it says is kept within bounds', () => {
  for (const [name, service] of Object.entries(services))
    expect(service, name).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      pids_limit: expect.any(Number),
      restart: expect.stringMatching(/^(no|unless-stopped)$/),
      logging: { driver: 'json-file', options: { 'max-size': '10m', 'max-file': '3' } },
    });
});

test('the app is given only settings that there are', () => {
  for (const { environment } of [services.loader, services.app])
    expect(Object.keys(settings.shape)).toEqual(expect.arrayContaining(Object.keys(environment)));
});

test('the app is told of the dossier that the loader brings in', () => {
  expect(services.loader.command[1]).toBe(services.app.environment.DOSSIER);
});

test('nothing is published but on loopback, and Neo4j only where it is asked for', () => {
  const published = Object.entries<{ ports?: string[]; profiles?: string[] }>(services).filter(
    ([, { ports }]) => ports,
  );
  for (const [name, { ports, profiles }] of published) {
    for (const port of ports ?? []) expect(port, name).toMatch(/^127\.0\.0\.1:/);
    expect(profiles, name).toEqual(name === 'app' ? undefined : ['database']);
  }
  expect(published.map(([name]) => name)).toEqual(['app', 'database']);
});

test('every variable that it reads of its own is told of in the guides', () => {
  const own = [...textOf('docker-compose.yml').matchAll(/\$\{(ENTENTE_[A-Z_]+)/g)].map(([, name]) =>
    String(name),
  );
  expect(own).toContain('ENTENTE_PORT');
  for (const guide of ['docs/docker.md', 'docs/settings.md'])
    for (const name of own) expect(textOf(guide), `${guide} on ${name}`).toMatch(new RegExp(`\\b${name}\\b`));
});

/** The commands of the image, which `docker compose run --rm app` knows. */
const commands = /for name in ([a-z ]+);/.exec(textOf('Dockerfile'))?.[1]?.split(' ') ?? [];

test('every command of the image is told of, and runs a file that there is', () => {
  expect(commands).toContain('load');
  const guide = textOf('docs/docker.md');
  for (const name of commands) {
    expect(guide, name).toMatch(new RegExp(`\\bapp[^\n]*\\b${name}\\b`));
    expect(textOf(`server/${name}Command.ts`).length, name).toBeGreaterThan(0);
  }
});

test('the image is built without emulation, for whatever architecture it is', () => {
  const [, ...stages] = textOf('Dockerfile').split(/^FROM /m);
  const image = stages.pop() ?? '';
  expect(image).not.toMatch(/^RUN /m);
  expect(image).not.toContain('--platform');
  for (const stage of stages) expect(stage).toMatch(/^--platform=\$\{BUILDPLATFORM:-linux\} /);
  type Packed = { dev?: boolean; os?: string[]; cpu?: string[]; hasInstallScript?: boolean };
  const packed: Record<string, Packed> = JSON.parse(textOf('package-lock.json')).packages;
  const bound = Object.entries(packed).filter(
    ([, { dev, os, cpu, hasInstallScript }]) => !dev && (os || cpu || hasInstallScript),
  );
  expect(bound.map(([name]) => name)).toEqual([]);
});

test('what the image runs needs only packages that it holds', () => {
  const imports = importGraph(filesBelow('server', /(?<!\.d)\.ts$/));
  const reached = new Set(
    ['main', 'mcpCommand', 'forwardCommand', ...commands.map(name => `${name}Command`)].map(
      name => `server/${name}.ts`,
    ),
  );
  for (const file of reached) for (const target of imports.get(file) ?? []) reached.add(target);
  const packages = [...reached]
    .flatMap(file => importsIn(textOf(file)))
    .filter(name => !/^(\.|node:)/.test(name))
    .map(name => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0]);
  const held = Object.keys(JSON.parse(textOf('package.json')).dependencies);
  expect([...new Set(packages)].sort()).toEqual(held.sort());
});
