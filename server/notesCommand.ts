// `npm run notes -- v1.2.3`: whether this tag can become a release, and what CHANGELOG.md says of it, on standard output.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { version } from './answering.ts';
import { projectFolder } from './config.ts';
import { run } from './program.ts';
import { notesOf, tagFaults } from './releasing/notes.ts';

await run(async () => {
  const [tag, extra] = process.argv.slice(2);
  if (tag === undefined || extra !== undefined) {
    console.error('Usage: npm run notes -- v1.2.3');
    return 2;
  }
  const changelog = readFileSync(path.join(projectFolder, 'CHANGELOG.md'), 'utf8');
  const faults = tagFaults(tag, version, changelog);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) return 1;
  console.log(notesOf(changelog, version));
  return 0;
});
