import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './config.ts';

/**
 * What tells this program from another one, which may answer otherwise of the same graph: everything that answers are
 * made of, as one hash. Several servers of one version have the same, wherever they run.
 */
export function programTag(): string {
  const hash = createHash('sha256').update(process.version);
  for (const folder of ['server', 'cypher']) {
    const files = readdirSync(path.join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
      .filter(file => /\.(ts|cypher)$/.test(file))
      .map(file => path.join(folder, file))
      .sort();
    for (const file of files)
      hash.update(file.replaceAll(path.sep, '/')).update(readFileSync(path.join(projectFolder, file)));
  }
  for (const file of ['package.json', 'package-lock.json'])
    hash.update(readFileSync(path.join(projectFolder, file)));
  return hash.digest('base64url').slice(0, 22);
}
