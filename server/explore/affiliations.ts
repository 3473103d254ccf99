import type { ViewFilter } from '../contract/filter.ts';
import type { Runner } from '../graph/graph.ts';
import type { GraphRelationshipValue } from '../graph/values.ts';

/** An affiliation and its ends, in its stored direction. */
export type Affiliation = { relationship: GraphRelationshipValue; from: string; to: string };

/** First and last day; null is open. */
export type Days = [first: string | null, last: string | null];

/** Whether an affiliation of these days holds on the days of an event; one without days always does. */
export const holdsOn = ([from, to]: Days, [first, last]: Days): boolean =>
  (from === null || last === null || from <= last) && (to === null || first === null || to >= first);

/** The types of affiliation that a filter of relationships keeps; membership, which many share, only where it is named. */
export const affiliationTypes = (relationships: string[] | undefined): string[] =>
  (relationships ?? ['REPRESENTS', 'PART_OF']).filter(type =>
    ['REPRESENTS', 'PART_OF', 'MEMBER_OF'].includes(type),
  );

/** The affiliations of these types that held at some time of the filter's window; without days they always hold. */
export async function readAffiliations(
  runner: Runner,
  types: string[],
  { from, to }: Pick<ViewFilter, 'from' | 'to'>,
): Promise<Affiliation[]> {
  const rows = await runner.run('explore/affiliations', { types });
  return rows
    .map(row => ({
      relationship: row.affiliation as GraphRelationshipValue,
      from: String(row.from),
      to: String(row.to),
    }))
    .filter(({ relationship: { properties } }) => {
      const [first, last] = [properties.from, properties.to];
      if (from !== undefined && typeof last === 'string' && last < from) return false;
      return to === undefined || typeof first !== 'string' || first <= to;
    });
}
