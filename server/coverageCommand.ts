// `npm run coverage -- FOLDER`: writes the hashes of every paragraph of a dossier's documents, found in SOURCES_FOLDER.

import path from 'node:path';
import { readConfig } from './config.ts';
import { writeCoverage } from './load/index.ts';
import { run } from './program.ts';

await run(async () => {
  const [folder, extra] = process.argv.slice(2);
  const { sourcesFolder, startFolder } = readConfig();
  if (folder === undefined || extra !== undefined || sourcesFolder === null) {
    console.error('Usage: SOURCES_FOLDER=TEXTS npm run coverage -- FOLDER');
    return 2;
  }
  for (const file of writeCoverage(path.resolve(startFolder, folder), sourcesFolder))
    console.log(`Wrote ${file}.`);
  return 0;
});
