import type { Claim } from '../../server/contract/elements.ts';
import type { Qualifier } from '../../server/contract/words.ts';
import { language, t } from '../texts/index.ts';

type Figure = NonNullable<Claim['figure']>;
/** What stands for an amount where none is given. */
type Vague = Exclude<Qualifier, 'exact' | 'about' | 'at-least' | 'more-than' | 'up-to'>;
const vague: readonly Qualifier[] = [
  'several',
  'dozens',
  'hundreds',
  'thousands',
  'millions',
  'all',
  'none-reported',
] satisfies Vague[];
/** Whether a qualifier stands for an amount, where none is given. */
export const isVague = (of: Qualifier | null): of is Vague => of !== null && vague.includes(of);

/** A figure as the claim gives it: “about 10,000 people”, “none reported”. */
export function figureInWords(figure: Figure): string {
  const { value, unit, qualifier, scope, measure } = figure;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return t(value ? 'words:figure.yes' : 'words:figure.no');
  const manner = measure && measure !== 'present' ? measure.replace('-', ' ') : null;
  const what = [scope ?? (unit === 'USD' ? null : unit), manner].filter(Boolean).join(', ');
  const said = amountIn(figure);
  if (said !== null) return what === '' ? said : t('words:figure.of', { amount: said, what });
  if (!isVague(qualifier)) return what;
  const of = qualifier === 'all' || qualifier === 'none-reported' ? scope : what;
  return of ? t(`words:figure.vagueOf.${qualifier}`, { what: of }) : t(`words:figure.vague.${qualifier}`);
}

/** How much a figure speaks of; null where it only says that there are several, all or none. */
function amountIn({ value, low, high, unit, qualifier }: Figure): string | null {
  if (qualifier === 'all' || qualifier === 'none-reported') return null;
  if (typeof value === 'number') {
    const said = amount(value, unit);
    return isVague(qualifier) || !qualifier ? said : t(`words:figure.${qualifier}`, { amount: said });
  }
  if (low !== null && high !== null) return t('words:figure.between', rangeOf(low, high, unit));
  if (low !== null) return t('words:figure.at-least', { amount: amount(low, unit) });
  return high === null ? null : t('words:figure.up-to', { amount: amount(high, unit) });
}

const rangeOf = (low: number, high: number, unit: string | null) => ({
  low: amount(low, unit),
  high: amount(high, unit),
});

/** A number as the language groups its digits. */
export const numberInWords = (value: number): string => new Intl.NumberFormat(language).format(value);

const exact = new Intl.NumberFormat(language, { maximumFractionDigits: 20 });
/** A decimal number given by its digits, in groups and never rounded, however long it is. */
export const digitsInWords = (digits: `${number}`): string => exact.format(digits);

/** A bare amount, short enough for an axis or a label. */
export function amount(value: number, unit: string | null): string {
  if (unit !== 'USD') return numberInWords(value);
  if (value >= 1e9) return t('words:figure.billion', { amount: value / 1e9 });
  return value >= 1e6
    ? t('words:figure.million', { amount: value / 1e6 })
    : t('words:figure.money', { amount: value });
}
