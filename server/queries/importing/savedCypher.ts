import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type Found, readScript } from './scripts.ts';

/**
 * Neo4j Query’s and the newer Neo4j Browser’s export of saved Cypher, `neo4j_query_saved_cypher….csv`: the columns are
 * name, description, query, id, parentId, isFolder (as in eanor/compliance_databasee and sylvain-pierrot/nosql-graph-do5).
 */
const row = z.object({
  name: z.string(),
  description: z.string().default(''),
  query: z.string(),
  id: z.string().default(''),
  parentId: z.string().default(''),
  isFolder: z.string().default(''),
});
const rows = z.array(z.object({ record: row, info: z.object({ lines: z.number() }) }));

/** The saved queries of a file of CSV, or null where it holds something else. @throws where it is no CSV */
export function readSavedCypher(text: string, file: string): Found[] | null {
  const read = rows.safeParse(
    parse(text, { columns: true, info: true, bom: true, skip_empty_lines: true, relax_column_count: true }),
  );
  if (!read.success || read.data.length === 0) return null;
  const records = read.data.map(({ record, info }, index) => ({
    ...record,
    folder: /^true$/i.test(record.isFolder),
    // A record begins in the line after the end of the one before it.
    line: (index === 0 ? 1 : (read.data[index - 1]?.info.lines ?? 0)) + 1,
    ends: info.lines,
  }));
  const folders = new Map(records.filter(one => one.folder).map(({ id, name }) => [id, name]));
  return records
    .filter(one => !one.folder)
    .flatMap(({ name, description, query, parentId, line }): Found[] => {
      if (query.trim() === '') return [{ line, fault: `'${name}' holds no Cypher` }];
      const named = {
        title: name,
        titled: name.trim() !== '',
        group: folders.get(parentId) ?? '',
        description: description.trim() || `Imported from Neo4j Browser (${file}).`,
      };
      return readScript(query, named).map(found => ({ ...found, line }));
    });
}
