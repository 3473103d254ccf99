import type { Claim } from '../../server/contract/elements.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An EDTF date in words, as precise as the text and never more. */
export function dateInWords(edtf: string | null | undefined): string {
  if (!edtf) return 'no date given';
  const [start, end] = edtf.split('/');
  if (end === undefined) return oneDate(edtf);
  if (!start || start === '..') return `by ${oneDate(end)}`;
  if (!end || end === '..') return `from ${oneDate(start)}`;
  const about = /[~%]/.test(start) && /[~%]/.test(end);
  return `${about ? 'about ' : ''}${range(bare(start), bare(end), about ? '' : start, about ? '' : end)}`;
}

const bare = (edtf: string) => edtf.replace(/[~?%]/g, '');

/** 28–29 Oct 2024; 31 Oct – 1 Nov 2024; Jan – Oct 2024. */
function range(start: string, end: string, startText: string, endText: string): string {
  const [a, b] = [start.split('-'), end.split('-')];
  const [first, last] = [oneDate(startText || start), oneDate(endText || end)];
  if (a.length === 3 && b.length === 3 && a[0] === b[0] && a[1] === b[1]) return `${Number(a[2])}–${last}`;
  const sameYear = a[0] === b[0] && a.length > 1 && b.length > 1;
  return `${sameYear ? first.replace(` ${a[0]}`, '') : first} – ${last}`;
}

function oneDate(edtf: string): string {
  const doubt = /[~%]/.test(edtf) ? 'about ' : edtf.includes('?') ? 'perhaps ' : '';
  const [year = '', month, day] = bare(edtf).split('-');
  if (!/^\d{4}$/.test(year) || (month !== undefined && !/^\d{2}$/.test(month))) return edtf;
  const name = month === undefined ? undefined : months[Number(month) - 1];
  if (name === undefined) return `${doubt}${year}`;
  if (day === undefined || !/^\d{2}$/.test(day)) return `${doubt}${name} ${year}`;
  return `${doubt}${Number(day)} ${name} ${year}`;
}

const grouped = (value: number) => value.toLocaleString('en-GB');

/** A figure as the claim gives it: “about 10,000 people”, “none reported”. */
export function figureInWords(figure: NonNullable<Claim['figure']>): string {
  const { value, low, high, unit, qualifier, scope, measure } = figure;
  const tail = [scope ?? unit, measure && measure !== 'present' ? measure.replace('-', ' ') : null].filter(
    Boolean,
  );
  const of = tail.length > 0 ? ` ${tail.join(', ')}` : '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (qualifier === 'none-reported') return `none reported${scope ? ` (${scope})` : ''}`;
  if (qualifier === 'all') return `all${scope ? ` ${scope}` : ''}`;
  if (value === null && low !== null && high !== null)
    return `${amount(low, unit)} to ${amount(high, unit)}${of}`;
  if (value === null && low !== null) return `at least ${amount(low, unit)}${of}`;
  if (value === null && high !== null) return `up to ${amount(high, unit)}${of}`;
  if (value === null) return `${qualifier ?? ''}${of}`.trim();
  const lead = qualifier && qualifier !== 'exact' ? `${qualifier.replace('-', ' ')} ` : '';
  return unit === 'USD' ? `${lead}${amount(value, unit)}` : `${lead}${amount(value, unit)}${of}`;
}

/** A bare amount, short enough for an axis or a label. */
export function amount(value: number, unit: string | null): string {
  if (unit !== 'USD') return grouped(value);
  return value >= 1e9
    ? `$${grouped(value / 1e9)} billion`
    : value >= 1e6
      ? `$${grouped(value / 1e6)} million`
      : `$${grouped(value)}`;
}

/** “1 event”, “3 events”. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;

/** The speaker of a claim, or why there is none. */
export function voiceInWords(claim: Claim): string {
  if (claim.speakers.length > 0) return '';
  if (claim.voice === 'anonymous') return 'Officials who are not named';
  if (claim.voice === 'unattributed') return 'Reports, unattributed';
  return claim.source.publisher ?? claim.source.title;
}

export const stanceWord: Record<Claim['stance'], string> = {
  asserts: 'says',
  denies: 'denies',
  doubts: 'doubts',
  withholds: 'won’t say',
};

const reliabilityWords: Record<string, string> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};
const credibilityWords = [
  '',
  'confirmed',
  'probably true',
  'possibly true',
  'doubtful',
  'improbable',
  'truth cannot be judged',
];

/** “Grade C3: source fairly reliable; information possibly true.” */
export const gradeInWords = (grade: string): string =>
  `Grade ${grade}: source ${reliabilityWords[grade.charAt(0)]}; information ${credibilityWords[Number(grade.charAt(1))]}.`;
