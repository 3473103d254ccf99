import { z } from 'zod';
import { fileShape, mergedAspects } from './dossier.ts';

/**
 * JSON Schema of a dossier's files, made from the declared kinds. It can't know what a claim is about: under
 * `asserts` and its like it takes the aspects of every kind, and the loader judges whether they fit.
 */
export function dossierSchema(): string {
  const shape = fileShape(mergedAspects()).meta({
    title: 'A file of an Entente dossier',
    description: 'Any file of a dossier may hold any of these sections; docs/dossiers.md explains them.',
  });
  const schema = z.toJSONSchema(shape, { target: 'draft-7', io: 'input', reused: 'ref' });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
