import type { z } from 'zod';
import type { NeighbourCounts, Neighbours, neighboursQuery } from '../contract/elements.ts';
import type { ViewFilter } from '../contract/filter.ts';
import { gradeRank } from '../contract/gradeOrder.ts';
import type { Credibility, Reliability } from '../contract/words.ts';
import type { Runner } from '../graph/graph.ts';
import { countAround, type Neighbour, readAround, readNode } from './around.ts';
import { inTime } from './inTime.ts';
import { pageOf } from './page.ts';
import { idOf } from './present.ts';

const groupOf = ({ relationship, direction, other }: Neighbour) =>
  `${relationship.type}:${direction}:${other.kind}`;

/** How much is around an element: by relationship and kind, and for events by month and grade. */
export async function neighbourCounts(
  runner: Runner,
  id: string,
  filter: ViewFilter,
): Promise<NeighbourCounts> {
  const node = await readNode(runner, id);
  const around = await readAround(runner, node, filter);
  const groups = new Map<string, NeighbourCounts['groups'][number]>();
  const months = new Map<string, number>();
  const grades = new Map<string | null, number>();
  const events = new Set<string>();
  for (const one of around) {
    const { relationship, direction, caption, other } = one;
    const known = groups.get(groupOf(one));
    groups.set(groupOf(one), {
      relationship: relationship.type,
      direction,
      caption,
      kind: other.kind,
      total: (known?.total ?? 0) + 1,
    });
    if (!other.support || events.has(other.id)) continue;
    events.add(other.id);
    const day = other.properties.from ?? other.properties.to;
    const month = typeof day === 'string' ? day.slice(0, 7) : 'undated';
    months.set(month, (months.get(month) ?? 0) + 1);
    grades.set(other.support.grade, (grades.get(other.support.grade) ?? 0) + 1);
  }
  return {
    id: idOf(node),
    total: await countAround(runner, node, around.length, new Set(around.map(({ other }) => other.id)).size),
    groups: [...groups].sort(([one], [other]) => one.localeCompare(other)).map(([, group]) => group),
    months: [...months]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([month, total]) => ({ month, total })),
    grades: [...grades]
      .sort(([one], [other]) => rankOf(one) - rankOf(other))
      .map(([grade, total]) => ({ grade, total })),
  };
}

/** What is around an element: best graded first, then by date, as far as the limit goes. */
export async function neighbours(
  runner: Runner,
  id: string,
  query: z.output<typeof neighboursQuery>,
): Promise<Neighbours> {
  const node = await readNode(runner, id);
  const wanted = query.groups?.split(',');
  const around = (await readAround(runner, node, query)).filter(
    one => wanted === undefined || wanted.includes(groupOf(one)),
  );
  const nodes = [...new Map(around.map(({ other }) => [other.id, other])).values()].sort(
    (one, other) =>
      rankOf(one.support?.grade ?? null) - rankOf(other.support?.grade ?? null) || inTime(one, other),
  );
  const { returned, extent } = pageOf(nodes, query);
  const ids = new Set(returned.map(one => one.id));
  return {
    nodes: returned,
    relationships: around.filter(({ other }) => ids.has(other.id)).map(({ relationship }) => relationship),
    extent,
  };
}

/** Ungraded comes last. */
function rankOf(grade: string | null): number {
  if (grade === null) return Number.MAX_SAFE_INTEGER;
  return gradeRank(grade.charAt(0) as Reliability, Number(grade.charAt(1)) as Credibility);
}
