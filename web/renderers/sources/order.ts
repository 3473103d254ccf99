import type { SourceSummary } from '../../../server/contract/elements.ts';

/** A document of the list: what of it passes the filter, and how many claims it makes in all. */
export type Listed = SourceSummary & { of: number };

export const orders = ['reliability', 'published', 'claims', 'events', 'alone'] as const;
export type Order = (typeof orders)[number];

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
export const nameOf = ({ source }: Pick<SourceSummary, 'source'>): string =>
  textOf(source.properties.publisher) || source.caption;

/** The documents in an order: the most reliable, the newest, or those on which most rests first, then by name. */
export function inOrder(listed: Listed[], order: Order): Listed[] {
  return [...listed].sort(
    (one, other) => before(one, other, order) || nameOf(one).localeCompare(nameOf(other)),
  );
}

function before(one: Listed, other: Listed, order: Order): number {
  if (order === 'reliability') return one.reliability.localeCompare(other.reliability);
  if (order !== 'published') return other[order] - one[order];
  // What has no date is last; EDTF dates begin with the year.
  return textOf(other.source.properties.published).localeCompare(textOf(one.source.properties.published));
}

/** What passes, with what there is in all. */
export function listedOf(all: SourceSummary[], passing: SourceSummary[]): Listed[] {
  const found = new Map(passing.map(one => [one.source.id, one]));
  return all.map(one => ({
    ...one,
    ...(found.get(one.source.id) ?? { claims: 0, events: 0, alone: 0 }),
    of: one.claims,
  }));
}
