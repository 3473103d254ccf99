import type { Kind } from '../../server/contract/model.ts';
import type { Modality } from '../../server/contract/words.ts';
import { dateInWords } from './dateWords.ts';
import { type Filter, type FilterChange, openFilter, statuses } from './view.ts';

/** A part of the filter that differs from the open one: in words, and the change that lifts it alone. */
export type FilterPart = { id: string; words: string; lift: FilterChange };

export const statusWord: Record<Modality, string> = {
  happened: 'Happened',
  announced: 'Announced',
  expected: 'Expected',
  possible: 'Possible',
  conditional: 'Conditional',
  assessed: 'Assessed',
};

/** “strikes”, “strikes and votes”, “strikes, votes and meetings”. */
export const inSeries = (words: string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

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
      filter.characters.join() !== openFilter.characters.join() && `Ties: ${shown(filter.characters)}`,
      { characters: openFilter.characters },
    ],
    [
      'statuses',
      filter.statuses.length < statuses.length &&
        (filter.statuses.length === 1 && filter.statuses[0] === 'happened'
          ? 'Only what happened'
          : `Status: ${shown(filter.statuses)}`),
      { statuses: [...statuses] },
    ],
    [
      'grade',
      !unbounded &&
        `${filter.reliability ?? 'E'}${filter.credibility ?? 5} or better${filter.unjudged ? ', unjudged too' : ''}`,
      { reliability: undefined, credibility: undefined, unjudged: undefined },
    ],
    ['unjudged', unbounded && filter.unjudged === false && 'Without unjudged', { unjudged: undefined }],
    ['happened', happenedInWords(filter), { from: undefined, to: undefined }],
    [
      'reportedBy',
      filter.reportedBy !== undefined && `Reported by ${dateInWords(filter.reportedBy)}`,
      { reportedBy: undefined },
    ],
    [
      'without',
      filter.without.length > 0 &&
        `Without ${filter.without.length === 1 ? nameOf(filter.without[0] ?? '') : `the claims of ${filter.without.length}`}`,
      { without: [] },
    ],
    ['oneOrigin', filter.oneOrigin && 'One origin only', { oneOrigin: false }],
  ];
  return parts.flatMap(([id, words, lift]) => (words ? [{ id, words, lift }] : []));
}

const shown = (words: string[]) => (words.length === 0 ? 'none' : inSeries(words));

function kindsInWords(off: string[], kinds: Map<string, Kind>, plural: (name: string) => string): string {
  const events = [...kinds.values()].filter(({ group }) => group === 'event').map(({ name }) => name);
  const on = events.filter(name => !off.includes(name));
  const others = off.filter(name => !events.includes(name));
  if (events.length > 0 && on.length < 3 && on.length < events.length) {
    const only = on.length === 0 ? 'No events' : `Only ${inSeries(on.map(plural))}`;
    return others.length === 0 ? only : `${only}, without ${inSeries(others.map(plural))}`;
  }
  return off.length > 3 ? `Without ${off.length} kinds` : `Without ${inSeries(off.map(plural))}`;
}

function happenedInWords({ from, to }: Filter): string | false {
  if (from === undefined && to === undefined) return false;
  if (from === undefined) return `Happened until ${dateInWords(to)}`;
  if (to === undefined) return `Happened from ${dateInWords(from)}`;
  return `Happened ${dateInWords(from === to ? from : `${from}/${to}`)}`;
}
