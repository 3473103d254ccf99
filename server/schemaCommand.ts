// `npm run schema`: writes docs/schema/dossier.schema.json, by which editors complete and check dossiers.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './config.ts';
import { dossierSchema } from './model/dossierSchema.ts';
import { run } from './program.ts';

const file = path.join(projectFolder, 'docs', 'schema', 'dossier.schema.json');

await run(async () => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, dossierSchema());
  console.error(`Wrote ${path.relative(projectFolder, file)}.`);
  return 0;
});
