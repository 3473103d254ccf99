import type { Claim } from '../../server/contract/elements.ts';
import type { Kind } from '../../server/contract/model.ts';
import { amount, isVague } from '../state/figureWords.ts';
import { t } from '../texts/index.ts';

/** A figure of an event, or of a part of it (`field` tells them apart), from the lowest to the highest claim, in words: “3,000 to 12,000+” people. */
export type Headline = { field: string; caption: string; range: string; unit: string; claims: number };

/**
 * The figures of an event as ranges: what its claims assert of the whole of it, or of each part where nobody speaks of
 * the whole. An end that a claim leaves open is marked (“12,000+”, “up to”), a word that gives no number stands only
 * where nobody gives one.
 */
export function headlines(claims: Claim[], kind: Kind | undefined): Headline[] {
  return (kind?.fields ?? []).flatMap(({ name, caption, type, unit }) => {
    if (type !== 'count' && type !== 'money') return [];
    const of = claims.filter(
      ({ aspect, stance, figure }) => aspect === name && stance === 'asserts' && figure,
    );
    const scopes = [...new Set(of.map(({ figure }) => figure?.scope ?? null))];
    const told = scopes.includes(null) ? [null] : scopes;
    return told.flatMap(scope => {
      const about = of.filter(({ figure }) => (figure?.scope ?? null) === scope);
      const range = rangeInWords(about, unit ?? null);
      if (range === null) return [];
      const counts = scope ?? (unit === 'USD' ? '' : (unit ?? ''));
      return [{ field: `${name} ${scope ?? ''}`, caption, range, unit: counts, claims: about.length }];
    });
  });
}

function rangeInWords(claims: Claim[], unit: string | null): string | null {
  const figures = claims.flatMap(({ figure }) => figure ?? []);
  const bounded = figures.filter(({ low, high }) => (low ?? high) !== null);
  if (bounded.length === 0) {
    const words = [...new Set(figures.flatMap(({ qualifier }) => (isVague(qualifier) ? qualifier : [])))];
    return words.length > 0 ? words.map(word => t(`words:figure.vague.${word}`)).join(', ') : null;
  }
  const ends = bounded.flatMap(({ low, high }) => [low, high]).filter(end => end !== null);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const isOpen = bounded.some(({ low, high }) => high === null && low === most);
  const isOpenBelow = bounded.some(({ low, high }) => low === null && high === least);
  const highest = amount(most, unit);
  const range = {
    least: amount(least, unit),
    most: isOpen ? t('evidence:range.orMore', { most: highest }) : highest,
  };
  if (least === most) return isOpenBelow ? t('evidence:range.upTo', range) : range.most;
  return isOpenBelow ? t('evidence:range.upToBetween', range) : t('evidence:range.to', range);
}
