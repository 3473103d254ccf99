// `npm run restore -- FILE [--replace] [--json]`, `npm run restore -- --check FILE`: puts a backup into an empty graph,
// or in the place of the one that is there; or only checks it.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inWords } from './backup/elements.ts';
import { isOfGraph } from './backup/manifest.ts';
import { type Backup, openBackup } from './backup/open.ts';
import { type FilesReport, restoreBackup } from './backup/restore.ts';
import { readConfig } from './config.ts';
import { graphVersion } from './load/index.ts';
import { run } from './program.ts';
import { progress } from './progress.ts';
import { telling } from './telling.ts';
import { tellingWhy } from './tellingWhy.ts';
import { withGraph } from './withGraph.ts';

const usage = 'Usage: npm run restore -- FILE [--replace] [--json]   or   npm run restore -- --check FILE';
const options = {
  replace: { type: 'boolean' },
  check: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [file, extra] = positionals;
    const { replace = false, check = false, json = false } = values;
    if (file === undefined || extra !== undefined || (replace && check)) return null;
    return { file, replace, check, json };
  } catch {
    return null;
  }
}

const whole = ({ manifest: { made, entente, graph, files } }: Backup) =>
  `The backup of ${made.replace('T', ' ').replace(/\..*/, '')} UTC by Entente ${entente} is whole: ${inWords(graph)}, ${files.filter(file => !isOfGraph(file)).length} queries and views.`;

/** A line for each file that someone may want to do something about. */
function notRestored({ kept, homeless }: FilesReport): string[] {
  return [
    ...kept.map(name => `${name} differs from what is there, which was kept (--replace takes the backup’s).`),
    ...homeless.map(name => `${name} was not written: its folder is not set, or cannot be written.`),
  ];
}

await run(async () => {
  const asked = readArguments();
  if (asked === null) {
    telling.complain(usage);
    return 2;
  }
  const config = readConfig();
  const report = progress();
  const { replace, check, json } = asked;
  const answer = (words: string[], told: object) => telling.answer(json ? told : words.join('\n'));
  const backup = await openBackup(path.resolve(config.startFolder, asked.file), { graphVersion, report });
  try {
    if (check) {
      answer([whole(backup)], backup.manifest);
      return 0;
    }
    report(whole(backup));
    return await withGraph(config, report, async (graph, neo4j) => {
      const folders = { queries: config.ownQueries, views: config.views };
      const left = 'The graph is as it was before: restore it again once Neo4j runs.';
      const restoring = () => restoreBackup(graph, backup, { folders, replace, report });
      const files = await tellingWhy(neo4j, restoring, left);
      const same = `Restored ${inWords(backup.manifest.graph)}: what Neo4j holds now is what was saved.`;
      const own = `Queries and views: ${files.written.length} written, ${files.same.length} there already.`;
      for (const line of notRestored(files)) telling.warn(line);
      answer([same, own], { graph: backup.manifest.graph, files });
      return 0;
    });
  } finally {
    backup.close();
  }
});
