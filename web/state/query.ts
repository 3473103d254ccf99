import type { Kind } from '../../server/contract/model.ts';
import { type Filter, mostPaths } from './view.ts';

/** The view filter as parameters of the API. */
export function toQuery(
  filter: Filter,
  kinds: Kind[],
  character: 'characters' | 'all' = 'characters',
): Record<string, string> {
  const events = kinds.filter(kind => kind.group === 'event').map(kind => kind.name);
  const on = events.filter(name => !filter.kindsOff.includes(name));
  const parts: [string, string | undefined][] = [
    ['kinds', on.length === events.length ? undefined : on.join(',') || 'none'],
    ['characters', character === 'all' ? undefined : filter.characters.join(',')],
    ['planned', filter.planned ? 'true' : undefined],
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
