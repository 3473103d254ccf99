import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { loadDossier } from '../../server/load/index.ts';
import { canRun, examplesOf, type Language, runExample } from '../support/docExamples.ts';
import { connection, emptyGraph } from '../support/neo4j.ts';
import { openSite } from '../support/site.ts';

const page = 'docs/using-the-api.md';
const examples = examplesOf(page);
const languages: Language[] = ['sh', 'js', 'python'];
/** A build server has to have all of them. */
const runs = languages.filter(language => readConfig().ci || canRun(language));
const left = languages.filter(language => !runs.includes(language));
if (left.length > 0) console.info(`Examples of ${page} that this machine cannot run: ${left.join(', ')}.`);

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  const graph = await emptyGraph();
  await loadDossier(graph, readConfig({}).dossier);
  await graph.close();
  site = await openSite(connection());
});
afterAll(() => site?.close());

test('every section has an example in each language', () => {
  const headings = [...new Set(examples.map(({ heading }) => heading))];
  expect(headings.length).toBeGreaterThan(7);
  for (const heading of headings) {
    const there = new Set(examples.filter(one => one.heading === heading).map(({ language }) => language));
    expect([heading, ...languages.filter(one => there.has(one))]).toEqual([heading, ...languages]);
  }
});

test.each(examples.filter(({ language }) => runs.includes(language)))(
  'line $line, $heading: the $language prints what stands below it',
  async example => {
    const { code, out, told } = await runExample(example, site.address);
    expect({ code, out, told }).toEqual({ code: 0, out: example.prints, told: '' });
  },
);
