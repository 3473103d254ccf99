import type { GraphNode } from '../../../server/contract/graph.ts';
import type { Timeline } from '../../../server/contract/timeline.ts';
import { isPlanned, isWeak } from '../../state/picture.ts';
import { toDay } from '../../timeline/days.ts';
import type { End } from '../../timeline/soft.ts';

export type Told = Timeline['events'][number];

/** One event as it is drawn; days are counted from 1970, and a day ends where the next begins. */
export type Mark = {
  id: string;
  node: GraphNode;
  planned: boolean;
  weak: boolean;
  /** First reported after the chosen day. */
  later: boolean;
  /** Where the glyph stands. */
  at: number;
  /** The possible days; null where the day is known. An open end has no day: it fades. */
  bar: { from: number | null; to: number | null; ends: [End, End]; wider: number } | null;
  actors: string[];
  /** Days of reporting; those after the chosen day are `later`. */
  reports: { day: number; claims: number; later: boolean }[];
};

/**
 * Events as marks, in the order in which they are told; those without any day are none.
 * @param passing those that pass the filter
 * @param sooner the same without a day of reporting, where one is set: what it has more is drawn as reported later
 */
export function toMarks(passing: Told[], sooner: Told[] | undefined, reportedBy: string | undefined): Mark[] {
  const known = new Map(passing.map(told => [told.event.id, told]));
  return (sooner ?? passing).flatMap(told => {
    const now = known.get(told.event.id);
    const { event, actors } = now ?? told;
    const placed = placeOf(event);
    if (!placed) return [];
    return [
      {
        id: event.id,
        node: event,
        planned: isPlanned(event),
        weak: isWeak(event),
        later: !now,
        actors,
        // With the later ones, where there are such.
        reports: told.reports.map(({ day, claims }) => ({
          day: toDay(day),
          claims,
          later: reportedBy !== undefined && day > reportedBy,
        })),
        ...placed,
      },
    ];
  });
}

/** Where an event stands, and over which days it may lie; null where nobody dates it. */
export function placeOf({ properties }: Pick<GraphNode, 'properties'>): Pick<Mark, 'at' | 'bar'> | null {
  const { date, span } = properties;
  const day = (value: unknown) => (typeof value === 'string' ? toDay(value) : null);
  const [from, to] = [day(properties.from), day(properties.to)];
  if (from === null && to === null) return null;
  if (from === null || to === null) {
    const ends: [End, End] = from === null ? ['open', 'hard'] : ['hard', 'open'];
    const at = from === null ? Number(to) + 0.5 : from + 0.5;
    return { at, bar: { from, to: to === null ? null : to + 1, ends, wider: 0 } };
  }
  const doubtful = typeof date === 'string' && /[~?%]/.test(date);
  const at = (from + to + 1) / 2;
  if (from === to && !doubtful) return { at, bar: null };
  const end: End = span === 'throughout' && !doubtful ? 'hard' : 'soft';
  // Beyond a day that is itself in doubt there is a little more: the tooltip says how much is drawn.
  const wider = doubtful ? Math.max(1, Math.round((to + 1 - from) / 6)) : 0;
  return { at, bar: { from: from - wider, to: to + 1 + wider, ends: [end, end], wider } };
}

/** An event that nobody dates, for the list. */
export const toUndated = ({ event, actors }: Told): Mark => ({
  id: event.id,
  node: event,
  planned: isPlanned(event),
  weak: isWeak(event),
  later: false,
  actors,
  reports: [],
  at: 0,
  bar: null,
});

/**
 * Whether the reader hid an event, or everybody in it; where only some nodes are kept, whether neither it nor anybody in
 * it is among them.
 */
export function isHidden({ id, actors }: Mark, hidden: string[], only: string[] | null): boolean {
  if (hidden.includes(id)) return true;
  if (actors.length > 0 && actors.every(actor => hidden.includes(actor))) return true;
  return only !== null && !only.includes(id) && !actors.some(actor => only.includes(actor));
}
