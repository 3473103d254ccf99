import type { Reference } from '../../../server/contract/graph.ts';
import type { Kind } from '../../../server/contract/model.ts';
import type { Mark } from './marks.ts';

/** Events that stand together: those of a kind, or those in which an actor takes part. */
export type Lane = {
  id: string;
  title: string;
  /** Whose glyph stands at its head. */
  kind: Kind | undefined;
  /** The actor that its head selects; null for kinds, and for events of nobody. */
  actor: string | null;
  marks: Mark[];
  /** How many pass the filter, and of how many; null until that is known. */
  shown: number;
  total: number | null;
};

type Totals = Map<string, number>;
const passing = (marks: Mark[]): number => marks.filter(mark => !mark.later).length;

/** A lane for each kind of which there are events, in the order of the kinds. */
export function lanesByKind(marks: Mark[], kinds: Map<string, Kind>, totals: Totals): Lane[] {
  return [...kinds.values()].flatMap(kind => {
    const own = marks.filter(({ node }) => node.kind === kind.name);
    if (own.length === 0) return [];
    return [
      {
        id: kind.name,
        title: kind.plural,
        kind,
        actor: null,
        marks: own,
        shown: passing(own),
        total: totals.get(kind.name) ?? null,
      },
    ];
  });
}

/**
 * A lane for each actor that takes part in one of the events, in the order of the actors; an event of several stands in
 * the lane of each. Those of nobody come last.
 * @param actors those that may have a lane
 * @param nobody the head of that last lane
 */
export function lanesByActor(
  marks: Mark[],
  actors: Reference[],
  kinds: Map<string, Kind>,
  { totals, nobody }: { totals: Totals; nobody: string },
): Lane[] {
  const lanes = actors.flatMap(({ id, kind, caption }): Lane[] => {
    const own = marks.filter(mark => mark.actors.includes(id));
    if (own.length === 0) return [];
    const total = totals.get(id) ?? null;
    return [{ id, title: caption, kind: kinds.get(kind), actor: id, marks: own, shown: passing(own), total }];
  });
  const named = new Set(actors.map(({ id }) => id));
  const others = marks.filter(mark => !mark.actors.some(id => named.has(id)));
  if (others.length === 0) return lanes;
  const last: Lane = {
    id: '',
    title: nobody,
    kind: undefined,
    actor: null,
    marks: others,
    shown: passing(others),
    total: null,
  };
  return [...lanes, last];
}
