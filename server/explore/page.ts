/** The part of a list that was asked for, and how much of all it is. `offset` says how many to pass over. */
export function pageOf<T>(
  all: T[],
  { offset = 0, limit }: { offset?: number | undefined; limit: number },
): { returned: T[]; extent: { total: number; returned: number } } {
  const returned = all.slice(offset, offset + limit);
  return { returned, extent: { total: all.length, returned: returned.length } };
}
