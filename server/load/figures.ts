import type { Field } from '../contract/model.ts';
import type { Modality, Qualifier } from '../contract/words.ts';
import { readEdtf } from '../model/edtf.ts';
import type { Claim, Figure } from './dossier.ts';

type Written = {
  value?: unknown;
  low?: number;
  high?: number;
  unit?: string;
  qualifier?: Qualifier;
  measure?: string;
};

/** Words that give no number: their bounds are open. */
const wordy: Qualifier[] = ['several', 'dozens', 'hundreds', 'thousands', 'millions', 'all', 'none-reported'];

/** What is wrong with a figure, or null. */
export function faultOfFigure(written: Written): string | null {
  const { value, low, high, qualifier } = written;
  const numbers = [value, low, high].some(part => typeof part === 'number');
  if (qualifier && wordy.includes(qualifier)) {
    return numbers ? `'${qualifier}' gives no number: leave out value, low and high` : null;
  }
  if (!numbers) return 'a figure needs a value, a bound (low, high) or a word such as thousands';
  if (value !== undefined && (low !== undefined || high !== undefined))
    return 'a figure has a value, or bounds, not both';
  if (low !== undefined && high !== undefined && low > high) return `low ${low} is above high ${high}`;
  return null;
}

/** A written figure, with its stated bounds; an open bound is null, never 0. */
export function toFigure(field: Field, written: Written): Figure {
  const unit = field.unit ?? null;
  const measure = written.measure ?? null;
  if (field.type !== 'count' && field.type !== 'money') {
    const value = field.type === 'date' ? String(written.value) : (written.value as string | boolean);
    return { value, low: null, high: null, unit, qualifier: null, measure };
  }
  const qualifier = written.qualifier ?? (written.value === undefined ? null : 'exact');
  const value = (written.value as number | undefined) ?? null;
  const [low, high] =
    qualifier === 'at-least' || qualifier === 'more-than'
      ? [value, null]
      : qualifier === 'up-to'
        ? [null, value]
        : [value, value];
  return { value, low: written.low ?? low, high: written.high ?? high, unit, qualifier, measure };
}

const comparable: Modality[] = ['happened', 'assessed'];
/** How far two honest figures for the same thing may lie apart when one of them says “about”. */
const tolerance = 0.1;

/**
 * The numbers between which the true one lies if the claim is true, for comparing claims: `about` reaches 10 % to
 * each side, `more than` begins above its figure, dates are whole numbers such as 20241023. Null is open. What has
 * not happened and what isn't asserted is never compared.
 */
export function comparedBounds(
  claim: Pick<Claim, 'stance' | 'modality' | 'figure' | 'aspect'>,
): [number | null, number | null] {
  const { figure } = claim;
  if (!figure || claim.stance !== 'asserts' || !comparable.includes(claim.modality)) return [null, null];
  if (claim.aspect === 'date' && typeof figure.value === 'string') {
    const { from, to } = readEdtf(figure.value);
    return [dayNumber(from), dayNumber(to)];
  }
  const { low, high, qualifier } = figure;
  if (qualifier === 'about')
    return [low === null ? null : low * (1 - tolerance), high === null ? null : high * (1 + tolerance)];
  if (qualifier === 'more-than') return [low === null ? null : low + 1, high];
  return [low, high];
}

const dayNumber = (iso: string | null) => (iso === null ? null : Number(iso.replaceAll('-', '')));
