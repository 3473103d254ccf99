import type { ParameterType, QueryParameter } from '../contract/queries.ts';
import type { Graph, Runner } from '../graph/graph.ts';
import { type Checked, InvalidParameters } from '../queries/index.ts';
import { followed } from './ids.ts';

/** The label that what has such an id must carry; an element may carry any. */
const labels: Partial<Record<ParameterType, string>> = {
  actor: 'Actor',
  event: 'Event',
  place: 'Place',
  claim: 'Claim',
  source: 'Source',
  element: 'Entente',
};

const isRelationship = (id: string) => id.split('|').length === 3;

/**
 * Makes sure that every id among the values is one of the right sort, and puts the present id in the place of a former one.
 * @throws InvalidParameters with every id that is none, at `parameters.<name>`
 */
export async function presentIds(
  graph: Graph,
  parameters: QueryParameter[],
  checked: Map<string, Checked>,
): Promise<Map<string, Checked>> {
  const sought = parameters.filter(({ type }) => labels[type] !== undefined);
  const ids = [...new Set(sought.flatMap(({ name }) => [checked.get(name) ?? []].flat()).map(String))];
  if (ids.length === 0) return checked;
  const found = await graph.reading(runner => lookUp(runner, ids));
  const faults: { at: string; message: string }[] = [];
  const follow = (type: ParameterType, value: Checked, at: string): Checked => {
    if (value === null) return null;
    if (Array.isArray(value)) return value.map((one, index) => follow(type, one, `${at}.${index}`));
    const there = found.get(String(value));
    if (there?.is.includes(labels[type] ?? '')) return there.id;
    const other = there ? '; that is something else' : '';
    faults.push({ at, message: `there is no ${type} '${String(value)}'${other}` });
    return null;
  };
  const present = new Map(checked);
  for (const { name, type } of sought)
    present.set(name, follow(type, checked.get(name) ?? null, `parameters.${name}`));
  if (faults.length > 0) throw new InvalidParameters(faults);
  return present;
}

type There = { id: string; is: string[] };

/** What is there, by the id that was asked for: nodes with their labels, relationships as elements and nothing else. */
async function lookUp(runner: Runner, ids: string[]): Promise<Map<string, There>> {
  const found = new Map<string, There>();
  for (const { asked, id, labels: is } of await runner.run('explore/named-elements', { ids }))
    if (id !== null) found.set(String(asked), { id: String(id), is: is as string[] });
  const asked = ids.filter(isRelationship);
  if (asked.length === 0) return found;
  const present = new Map<string, string>();
  for (const id of asked) present.set(id, await followed(runner, id));
  const rows = await runner.run('explore/relationships-by-ids', { ids: [...present.values()] });
  const there = new Set(rows.map(row => String(row.asked)));
  for (const [id, now] of present) if (there.has(now)) found.set(id, { id: now, is: ['Entente'] });
  return found;
}
