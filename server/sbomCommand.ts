// `npm run sbom -- FILE`: writes what Entente is made of in CycloneDX; with --all, the tools that build and test it too.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from './config.ts';
import { run } from './program.ts';
import { progress } from './progress.ts';
import { sbom } from './releasing/sbom.ts';
import { shippedPackages } from './releasing/shipped.ts';

await run(async () => {
  const given = process.argv.slice(2);
  const [file, extra] = given.filter(one => one !== '--all');
  if (file === undefined || file.startsWith('-') || extra !== undefined) {
    console.error('Usage: npm run sbom -- FILE [--all]');
    return 2;
  }
  const made = sbom(await shippedPackages(progress()), { all: given.includes('--all') });
  writeFileSync(path.resolve(readConfig().startFolder, file), `${JSON.stringify(made, null, 2)}\n`);
  console.error(`Wrote ${file}: ${made.components.length} packages.`);
  return 0;
});
