import type { Claim } from '../../server/contract/elements.ts';
import type { Field } from '../../server/contract/model.ts';
import { claimedInWords, stanceInWords, voiceInWords } from '../state/claimWords.ts';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';
import { toDay } from '../timeline/days.ts';

/** One claim as it is drawn on an axis. */
export type Mark = {
  claim: Claim;
  who: string;
  /** The same for a label: where nobody is named, who reports it. */
  label: string;
  when: string;
  /** What it says, after its stance. */
  what: string;
  /** Days since 1970 between which it stands in time; null where it has no day. */
  days: { from: number; to: number } | null;
  /** The figure between its bounds, days for dates; null is open. */
  low: number | null;
  high: number | null;
  /** What a word that gives no number (“thousands”) is taken to span, for drawing alone. */
  word: [number, number] | null;
  /** Not the first report of its origin: the same story told again. */
  again: boolean;
};

const spans: Record<string, [number, number]> = {
  several: [3, 12],
  dozens: [24, 100],
  hundreds: [100, 1000],
  thousands: [1000, 10_000],
  millions: [1_000_000, 10_000_000],
};

/** Claims of one aspect as marks, in the order of the days they are about; reports of one origin told again come after it. */
export function toMarks(claims: Claim[], field: Field | undefined): Mark[] {
  const inTime = [...claims].sort((one, other) => startOf(one).localeCompare(startOf(other)));
  const told = new Set<string>();
  return inTime.map(claim => {
    const key = `${claim.origin.id} ${claim.stance} ${figureKey(claim)} ${claim.names?.id ?? ''}`;
    const again = told.has(key);
    told.add(key);
    return { ...toMark(claim, field), again };
  });
}

const startOf = ({ days, id }: Claim) => `${days.from ?? days.to ?? '9999'} ${id}`;
const figureKey = ({ figure }: Claim) =>
  figure ? [figure.value, figure.low, figure.high, figure.scope].join() : '';

function toMark(claim: Claim, field: Field | undefined): Omit<Mark, 'again'> {
  const { figure } = claim;
  const dates = figure?.days ?? null;
  const numeric = field?.type === 'count' || field?.type === 'money';
  return {
    claim,
    who: claim.speakers.map(({ caption }) => caption).join(', ') || voiceInWords(claim),
    label:
      claim.speakers.map(({ caption }) => caption).join(', ') ||
      (claim.source.publisher ?? claim.source.title),
    when: dateInWords(claim.asOf ?? claim.said ?? claim.reported),
    what: claimedInWords(claim, field),
    days: span(claim.days),
    low: dates ? dayOrNull(dates.from) : numeric ? (figure?.low ?? null) : null,
    high: dates ? dayOrNull(dates.to) : numeric ? (figure?.high ?? null) : null,
    word: (numeric && spans[figure?.qualifier ?? '']) || null,
  };
}

const dayOrNull = (text: string | null) => (text === null ? null : toDay(text));
function span({ from, to }: Claim['days']): Mark['days'] {
  const first = from ?? to;
  const last = to ?? from;
  return first === null || last === null ? null : { from: toDay(first), to: toDay(last) };
}

/** How a mark is read aloud and in the table: “United States says 3,000 people”. */
export function markInWords({ who, claim, what }: Mark): string {
  const told = { who, stance: stanceInWords(claim), what };
  if (claim.modality === 'happened') return t('evidence:mark.saying', told);
  return t('evidence:mark.sayingPlanned', { ...told, modality: t(`words:modality.${claim.modality}`) });
}

/** The same with its day before it. */
export const markWhenInWords = (mark: Mark): string =>
  t('evidence:mark.when', { when: mark.when, saying: markInWords(mark) });

/** What draws the claims of an aspect best; null where nothing can be drawn. */
export function stripOf(marks: Mark[], field: Field | undefined): 'series' | 'figures' | 'said' | null {
  if (marks.length < 2) return null;
  if (field?.type === 'date') return marks.some(({ low, high }) => low ?? high) ? 'figures' : null;
  const counted = marks.filter(({ low, high, word }) => (low ?? high) !== null || word !== null);
  if (counted.length > 0) return isSeries(counted, field) ? 'series' : 'figures';
  if (field?.type === 'count' || field?.type === 'money') return 'figures';
  const stances = new Set(marks.map(({ claim }) => claim.stance));
  if (field?.type === 'text' && stances.size < 2) return null;
  const days = new Set(marks.flatMap(({ days: of }) => of?.to ?? []));
  return marks.length > 1 && (days.size > 1 || stances.size > 1) ? 'said' : null;
}

/** Figures that change with time, and of which not all can be about one day, are a series. */
function isSeries(marks: Mark[], field: Field | undefined): boolean {
  const dated = marks.flatMap(({ days }) => days ?? []);
  const lastStart = Math.max(...dated.map(({ from }) => from));
  const firstEnd = Math.min(...dated.map(({ to }) => to));
  return field?.varies === true && dated.length > 1 && firstEnd < lastStart;
}

/** Pairs of marks that contradict each other, each pair of origins and stances once. */
export function opposed(marks: Mark[]): [Mark, Mark][] {
  const byId = new Map(marks.map(mark => [mark.claim.id, mark]));
  const told = new Set<string>();
  return marks.flatMap(mark =>
    mark.claim.contradicts.flatMap((id): [Mark, Mark][] => {
      const other = byId.get(id);
      if (!other) return [];
      const key = [mark, other].map(({ who, what, claim }) => `${who} ${claim.stance} ${what}`);
      const pair = key.sort().join(' / ');
      if (told.has(pair)) return [];
      told.add(pair);
      return [[mark, other]];
    }),
  );
}
