// `npm run load -- FOLDER [--dry-run] [--json]`, `npm run load -- --remove ID`: brings a dossier into the graph, or
// takes one out of it.

import path from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { type LoadReport, loadDossier, prepareGraph, removeDossier } from './load/index.ts';
import { run } from './program.ts';
import { progress } from './progress.ts';
import { telling } from './telling.ts';
import { tellingWhy } from './tellingWhy.ts';
import { withGraph } from './withGraph.ts';

const usage = 'Usage: npm run load -- FOLDER [--dry-run] [--json]   or   npm run load -- --remove ID';
const options = {
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  remove: { type: 'string' },
} as const;

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [folder, extra] = positionals;
    if (extra !== undefined || (folder === undefined) === (values.remove === undefined)) return null;
    return { folder, remove: values.remove, dryRun: values['dry-run'] === true, json: values.json === true };
  } catch {
    return null;
  }
}

const inWords = ({ nodes, relationships }: LoadReport, dryRun: boolean) =>
  [['nodes', nodes] as const, ['relationships', relationships] as const]
    .map(
      ([what, { created, updated, deleted }]) =>
        `${what}: ${created} created, ${updated} updated, ${deleted} deleted`,
    )
    .join('\n') + (dryRun ? '\nNothing was written (--dry-run).' : '');

await run(async () => {
  const asked = readArguments();
  if (asked === null) {
    telling.complain(usage);
    return 2;
  }
  const config = readConfig();
  const report = progress();
  return await withGraph(config, report, async (graph, neo4j) => {
    const { dryRun, remove } = asked;
    const folder = path.resolve(config.startFolder, String(asked.folder));
    const options = { dryRun, report, texts: config.sourcesFolder };
    const done = await tellingWhy(neo4j, async () => {
      if (!dryRun) await prepareGraph(graph, { report });
      return remove === undefined
        ? await loadDossier(graph, folder, options)
        : await removeDossier(graph, remove, options);
    });
    telling.answer(asked.json ? done : inWords(done, dryRun));
    return 0;
  });
});
