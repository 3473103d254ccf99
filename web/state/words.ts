import type { Claim } from '../../server/contract/elements.ts';
import type { Field } from '../../server/contract/model.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const seasons: Record<string, string> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

/** An EDTF date in words, as precise as the text and never more. */
export function dateInWords(edtf: string | null | undefined): string {
  if (!edtf) return 'no date given';
  const set = oneOf(edtf);
  if (set) return set;
  const [start, end] = edtf.split('/');
  if (end === undefined) return oneDate(edtf);
  const [openStart, openEnd] = [!start || start === '..', !end || end === '..'];
  if (openStart && openEnd) return 'no date given';
  if (!start || openStart) return `by ${oneDate(end)}`;
  if (!end || openEnd) return `from ${oneDate(start)}`;
  const part = partOfMonth(start, end);
  if (part) return part;
  // A doubt about both ends is said once, before them; one about either end stands beside it.
  return doubtIn(start) === doubtIn(end)
    ? `${doubtIn(start)}${range(bare(start), bare(end))}`
    : range(start, end);
}

/** One of a set: [2024-10-01,2024-10-03], [..2024-11-01] (that day or before it), [2024-11-01..]. */
function oneOf(edtf: string): string | null {
  const held = /^\[([^[\]{}]+)\]$/.exec(edtf)?.[1];
  if (held === undefined) return null;
  if (held.startsWith('..')) return `by ${oneDate(held.slice(2))}`;
  if (held.endsWith('..')) return `${oneDate(held.slice(0, -2))} or later`;
  const [from, to] = held.split('..');
  if (from && to) return dateInWords(`${from}/${to}`);
  const days = held.split(',').map(oneDate);
  return days.length === 1 ? held : `${days.slice(0, -1).join(', ')} or ${days.at(-1)}`;
}

const begins: Record<string, string> = {
  1: 'early',
  10: 'mid',
  11: 'mid',
  15: 'mid',
  20: 'late',
  21: 'late',
};
const ends: Record<string, string> = { 10: 'early', 15: 'mid', 20: 'mid', 30: 'late', 31: 'late' };

/**
 * Early to mid Oct 2024: about a first day to about a last one of a month, where the documents speak of its parts. Other
 * days are said as they are.
 */
function partOfMonth(start: string, end: string): string | null {
  const [, month, first] = /^(\d{4}-\d{2})-(\d{2})~$/.exec(start) ?? [];
  const [, same, last] = /^(\d{4}-\d{2})-(\d{2})~$/.exec(end) ?? [];
  if (!month || month !== same) return null;
  const [from, to] = [begins[Number(first)], ends[Number(last)]];
  // From the 1st to the last day is no part of a month; neither is a day or two.
  if (!from || !to || (from === 'early' && to === 'late') || Number(last) - Number(first) < 4) return null;
  return `${from === to ? from : `${from} to ${to}`} ${oneDate(month)}`;
}

/** Without marks of doubt and without the parts that are not specified. */
const bare = (edtf: string) => edtf.replace(/[~?%]|-XX/g, '');
const doubtIn = (edtf: string) => (/[~%]/.test(edtf) ? 'about ' : edtf.includes('?') ? 'perhaps ' : '');

/** 28–29 Oct 2024; 31 Oct – 1 Nov 2024; Jan – Oct 2024. */
function range(start: string, end: string): string {
  const [a, b] = [bare(start).split('-'), bare(end).split('-')];
  const [first, last] = [oneDate(start), oneDate(end)];
  const plain = doubtIn(start) === doubtIn(end);
  if (plain && a.length === 3 && b.length === 3 && a[0] === b[0] && a[1] === b[1])
    return `${Number(a[2])}–${last}`;
  const sameYear = a[0] === b[0] && a.length > 1 && b.length > 1;
  return `${sameYear ? first.replace(` ${a[0]}`, '') : first} – ${last}`;
}

function oneDate(edtf: string): string {
  const decade = /^(\d{3})X$/.exec(edtf)?.[1];
  if (decade) return `the ${decade}0s`;
  const [year = '', month, day] = bare(edtf).split('-');
  const name = month === undefined ? undefined : (months[Number(month) - 1] ?? seasons[month]);
  if (!/^\d{4}$/.test(year) || (month !== undefined && name === undefined)) return edtf;
  const at = name === undefined ? year : `${name} ${year}`;
  if (day === undefined) return `${doubtIn(edtf)}${at}`;
  return /^\d{2}$/.test(day) ? `${doubtIn(edtf)}${Number(day)} ${at}` : edtf;
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
  if (value === null) {
    const counts = /^(dozens|hundreds|thousands|millions)$/.test(qualifier ?? '');
    return `${qualifier ?? ''}${counts && of ? ' of' : ''}${of}`.trim();
  }
  const lead = qualifier && qualifier !== 'exact' ? `${qualifier.replace('-', ' ')} ` : '';
  return unit === 'USD' ? `${lead}${amount(value, unit)}` : `${lead}${amount(value, unit)}${of}`;
}

/** What a claim says, after its stance: a figure, a date, a role and who holds it, or that something is so. */
export function claimedInWords({ figure, names, aspectCaption }: Claim, field: Field | undefined): string {
  const aspect = aspectCaption.toLowerCase();
  if (!figure) return names ? `${aspect}: ${names.caption}` : aspect;
  if (field?.type === 'date' && typeof figure.value === 'string') return dateInWords(figure.value);
  if (typeof figure.value === 'boolean') return figure.value ? aspect : `not: ${aspect}`;
  return figureInWords(figure);
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

const stanceOfMany: Record<Claim['stance'], string> = {
  ...stanceWord,
  asserts: 'say',
  denies: 'deny',
  doubts: 'doubt',
};

/** The stance of a claim after its speakers: “Russia denies”, “Russia, North Korea deny”. */
export const stanceInWords = ({ stance, speakers }: Pick<Claim, 'stance' | 'speakers'>): string =>
  speakers.length > 1 ? stanceOfMany[stance] : stanceWord[stance];

const reliabilityWords: Record<string, string> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};
export const reliabilityInWords = (letter: string): string => reliabilityWords[letter] ?? letter;

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
