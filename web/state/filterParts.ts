import type { Kind } from '../../server/contract/model.ts';
import type { Modality } from '../../server/contract/words.ts';
import { language, t } from '../texts/index.ts';
import { dateInWords } from './dateWords.ts';
import { type Filter, type FilterChange, openFilter, statuses } from './view.ts';

/** A part of the filter that differs from the open one: in words, and the change that lifts it alone. */
export type FilterPart = { id: string; words: string; lift: FilterChange };

export const statusWord: Record<Modality, string> = {
  happened: t('filter:status.happened'),
  announced: t('filter:status.announced'),
  expected: t('filter:status.expected'),
  possible: t('filter:status.possible'),
  conditional: t('filter:status.conditional'),
  assessed: t('filter:status.assessed'),
};

const series = new Intl.ListFormat(language, { type: 'conjunction' });

/** “strikes”, “strikes and votes”, “strikes, votes and meetings”. */
export const inSeries = (words: string[]): string => series.format(words);

/** What the filter leaves out, part by part, in the order of the legend. */
export function filterParts(
  filter: Filter,
  kinds: Map<string, Kind>,
  nameOf: (id: string) => string,
): FilterPart[] {
  const plural = (name: string) => kinds.get(name)?.plural.toLowerCase() ?? name;
  const unbounded = filter.reliability === undefined && filter.credibility === undefined;
  const parts: [id: string, words: string | false, lift: FilterChange][] = [
    [
      'kinds',
      filter.kindsOff.length > 0 && kindsInWords(filter.kindsOff, kinds, plural),
      { kindsOff: openFilter.kindsOff },
    ],
    [
      'characters',
      filter.characters.join() !== openFilter.characters.join() &&
        t('filter:part.ties', {
          characters: shown(filter.characters.map(one => t(`words:character.${one}`))),
        }),
      { characters: openFilter.characters },
    ],
    [
      'statuses',
      filter.statuses.length < statuses.length &&
        (filter.statuses.length === 1 && filter.statuses[0] === 'happened'
          ? t('filter:part.happened')
          : t('filter:part.statuses', {
              statuses: shown(filter.statuses.map(one => t(`words:modality.${one}`))),
            })),
      { statuses: [...statuses] },
    ],
    [
      'grade',
      !unbounded && gradeInWords(filter),
      { reliability: undefined, credibility: undefined, unjudged: undefined },
    ],
    ['unjudged', unbounded && filter.unjudged === false && t('filter:part.judged'), { unjudged: undefined }],
    ['happened', happenedInWords(filter), { from: undefined, to: undefined }],
    [
      'reportedBy',
      filter.reportedBy !== undefined &&
        t('filter:part.reportedBy', { date: dateInWords(filter.reportedBy) }),
      { reportedBy: undefined },
    ],
    ['without', filter.without.length > 0 && withoutInWords(filter.without, nameOf), { without: [] }],
    ['oneOrigin', filter.oneOrigin && t('filter:part.oneOrigin'), { oneOrigin: false }],
  ];
  return parts.flatMap(([id, words, lift]) => (words ? [{ id, words, lift }] : []));
}

const shown = (words: string[]) => (words.length === 0 ? t('filter:part.none') : inSeries(words));

function gradeInWords({ reliability = 'E', credibility = 5, unjudged }: Filter): string {
  const grade = `${reliability}${credibility}`;
  return unjudged ? t('filter:part.gradeOrUnjudged', { grade }) : t('filter:part.grade', { grade });
}

function withoutInWords(without: string[], nameOf: (id: string) => string): string {
  const [first = ''] = without;
  return without.length === 1
    ? t('filter:part.without', { what: nameOf(first) })
    : t('filter:part.withoutSeveral', { count: without.length });
}

function kindsInWords(off: string[], kinds: Map<string, Kind>, plural: (name: string) => string): string {
  const events = [...kinds.values()].filter(({ group }) => group === 'event').map(({ name }) => name);
  const on = events.filter(name => !off.includes(name));
  const others = off.filter(name => !events.includes(name));
  if (events.length > 0 && on.length < 3 && on.length < events.length) {
    const told = { kinds: inSeries(on.map(plural)), others: inSeries(others.map(plural)) };
    if (others.length === 0)
      return on.length === 0 ? t('filter:part.noEvents') : t('filter:part.onlyKinds', told);
    return on.length === 0 ? t('filter:part.noEventsWithout', told) : t('filter:part.onlyKindsWithout', told);
  }
  return off.length > 3
    ? t('filter:part.withoutKinds', { count: off.length })
    : t('filter:part.without', { what: inSeries(off.map(plural)) });
}

function happenedInWords({ from, to }: Filter): string | false {
  if (from === undefined && to === undefined) return false;
  if (from === undefined) return t('filter:part.until', { date: dateInWords(to) });
  if (to === undefined) return t('filter:part.from', { date: dateInWords(from) });
  return t('filter:part.between', { dates: dateInWords(from === to ? from : `${from}/${to}`) });
}
