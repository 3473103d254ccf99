import { expect, test } from 'vitest';
import { filesBelow, textOf } from '../support/sourceFiles.ts';

const code = [...filesBelow('server', /\.ts$/), ...filesBelow('web', /\.tsx?$/)];
const statements = filesBelow('cypher', /\.cypher$/).map(file => file.replace(/^cypher\/|\.cypher$/g, ''));
/** Files that are called by their literal names; the schema's and the saved queries are read as folders. */
const called = statements.filter(name => !/^(schema|queries)\//.test(name));

test('every statement that code calls has its file, and every file is called', () => {
  const text = code.map(textOf).join('\n');
  const named = new Set(
    [...text.matchAll(/['"]((?:load|explore|neo4j|asking|backup)\/[a-z0-9-]+)['"]/g)].map(match => match[1]),
  );
  expect([...named].sort()).toEqual([...called].sort());
});

/** What the API’s document shows is what others send; the server runs none of it by itself. */
const shown = 'server/contract/examples.ts';

test('Cypher is written in cypher/ and nowhere else', () => {
  const pattern =
    /\b(?:(?:OPTIONAL )?MATCH|MERGE|CREATE|DETACH DELETE|UNWIND|CALL) *[({$]|\bUNWIND \$|\bRETURN [a-z]\w*\./;
  const strays = code.filter(
    file =>
      file !== shown &&
      textOf(file)
        .split('\n')
        .some(line => !/^\s*(\/\/|\*|\/\*)/.test(line) && pattern.test(line)),
  );
  expect(strays).toEqual([]);
});

test('each file holds one statement and begins with what it is for', () => {
  const faulty = statements.filter(name => {
    const text = textOf(`cypher/${name}.cypher`);
    return !text.startsWith('//') || /;\s*\S/.test(text.replace(/^\s*\/\/.*$/gm, ''));
  });
  expect(faulty).toEqual([]);
});

test('what a filter leaves out is left out in every statement by the same words', () => {
  /** However far it is moved in. */
  const flat = (name: string) => textOf(`cypher/${name}.cypher`).replace(/^ +/gm, '');
  const rule = flat('explore/support').match(/AND NOT 'origin:'.*\n.*\$without.*\n/)?.[0] ?? 'none';
  const users = statements.filter(name => flat(name).includes('$without'));
  expect(users.length).toBeGreaterThan(5);
  expect(users.filter(name => !flat(name).includes(rule))).toEqual([]);
});
