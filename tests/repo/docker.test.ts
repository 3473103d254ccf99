import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { neo4jEnvironment } from '../../server/neo4j/settings.ts';
import { neo4jImage } from '../support/docker.ts';
import { filesBelow, importGraph, importsIn, textOf } from '../support/sourceFiles.ts';

const { services } = parse(textOf('docker-compose.yml'));

test('the Neo4j of docker-compose.yml has the image of the tests and the settings of our own', () => {
  const { NEO4J_AUTH_FILE: _, ...environment } = services.neo4j.environment;
  expect(environment).toEqual(neo4jEnvironment({ heap: '512m' }));
  expect([services.neo4j.image, services.password.image]).toEqual([neo4jImage, neo4jImage]);
});

test('what the image runs needs only packages that it holds', () => {
  const imports = importGraph(filesBelow('server', /(?<!\.d)\.ts$/));
  const reached = new Set(
    ['main', 'loadCommand', 'queryCommand', 'mcpCommand'].map(name => `server/${name}.ts`),
  );
  for (const file of reached) for (const target of imports.get(file) ?? []) reached.add(target);
  const packages = [...reached]
    .flatMap(file => importsIn(textOf(file)))
    .filter(name => !/^(\.|node:)/.test(name))
    .map(name => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0]);
  const held = Object.keys(JSON.parse(textOf('package.json')).dependencies);
  expect([...new Set(packages)].sort()).toEqual(held.sort());
});
