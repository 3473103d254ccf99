// `npm run backup [-- FILE] [--json]`: keeps the graph, people's own queries and saved views in one file.
import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { version } from './answering.ts';
import { inWords } from './backup/elements.ts';
import { makeBackup } from './backup/make.ts';
import { isOfGraph } from './backup/manifest.ts';
import { backupName } from './backup/names.ts';
import { readConfig } from './config.ts';
import { run } from './program.ts';
import { progress } from './progress.ts';
import { telling } from './telling.ts';
import { withGraph } from './withGraph.ts';

const usage = 'Usage: npm run backup [-- FILE] [--json]';

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    const [file, extra] = positionals;
    return extra === undefined ? { file, json: values.json === true } : null;
  } catch {
    return null;
  }
}

/** The file that was asked for; where that is a folder, or none was, one that is named by date and time. */
function fileOf(asked: string | undefined, { backups, startFolder }: ReturnType<typeof readConfig>): string {
  if (asked === undefined) return path.join(backups, backupName(new Date()));
  const file = path.resolve(startFolder, asked);
  const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory();
  return isFolder ? path.join(file, backupName(new Date())) : file;
}

await run(async () => {
  const asked = readArguments();
  if (asked === null) {
    telling.complain(usage);
    return 2;
  }
  const config = readConfig();
  const report = progress();
  const file = fileOf(asked.file, config);
  return await withGraph(config, report, async graph => {
    const folders = { queries: config.ownQueries, views: config.views };
    const { warn } = telling;
    const made = await makeBackup(graph, { file, folders, entente: version, report, warn });
    const { nodes, relationships } = made.leftOut;
    if (nodes + relationships > 0)
      warn(
        `Left out: ${nodes} nodes labelled Entente that have no id, ${relationships} relationships with nodes of others.`,
      );
    const own = made.files.filter(file => !isOfGraph(file)).length;
    const bytes = statSync(file).size;
    const size = `${(bytes / 1024 / 1024).toFixed(1)} MB`;
    telling.answer(
      asked.json
        ? { file, bytes, ...made }
        : `${file}: ${inWords(made.graph)}, ${own} queries and views, ${size}.`,
    );
    return 0;
  });
});
