import type { Value } from '../contract/graph.ts';
import type {
  ParameterType,
  QueryParameter,
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
import { type Checked, checkParameters, InvalidParameters, type SavedQueryFile } from '../queries/index.ts';
import { NotFound } from './errors.ts';
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
      const checked = await followed(graph, parameters, checkParameters(parameters, given));
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

/** Dates go as a map of texts, since JSON and a person's own tools can send the same. */
function toSend(type: ParameterType, value: Checked): unknown {
  if (Array.isArray(value)) return value.map(one => toSend(type, one));
  return type === 'decimal' && typeof value === 'number' ? new Decimal(value) : value;
}

const labels: Partial<Record<ParameterType, string>> = { actor: 'Actor', event: 'Event', place: 'Place' };

/** Makes sure that every id is one of the right sort, and puts the present id in the place of a former one. */
async function followed(
  graph: Graph,
  parameters: QueryParameter[],
  checked: Map<string, Checked>,
): Promise<Map<string, Checked>> {
  const sought = parameters.filter(({ type }) => labels[type] !== undefined);
  const ids = sought.flatMap(({ name }) => [checked.get(name) ?? []].flat()).map(String);
  if (ids.length === 0) return checked;
  const rows = await graph.read('explore/named-elements', { ids: [...new Set(ids)] });
  const found = new Map(
    rows.map(({ asked, id, labels: has }) => [asked, { id: String(id), has: has as string[] }]),
  );
  const faults: { at: string; message: string }[] = [];
  const follow = (type: ParameterType, value: Checked, at: string): Checked => {
    if (value === null) return null;
    if (Array.isArray(value)) return value.map((one, index) => follow(type, one, `${at}.${index}`));
    const element = found.get(value);
    if (element?.has.includes(labels[type] ?? '')) return element.id;
    faults.push({
      at,
      message: `there is no ${type} '${value}'${element ? '; that is something else' : ''}`,
    });
    return null;
  };
  const present = new Map(checked);
  for (const { name, type } of sought)
    present.set(name, follow(type, checked.get(name) ?? null, `parameters.${name}`));
  if (faults.length > 0) throw new InvalidParameters(faults);
  return present;
}
