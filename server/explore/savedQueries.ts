import type { Value } from '../contract/graph.ts';
import type {
  ParameterType,
  RunQueryRequest,
  RunQueryResult,
  SavedQueries,
  SavedQuery,
  SavedQueryDetails,
} from '../contract/queries.ts';
import type { AdHoc } from '../graph/adhoc.ts';
import { Decimal } from '../graph/driverTypes.ts';
import type { Graph } from '../graph/graph.ts';
import { fromDriver } from '../graph/values.ts';
import { type Checked, checkParameters, type SavedQueryFile } from '../queries/index.ts';
import { NotFound } from './errors.ts';
import { presentIds } from './namedIds.ts';
import { runCypher } from './runCypher.ts';

const brief = (query: SavedQuery): SavedQuery => {
  const { id, title, description, group, tags, first, shows, chart, on, own, parameters, example } = query;
  return { id, title, description, group, tags, first, shows, chart, on, own, parameters, example };
};

/** The saved queries that were read at the start, and how they are answered. */
export function createSavedQueries(graph: Graph, adHoc: AdHoc, files: SavedQueryFile[]) {
  function find(id: string): SavedQueryFile {
    const found = files.find(query => query.id === id);
    if (!found) throw new NotFound(id, 'saved query');
    return found;
  }
  return {
    list: (): SavedQueries => ({
      queries: files.map(brief),
      faults: [],
      saving: false,
      extent: { total: files.length, returned: files.length },
    }),
    details(id: string): SavedQueryDetails {
      const { file, text, version, expect, ...query } = find(id);
      return { ...brief(query), file, text, version, expect };
    },
    /**
     * Runs one with the values given, through the same gate and within the same bounds as any statement. The whole
     * file is sent, so that a fault's line is the file's.
     * @throws NotFound, InvalidParameters, Refused, GraphError
     */
    async run(
      id: string,
      { parameters: given }: RunQueryRequest,
      signal: AbortSignal,
    ): Promise<RunQueryResult> {
      const { parameters, text } = find(id);
      const valid = checkParameters(parameters, given);
      const checked = await presentIds(graph, parameters, valid);
      const sent = Object.fromEntries(
        parameters.map(({ name, type }) => [name, toSend(type, checked.get(name) ?? null)]),
      );
      const result = await runCypher(graph, adHoc, { statement: text, parameters: sent }, signal);
      const told = Object.fromEntries(
        [...checked].map(([name, value]) => [name, fromDriver(value) as Value]),
      );
      return { ...result, parameters: told };
    },
  };
}
export type SavedQueriesAnswers = ReturnType<typeof createSavedQueries>;

/** Dates and ranges go as maps of texts and numbers, since JSON and a person's own tools can send the same. */
function toSend(type: ParameterType, value: Checked): unknown {
  if (Array.isArray(value)) return value.map(one => toSend(type, one));
  if (type !== 'decimal' || value === null) return value;
  if (typeof value === 'object' && 'from' in value) {
    const { from, to } = value;
    return { from: toSend(type, from), to: toSend(type, to) };
  }
  return new Decimal(Number(value));
}
