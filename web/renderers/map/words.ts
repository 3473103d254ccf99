import type { Kind } from '../../../server/contract/model.ts';
import { dateInWords } from '../../state/dateWords.ts';
import { language } from '../../texts/index.ts';
import { t } from '../../texts/map.ts';
import { type Cluster, kindsOf } from './clusters.ts';
import type { EventAt, PlaceMark } from './placed.ts';

const both = new Intl.ListFormat(language, { type: 'conjunction' });

/** Names with an “and”. */
export const together = (names: string[]): string => both.format(names);

/** Under a mark: its place, and how many more it stands for. */
export function nameOf({ marks: [first, ...others] }: Cluster): string {
  if (!first) return '';
  const names = new Set(others.map(({ name }) => name));
  return names.size === 0 ? first.name : t('map:mark.more', { name: first.name, count: names.size });
}

/** What a mark says to those who don’t see it. */
export function markInWords({ marks, events }: Cluster, kinds: Map<string, Kind>): string {
  const places = marks.map(one => t('map:mark.exact', { name: one.name, precision: precisionInWords(one) }));
  const counts = kindsOf(events).map(({ kind, events: count }) => {
    const declared = kinds.get(kind);
    return `${count} ${(count === 1 ? declared?.caption : declared?.plural) ?? kind}`;
  });
  return t('map:mark.says', {
    places: together(places.slice(0, 4)),
    more: places.length > 4 ? t('map:mark.andMore', { count: places.length - 4 }) : '',
    counts: counts.join(', '),
  });
}

export const precisionInWords = ({ precision }: Pick<PlaceMark, 'precision'>): string =>
  t(`map:precision.${precision}`);

/** By which roles an event was there, and when. */
export function eventAtInWords({ event, roles, untold }: EventAt): string {
  const date = dateInWords(event.properties.date as string | undefined);
  const captions = [...new Set(roles.map(({ caption }) => caption))];
  return [
    ...(captions.length > 0 ? [captions.join(', ')] : []),
    date,
    ...(untold ? [t('map:later')] : []),
  ].join(' · ');
}
