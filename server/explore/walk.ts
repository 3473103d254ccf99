/** A relationship that can be walked either way; `rank` says how good its evidence is (lower is better, null: none). */
export type Link = { id: string; from: string; to: string; rank: number | null };

type Turn = { link: Link; other: string };
/** Links at each node, in the order of ids, so that the same question gets the same answer. */
type Ways = Map<string, Turn[]>;
/** How far it is to the end: at least, and by way of a link of the grade that is looked for. */
type Ahead = { least: Map<string, number>; through: Map<string, number> };

export type Found = { paths: Link[][]; isAll: boolean };

/**
 * The paths between two nodes that pass no node twice, `steps` links long at most: the shortest first, those of one
 * length by their weakest link, then by ids. Paths of links without evidence alone come last of their length.
 * Stops once there are more than `most`.
 */
export function shortestPaths(
  links: Link[],
  from: string,
  to: string,
  { steps, most }: { steps: number; most: number },
): Found {
  const paths: Link[][] = [];
  if (from === to) return { paths, isAll: true };
  const ways = waysOf(links);
  const ranks = [...new Set(links.flatMap(({ rank }) => rank ?? []))].sort((one, other) => one - other);
  for (let length = 1; length <= steps; length += 1) {
    for (const weakest of [...ranks, null]) {
      for (const path of walk(ways, from, to, length, weakest)) {
        if (path.length < length) continue;
        if (paths.length === most) return { paths, isAll: false };
        paths.push(path);
      }
    }
  }
  return { paths, isAll: true };
}

function waysOf(links: Link[]): Ways {
  const ways: Ways = new Map();
  const add = (at: string, turn: Turn) => {
    const known = ways.get(at);
    if (known) known.push(turn);
    else ways.set(at, [turn]);
  };
  for (const link of [...links].sort((one, other) => (one.id < other.id ? -1 : 1))) {
    add(link.from, { link, other: link.to });
    add(link.to, { link, other: link.from });
  }
  return ways;
}

/** Whether a link may be walked where none is to be weaker than `weakest`; without one, only links without evidence. */
const isOpen = ({ rank }: Link, weakest: number | null) =>
  rank === null || (weakest !== null && rank <= weakest);

/**
 * Every path of `length` links at most whose weakest link is just as good as `weakest`. It goes on only to where the
 * end is still in reach without a node of the path, so that a way that leads nowhere is left at once.
 */
function* walk(
  ways: Ways,
  from: string,
  to: string,
  length: number,
  weakest: number | null,
): Generator<Link[]> {
  const path: Link[] = [];
  const passed = new Set([from]);
  function* goOn(at: string, left: number, isThrough: boolean): Generator<Link[]> {
    const ahead = lookAhead(ways, to, left - 1, weakest, passed);
    for (const { link, other } of ways.get(at) ?? []) {
      if (passed.has(other) || !isOpen(link, weakest)) continue;
      const isNowThrough = isThrough || link.rank === weakest;
      const reach = isNowThrough ? ahead.least : ahead.through;
      if ((reach.get(other) ?? Number.POSITIVE_INFINITY) > left - 1) continue;
      path.push(link);
      if (other === to) yield [...path];
      else {
        passed.add(other);
        yield* goOn(other, left - 1, isNowThrough);
        passed.delete(other);
      }
      path.pop();
    }
  }
  yield* goOn(from, length, weakest === null);
}

/** How many links it is from each node to the end, as far as `limit` links, leaving out the nodes passed. */
function lookAhead(
  ways: Ways,
  to: string,
  limit: number,
  weakest: number | null,
  passed: Set<string>,
): Ahead {
  const ahead: Ahead = { least: new Map([[to, 0]]), through: new Map() };
  let edge: { at: string; isThrough: boolean }[] = [{ at: to, isThrough: false }];
  for (let distance = 1; distance <= limit && edge.length > 0; distance += 1) {
    const next: typeof edge = [];
    for (const { at, isThrough } of edge) {
      for (const { link, other } of ways.get(at) ?? []) {
        if (passed.has(other) || !isOpen(link, weakest)) continue;
        const isNowThrough = isThrough || link.rank === weakest;
        const isNew = !ahead.least.has(other);
        if (isNew) ahead.least.set(other, distance);
        if (isNowThrough ? ahead.through.has(other) : !isNew) continue;
        if (isNowThrough) ahead.through.set(other, distance);
        next.push({ at: other, isThrough: isNowThrough });
      }
    }
    edge = next;
  }
  return ahead;
}
