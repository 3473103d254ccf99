import type { Kind } from '../../../server/contract/model.ts';
import { chartColumns, hasFigures } from './chart.ts';
import { graphOf } from './graphOf.ts';
import { timeColumns } from './inTime.ts';
import { hasPoints } from './onMap.ts';
import type { Answered, Way } from './types.ts';

export const allWays: readonly Way[] = ['graph', 'table', 'timeline', 'map', 'chart'];

/** For each way null where it can show an answer, else its own name, under which it is said what is missing. */
export type Ways = Record<Way, null | Exclude<Way, 'table'>>;

/** While rows still come, there is the table alone. */
export const noWays: Ways = { table: null, graph: 'graph', timeline: 'timeline', map: 'map', chart: 'chart' };

/** Which ways can show an answer. */
export function waysFor(result: Answered, kinds: Map<string, Kind>): Ways {
  return {
    table: null,
    graph: graphOf(result).nodes.length > 0 ? null : 'graph',
    timeline: timeColumns(result, kinds).length > 0 ? null : 'timeline',
    map: hasPoints(result) ? null : 'map',
    chart: hasFigures(chartColumns(result)) ? null : 'chart',
  };
}
