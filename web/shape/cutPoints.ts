/** How a node was come upon: when, from where, and the earliest that it or what lies below reaches. */
type Visit = { id: string; from: Visit | null; order: number; low: number; next: number; loose: number };

/**
 * The nodes whose removal parts what they are joined to, with the number of parts it then falls into (Tarjan 1972, by a
 * stack of its own, since a chain of thousands of nodes would overflow the engine’s).
 * @param next who is joined to whom, both ways, without a node being joined to itself
 */
export function cutPoints(next: Map<string, string[]>): Map<string, number> {
  const seen = new Map<string, Visit>();
  const found = new Map<string, number>();
  for (const root of next.keys()) {
    if (seen.has(root)) continue;
    const stack = [begin(root, null, seen)];
    for (let visit = stack.at(-1); visit; visit = stack.at(-1)) {
      const other = next.get(visit.id)?.[visit.next];
      visit.next += 1;
      if (other === undefined) {
        stack.pop();
        close(visit, found);
        continue;
      }
      const known = seen.get(other);
      if (!known) stack.push(begin(other, visit, seen));
      else if (known !== visit.from) visit.low = Math.min(visit.low, known.order);
    }
  }
  return found;
}

function begin(id: string, from: Visit | null, seen: Map<string, Visit>): Visit {
  const visit = { id, from, order: seen.size, low: seen.size, next: 0, loose: 0 };
  seen.set(id, visit);
  return visit;
}

/** `loose` counts the parts that hang on a node alone; what it was come upon from is one more. */
function close(visit: Visit, found: Map<string, number>): void {
  const { id, from, low, loose } = visit;
  const parts = from ? loose + 1 : loose;
  if (parts > 1) found.set(id, parts);
  if (!from) return;
  from.low = Math.min(from.low, low);
  if (low >= from.order) from.loose += 1;
}
