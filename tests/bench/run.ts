// `npm run bench -- NAME …`: one of the benches of this folder; without a name, that of the readers.
import process from 'node:process';

const benches = ['readers', 'answer', 'canvas', 'explore', 'page', 'table'];
const [given = 'readers', ...rest] = process.argv.slice(2);
const [name, args] = given.startsWith('--') ? ['readers', [given, ...rest]] : [given, rest];
if (benches.includes(name)) {
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...args);
  await import(`./${name}.ts`);
} else {
  console.error(`There is no bench '${name}': ${benches.join(', ')} are there.`);
  process.exitCode = 1;
}
