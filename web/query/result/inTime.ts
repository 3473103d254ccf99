import type { GraphNode } from '../../../server/contract/graph.ts';
import type { Kind } from '../../../server/contract/model.ts';
import type { Lane } from '../../renderers/timeline/lanes.ts';
import { type Mark, placeOf } from '../../renderers/timeline/marks.ts';
import { columnTitle } from '../../state/cells.ts';
import { isPlanned, isWeak } from '../../state/picture.ts';
import { daysOf } from './days.ts';
import { graphOf } from './graphOf.ts';
import { ownKind } from './ownKind.ts';
import type { Answered } from './types.ts';
import { captionOf, eachNode } from './walk.ts';

type Kinds = Map<string, Kind>;
/** A column that lies in time: by the events in it, or by its own dates. */
export type TimeColumn = { index: number; name: string; by: 'events' | 'dates' };

/** Marks that are drawn at most. */
export const mostMarks = 3_000;

/** The columns that lie in time: those that hold an event with a day, and those of which a value is a date. */
export function timeColumns({ columns, rows }: Answered, kinds: Kinds): TimeColumn[] {
  return columns.flatMap((name, index): TimeColumn[] => {
    let by: TimeColumn['by'] | null = null;
    for (const row of rows) {
      const value = row[index] ?? null;
      if (typeof value === 'string') by = daysOf(value) ? 'dates' : null;
      else
        eachNode(value, node => {
          if (kinds.get(node.kind)?.group === 'event' && placeOf(node)) by = 'events';
        });
      if (by !== null) break;
    }
    return by === null ? [] : [{ index, name, by }];
  });
}

/** The columns by which an answer lies in time unless somebody chooses: its events, where it has any. */
export function usualColumns(all: TimeColumn[]): TimeColumn[] {
  const events = all.filter(({ by }) => by === 'events');
  return events.length > 0 ? events : all;
}

export type InTime = {
  lanes: Lane[];
  marks: Mark[];
  kinds: Kinds;
  /** The rows that a mark stands for, by its id. */
  rows: Map<string, number[]>;
  /** Rows of which nothing has a day. */
  undated: number;
  /** Marks that are not drawn, since there are too many. */
  left: number;
};

/** What these columns of an answer have in time: a lane for each kind of event, and one for each column of dates. */
export function inTime(result: Answered, columns: TimeColumn[], kinds: Kinds): InTime {
  const told = new Map(graphOf(result).nodes.map(node => [node.id, node]));
  const marks = new Map<string, Mark>();
  const rowsOf = new Map<string, number[]>();
  const own: Kinds = new Map();
  let [undated, left] = [0, 0];
  const put = (node: GraphNode, kind: Kind, row: number): boolean => {
    const placed = placeOf(node);
    if (!placed) return false;
    if (!marks.has(node.id)) {
      if (marks.size >= mostMarks) {
        left += 1;
        return true;
      }
      own.set(kind.name, kind);
      marks.set(node.id, {
        id: node.id,
        // Behind the answer the timeline of the network may define glyphs of the same names.
        node: { ...node, kind: kind.name },
        planned: isPlanned(node),
        weak: isWeak(node),
        later: false,
        actors: [],
        reports: [],
        ...placed,
      });
    }
    const held = rowsOf.get(node.id) ?? [];
    if (held.at(-1) !== row) held.push(row);
    rowsOf.set(node.id, held);
    return true;
  };
  for (const [at, row] of result.rows.entries()) {
    let dated = false;
    for (const { index, name, by } of columns) {
      const value = row[index] ?? null;
      if (by === 'events')
        eachNode(value, node => {
          const kind = kinds.get(node.kind);
          if (kind?.group !== 'event') return;
          const answered = { ...kind, name: `answered-${kind.name}` };
          dated = put(told.get(node.id) ?? node, answered, at) || dated;
        });
      else if (typeof value === 'string')
        dated =
          put(
            dateNode(value, captionOf(row, index), `${at} ${index}`),
            ownKind(`column-${index}`, name, columnTitle(name), 'circle'),
            at,
          ) || dated;
    }
    if (!dated) undated += 1;
  }
  const all = [...marks.values()];
  const lanes = [...own.values()].map((kind): Lane => {
    const held = all.filter(({ node }) => node.kind === kind.name);
    return {
      id: kind.name,
      title: kind.plural,
      kind,
      actor: null,
      marks: held,
      shown: held.length,
      total: null,
    };
  });
  return { lanes, marks: all, kinds: own, rows: rowsOf, undated, left };
}

/** A date of a row, as the timeline draws events. */
function dateNode(text: string, caption: string, id: string): GraphNode {
  const days = daysOf(text);
  const properties: GraphNode['properties'] = days ? { date: text, from: days.from, to: days.to } : {};
  return { id, labels: [], kind: 'other', caption: caption || text, properties, support: null };
}
