// `npm run licences`: writes docs/licences.md, the packages that come with Entente and their licences.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './config.ts';
import { run } from './program.ts';
import { progress } from './progress.ts';
import { isTaken, licencesPage } from './releasing/licences.ts';
import { shippedPackages } from './releasing/shipped.ts';

const page = path.join('docs', 'licences.md');

await run(async () => {
  const shipped = await shippedPackages(progress());
  writeFileSync(path.join(projectFolder, page), licencesPage(shipped));
  console.error(`Wrote ${page}: ${shipped.length} packages.`);
  const refused = shipped.filter(({ licence }) => !isTaken(licence));
  for (const { name, version, licence } of refused)
    console.error(
      `${name} ${version} is under ${licence ?? 'a licence that it does not state'}: see docs/releasing.md.`,
    );
  return refused.length === 0 ? 0 : 1;
});
