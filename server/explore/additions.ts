import type { Support } from '../contract/graph.ts';
import type { Added } from '../contract/reported.ts';
import type { Character } from '../contract/words.ts';
import type { GraphNodeValue } from '../graph/values.ts';
import { dateOf, eventsInTime } from './inTime.ts';
import type { Network, ShownEvent } from './network.ts';
import { aspectCaption, toReference } from './present.ts';
import type { Standing } from './standing.ts';
import { sharedEvents, toTies } from './ties.ts';

type Networks = { before: Network; after: Network };
type How = {
  standing: Standing;
  characters: Character[] | undefined;
  /** Things of one sort at most. */
  limit: number;
  /** Every actor, by id. */
  actors: Map<string, GraphNodeValue>;
};
/** An event that is there before and after. */
type Kept = { event: ShownEvent; was: Support; is: Support };

/** What one network has that another, of the same filter and an earlier day of reporting, has not. */
export function whatIsNew({ before, after }: Networks, how: How): Omit<Added, 'claims'> {
  const events = [...after.events.values()].sort(eventsInTime);
  const kept = events.flatMap((event): Kept[] => {
    const old = before.events.get(event.id);
    return old ? [{ event, was: old.support, is: event.support }] : [];
  });
  const fresh = events.filter(({ id }) => !before.events.has(id));
  const gone = [...before.events.values()].filter(({ id }) => !after.events.has(id)).sort(eventsInTime);
  const cut = <T>(items: T[]) => ({
    items: items.slice(0, how.limit),
    extent: { total: items.length, returned: Math.min(items.length, how.limit) },
  });
  return {
    events: cut(fresh.map(event => ({ ...named(event), date: dateOf(event), planned: event.planned }))),
    more: cut(
      kept
        .map(({ event, was, is }) => ({ ...named(event), claims: is.claims - was.claims }))
        .filter(({ claims }) => claims > 0),
    ),
    figures: cut(kept.flatMap(changedFigures)),
    statuses: cut(
      kept.flatMap(({ event, was, is }) =>
        was.status !== null && is.status !== null && was.status !== is.status
          ? [{ ...named(event), before: was.status, after: is.status }]
          : [],
      ),
    ),
    ties: cut(newTies({ before, after }, how)),
    disputes: cut(events.flatMap(event => newDisputes(event, before.events.get(event.id)?.support))),
    gone: cut(gone.map(named)),
  };
}

const named = ({ node }: ShownEvent) => ({ event: toReference(node) });

function changedFigures({ event, was, is }: Kept): Added['figures']['items'] {
  return is.ranges.flatMap(({ field, low, high }) => {
    const old = was.ranges.find(one => one.field === field);
    if (old && old.low === low && old.high === high) return [];
    const declared = event.kind.fields.find(one => one.name === field);
    return {
      ...named(event),
      field,
      caption: declared?.caption ?? field,
      unit: declared?.unit ?? null,
      before: old ? { low: old.low, high: old.high } : null,
      after: { low, high },
    };
  });
}

function newDisputes(event: ShownEvent, was: Support | undefined): Added['disputes']['items'] {
  const { disputes, denied } = event.support;
  const aspects = disputes.filter(aspect => !was?.disputes.includes(aspect));
  if (aspects.length === 0) return [];
  return [
    {
      ...named(event),
      aspects: aspects.map(aspect => ({ aspect, caption: aspectCaption(event.kind, aspect) })),
      denied: denied && was?.denied !== true,
    },
  ];
}

function newTies({ before, after }: Networks, { standing, characters, actors }: How): Added['ties']['items'] {
  const tiesOf = (network: Network) =>
    toTies(
      sharedEvents(network, standing).filter(({ character }) => characters?.includes(character) ?? true),
    );
  const old = new Set(tiesOf(before).map(({ id }) => id));
  return tiesOf(after).flatMap(tie => {
    const [a, b] = [actors.get(tie.a), actors.get(tie.b)];
    return old.has(tie.id) || !a || !b ? [] : [{ tie, a: toReference(a), b: toReference(b) }];
  });
}
