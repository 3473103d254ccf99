import type { Behind } from '../../server/contract/behind.ts';
import type { Value } from '../../server/contract/graph.ts';
import { t } from '../texts/behind.ts';

/** A value as Cypher writes it. */
export function literal(value: Value): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string')
    return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  const entries = Object.entries(value).map(
    ([name, one]) => `\`${name.replaceAll('`', '``')}\`: ${literal(one)}`,
  );
  return `{${entries.join(', ')}}`;
}

/** The parameters as Neo4j Browser and cypher-shell take them, one a line. */
export const paramLines = (parameters: Record<string, Value>): string[] =>
  Object.entries(parameters).map(([name, value]) => `:param ${name} => ${literal(value)}`);

/** One statement, ready to be run elsewhere. */
export function statementText({
  file,
  statement,
  parameters,
  rows,
  milliseconds,
}: Behind['statements'][number]): string {
  const head = `// ${t('behind:statement.gave', { file, rows: t('common:row', { count: rows }), milliseconds })}`;
  return [head, ...paramLines(parameters), `${statement.trimEnd()};`].join('\n');
}

/** All the statements of a request, ready to be run elsewhere. */
export const behindText = ({ request, statements, computes }: Behind): string =>
  [`// GET ${request}\n// ${computes}`, ...statements.map(statementText)].join('\n\n');

const shapes: [RegExp, (a: string, b: string) => string][] = [
  [/^\/api\/overview$/, () => t('behind:request.overview')],
  [/^\/api\/ties\/([^/]+)\/([^/]+)$/, (a, b) => t('behind:request.tie', { a, b })],
  [/^\/api\/nodes\/([^/]+)$/, a => t('behind:request.node', { a })],
  [/^\/api\/nodes\/([^/]+)\/claims$/, a => t('behind:request.claims', { a })],
  [/^\/api\/nodes\/([^/]+)\/neighbours$/, a => t('behind:request.neighbours', { a })],
  [/^\/api\/nodes\/([^/]+)\/neighbours\/counts$/, a => t('behind:request.counts', { a })],
  [/^\/api\/paths$/, () => t('behind:request.paths')],
  [/^\/api\/sources\/([^/]+)$/, a => t('behind:request.source', { a })],
  [/^\/api\/timeline$/, () => t('behind:request.timeline')],
  [/^\/api\/reported$/, () => t('behind:request.reported')],
  [/^\/api\/sources$/, () => t('behind:request.sources')],
];

/** The exploring requests among these addresses, each once, with what it brings to the screen, in a settled order. */
export function requestsIn(
  addresses: string[],
  nameOf: (id: string) => string,
): { address: string; title: string }[] {
  const told = [...new Set(addresses)].flatMap(address => {
    const [path = '', parameters = ''] = address.split('?');
    const order = shapes.findIndex(([shape]) => shape.test(path));
    const [shape, title] = shapes[order] ?? [];
    const [, ...ids] = shape?.exec(path) ?? [];
    const [a = '', b = ''] = ids.map(id => nameOf(decodeURIComponent(id)));
    // Bins of all there is draw the axis; those of what passes draw the bars.
    const day = new URLSearchParams(parameters).get('reportedBy');
    if (!title) return [];
    const said = title(a, b);
    return [{ address, title: day ? t('behind:request.reportedBy', { title: said, day }) : said, order }];
  });
  return told
    .sort((one, other) => one.order - other.order || one.address.localeCompare(other.address))
    .map(({ address, title }) => ({ address, title }));
}
