import { createHash } from 'node:crypto';
import type { Claim } from './dossier.ts';

/**
 * A claim's id: made of what it says and where, never of its position in a file, so that links to it last when a
 * dossier is put in another order. An entry that was given an id gives it to its claims, with their aspect.
 */
export function claimId(claim: Omit<Claim, 'id'>, given: string | undefined): string {
  const { source, paragraph, about, aspect, names, stance, speakers, figure, scope, asOf, modality } = claim;
  if (given) {
    const parts = [given, aspect, names, scope, figure?.measure, asOf?.text];
    return parts
      .filter(part => part !== null && part !== undefined)
      .map(part => part.toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, '-'))
      .join('.');
  }
  const content = JSON.stringify([
    source,
    paragraph,
    about,
    aspect,
    names,
    stance,
    modality,
    [...speakers].sort(),
    figure && [figure.value, figure.low, figure.high, figure.qualifier, figure.measure],
    scope,
    asOf?.text ?? null,
  ]);
  return `claim-${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;
}
