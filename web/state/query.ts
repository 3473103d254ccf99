import type { Kind } from '../../server/contract/model.ts';
import { type Filter, mostPaths, statuses, type View } from './view.ts';

/** The view filter as parameters of the API. */
export function toQuery(
  filter: Filter,
  kinds: Kind[],
  character: 'characters' | 'all' = 'characters',
): Record<string, string> {
  const events = kinds.filter(kind => kind.group === 'event').map(kind => kind.name);
  const on = events.filter(name => !filter.kindsOff.includes(name));
  const allStatuses = filter.statuses.length === statuses.length;
  const parts: [string, string | undefined][] = [
    ['kinds', on.length === events.length ? undefined : on.join(',') || 'none'],
    ['characters', character === 'all' ? undefined : filter.characters.join(',')],
    ['planned', allStatuses ? 'true' : undefined],
    ['statuses', allStatuses ? undefined : filter.statuses.join(',')],
    ['from', filter.from],
    ['to', filter.to],
    ['reportedBy', filter.reportedBy],
    ['reliability', filter.reliability],
    ['credibility', filter.credibility?.toString()],
    ['unjudged', filter.unjudged?.toString()],
    ['without', filter.without.join(',') || undefined],
    ['oneOrigin', filter.oneOrigin ? 'true' : undefined],
  ];
  return Object.fromEntries(parts.filter((part): part is [string, string] => part[1] !== undefined));
}

/** The states that are opened or folded against the level, as parameters of the overview and of its ties. */
export function toFolds(level: View['level'], folds: string[]): Record<string, string> {
  if (folds.length === 0 || level === 'events') return {};
  return level === 'states' ? { open: folds.join(',') } : { folded: folds.join(',') };
}

/** The same for GET /api/paths, where `from` and `to` are the two ends. */
export function toPathQuery(
  ends: { from: string; to: string; steps: number },
  { from, to, ...query }: Record<string, string>,
): Record<string, string> {
  return {
    ...query,
    ...(from === undefined ? {} : { happenedFrom: from }),
    ...(to === undefined ? {} : { happenedTo: to }),
    from: ends.from,
    to: ends.to,
    steps: String(ends.steps),
    limit: String(mostPaths),
  };
}
