import { strToU8, zipSync } from 'fflate';
import type { z } from 'zod';
import type { Value } from '../contract/graph.ts';
import type {
  importQueriesRequest,
  RunQueryRequest,
  RunQueryResult,
  SavedQueries,
  SavedQuery,
  SavedQueryDetails,
  SaveQueryRequest,
} from '../contract/queries.ts';
import type { AdHoc } from '../graph/adhoc.ts';
import type { Graph } from '../graph/graph.ts';
import { fromDriver } from '../graph/values.ts';
import { checkParameters, type QueryFolders, type SavedQueryFile, tidied } from '../queries/index.ts';
import { checkText } from './checkText.ts';
import { NotFound } from './errors.ts';
import { importQueries } from './importQueries.ts';
import { presentIds } from './namedIds.ts';
import { runCypher } from './runCypher.ts';
import { toSend } from './sending.ts';

const brief = (query: SavedQuery): SavedQuery => {
  const { id, title, description, group, tags, by, first, shows, chart, on, own, parameters, example } =
    query;
  return { id, title, description, group, tags, by, first, shows, chart, on, own, parameters, example };
};

const detailed = (query: SavedQueryFile): SavedQueryDetails => {
  const { file, text, version, expect } = query;
  return { ...brief(query), file, text, version, expect };
};

/** The saved queries as their files are now, and how they are answered. */
export function createSavedQueries(graph: Graph, adHoc: AdHoc, folders: QueryFolders) {
  function find(id: string): SavedQueryFile {
    const found = folders.read().queries.find(query => query.id === id);
    if (!found) throw new NotFound(id, 'saved query');
    return found;
  }
  return {
    list(): Omit<SavedQueries, 'user'> {
      const { queries, faults, saving } = folders.read();
      return {
        queries: queries.map(brief),
        faults,
        saving,
        extent: { total: queries.length, returned: queries.length },
      };
    },
    details: (id: string): SavedQueryDetails => detailed(find(id)),
    /**
     * Runs one with the values given, through the same gate and within the same bounds as any statement. The whole
     * file is sent, so that a fault's line is the file's.
     * @throws NotFound, InvalidParameters, Refused, GraphError
     */
    async run(
      id: string,
      { parameters: given, limit }: RunQueryRequest,
      signal: AbortSignal,
    ): Promise<RunQueryResult> {
      const { parameters, text, own } = find(id);
      const valid = checkParameters(parameters, given);
      const checked = await presentIds(graph, parameters, valid);
      const sent = Object.fromEntries(
        parameters.map(({ name, type }) => [name, toSend(type, checked.get(name) ?? null)]),
      );
      const name = own ? 'own query' : `queries/${id}`;
      const asked = { statement: text, parameters: sent, limit, name };
      const result = await runCypher(graph, adHoc, asked, signal);
      const told = Object.fromEntries(
        [...checked].map(([name, value]) => [name, fromDriver(value) as Value]),
      );
      return { ...result, parameters: told };
    },
    /**
     * Saves one of people's own, or renames it, written so that it is reviewed best.
     * @param by who signed in, whose name then stands in the file; null leaves it as it is
     * @throws SavingRefused, InvalidText, StatementRefused, GraphError
     */
    async save(
      id: string,
      { text, replaces, renames }: SaveQueryRequest,
      by: string | null,
      signal: AbortSignal,
    ): Promise<SavedQueryDetails> {
      folders.mustSave();
      await checkText(graph, adHoc, { file: folders.shown(id), id, text }, signal);
      const [saved] = folders.save([{ id, text: tidied(text, by), replaces, renames }]);
      return detailed(saved ?? find(id));
    },
    /** Those of these ids, or all of them, as a ZIP archive of their files. @throws NotFound */
    export({ ids }: { ids?: string | undefined }) {
      const { queries } = folders.read();
      const here = new Map(queries.map(query => [query.id, query]));
      const named = ids === undefined ? [...here.keys()] : new Set(ids.split(',').filter(Boolean));
      const wanted = [...named].map(id => here.get(id) ?? find(id));
      const bytes = zipSync(
        Object.fromEntries(wanted.map(({ id, text }) => [`${id}.cypher`, strToU8(text)])),
      );
      return { name: 'queries.zip', mediaType: 'application/zip' as const, bytes };
    },
    import: (request: z.output<typeof importQueriesRequest>, by: string | null, signal: AbortSignal) =>
      importQueries(graph, adHoc, folders, request, by, signal),
    /** Deletes one of people's own, and answers with what it was. @throws SavingRefused */
    remove: (id: string, version: string): SavedQueryDetails => detailed(folders.remove(id, version)),
  };
}
export type SavedQueriesAnswers = ReturnType<typeof createSavedQueries>;
