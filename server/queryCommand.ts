// `npm run query -- NAME key=value …`: asks a saved query from a shell. Standard output holds the answer alone.
import { openAnswers, openToAsk } from './answering.ts';
import { projectFolder, readConfig } from './config.ts';
import { alignedTable } from './contract/alignedTable.ts';
import { mostRows } from './contract/cypher.ts';
import { toParameters } from './contract/parameterText.ts';
import { printable } from './contract/printable.ts';
import type { RunQueryResult, SavedQueryDetails } from './contract/queries.ts';
import { toCsv, toJson } from './contract/rowsText.ts';
import { defaultLimits } from './graph/adhoc.ts';
import { toHttpProblem } from './http/problems.ts';
import { didYouMean } from './load/faults.ts';
import { inFigures } from './load/index.ts';
import { run } from './program.ts';
import { progress } from './progress.ts';
import { checkParameters, openQueryFolders } from './queries/index.ts';
import { type Asked, readArguments, strayFaults } from './queryArguments.ts';
import { helpOf, listed, usage } from './queryHelp.ts';
import { telling } from './telling.ts';
import { openViewFolder } from './views/viewFolder.ts';

/** “4 of 4 rows, 12 ms”, and how to see more where there is more. */
function rowsInWords({ returned, total, totalIsExact, truncated, milliseconds }: RunQueryResult): string {
  const rows = total === 1 && totalIsExact ? 'row' : 'rows';
  const of = `${totalIsExact ? '' : 'at least '}${inFigures(total)} ${rows}`;
  const more = truncated ? `; --limit asks for more, up to ${inFigures(mostRows)}` : '';
  return `${inFigures(returned)} of ${of}, ${inFigures(milliseconds)} ms${more}`;
}

function toText({ columns, rows }: RunQueryResult, as: Asked['as']): string {
  if (as === 'csv') return toCsv(columns, rows);
  if (as === 'json') return toJson(columns, rows);
  return alignedTable(columns, rows, process.stdout.isTTY ? process.stdout.columns : null);
}

/**
 * Why it was not answered, a line for each parameter at fault, and the line of the file where Neo4j found a fault.
 * @throws what is a fault of ours
 */
function refusal(thrown: unknown, { file }: SavedQueryDetails): string {
  const { code, message, faults } = toHttpProblem(thrown);
  if (code === 'internal') throw thrown;
  if (!faults) return message;
  return faults
    .map(({ at, line, column, message: told }) =>
      line === undefined
        ? `${at.replace(/^parameters\./, '')}: ${told}`
        : `${file}:${line}:${column}: ${told}`,
    )
    .join('\n');
}

await run(async stopping => {
  const asked = readArguments(process.argv.slice(2));
  if (typeof asked === 'string') {
    telling.complain(`${asked}\n${usage}`);
    return 2;
  }
  // Whoever reads the answer may have had enough of it (`| head`).
  process.stdout.on('error', () => process.exit(0));
  // Files keep what the graph holds; a terminal would obey it.
  const say = (text: string) => {
    process.stdout.write(process.stdout.isTTY ? printable(text.replaceAll('\r\n', '\n')) : text);
    return 0;
  };
  const { name, given, as, limit, help } = asked;
  if (name === undefined && help) return say(`${usage}\n`);
  const config = readConfig();
  const folders = openQueryFolders({ ...config, readOnly: true }, projectFolder);
  const { queries } = folders.read();
  if (name === undefined) return say(printable(listed(queries)));
  const query = queries.find(({ id }) => id === name);
  if (!query) {
    const ids = queries.map(({ id }) => id);
    telling.complain(
      `There is no saved query '${name}'${didYouMean(name, ids) || '; npm run query lists them'}.`.replace(
        '?.',
        '?',
      ),
    );
    return 1;
  }
  if (help) return say(printable(helpOf(query)));
  const strays = strayFaults(query, given);
  if (strays.length > 0) {
    telling.complain(strays.join('\n'));
    return 1;
  }
  const parameters = toParameters(query.parameters, given);
  try {
    // Before Neo4j, which may have to be started.
    checkParameters(query.parameters, parameters);
  } catch (thrown) {
    telling.complain(refusal(thrown, query));
    return 1;
  }
  const neo4j = await openToAsk(config, progress());
  const { savedQueries, close } = openAnswers(neo4j, {
    queries: folders,
    views: openViewFolder(null, config),
    limits: { ...defaultLimits, ...config.limits },
  });
  try {
    const request = { parameters, ...(limit ? { limit } : {}) };
    const result = await savedQueries.run(name, request, stopping);
    if (stopping.aborted) return 130;
    say(toText(result, as));
    telling.tell(rowsInWords(result));
    return 0;
  } catch (thrown) {
    if (stopping.aborted) return 130;
    telling.complain(refusal(thrown, query));
    return 1;
  } finally {
    await close();
    await neo4j.stop();
  }
});
