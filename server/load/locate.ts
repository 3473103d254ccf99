import { type Document, isMap, isScalar, isSeq, type LineCounter, type Pair, type YAMLMap } from 'yaml';
import type { Fault } from './faults.ts';

/** A way into a YAML document: keys of mappings and positions in lists. */
export type Path = (string | number)[];

/** The pairs of a mapping by their keys, made when they are first asked for: a mapping may have thousands. */
const known = new WeakMap<YAMLMap, Map<string, Pair>>();

function pairOf(owner: unknown, key: string): Pair | undefined {
  if (!isMap(owner)) return undefined;
  let pairs = known.get(owner);
  if (!pairs) {
    pairs = new Map(owner.items.map(pair => [String(isScalar(pair.key) ? pair.key.value : pair.key), pair]));
    known.set(owner, pairs);
  }
  return pairs.get(key);
}

function nodeAt(document: Document, at: Path): unknown {
  return at.reduce<unknown>((owner, step) => {
    if (isSeq(owner)) return owner.items[Number(step)];
    return pairOf(owner, String(step))?.value;
  }, document.contents);
}

/** Where the value at a path begins; where it is missing, where what should hold it begins. */
export function locate(
  document: Document,
  lines: LineCounter,
  file: string,
  at: Path,
  message: string,
  key?: string,
): Fault {
  let found: number | undefined;
  for (let depth = at.length; depth >= 0 && found === undefined; depth -= 1) {
    const step = at.slice(0, depth);
    const owner = nodeAt(document, step);
    const named = depth === at.length ? key : undefined;
    found =
      (named === undefined ? undefined : keyOffset(owner, named)) ??
      keyOffsetOf(document, step) ??
      rangeOf(owner);
  }
  const { line, col } = lines.linePos(found ?? 0);
  return { file, line: Math.max(line, 1), column: Math.max(col, 1), message };
}

/** A scalar is pointed at itself; a mapping or a list at its key, which is where a reader looks. */
function keyOffsetOf(document: Document, at: Path): number | undefined {
  const value = nodeAt(document, at);
  if (isScalar(value) && value.value !== null) return value.range?.[0];
  const last = at.at(-1);
  return typeof last === 'string' ? keyOffset(nodeAt(document, at.slice(0, -1)), last) : undefined;
}

function keyOffset(owner: unknown, key: string): number | undefined {
  const pair = pairOf(owner, key);
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}

function rangeOf(node: unknown): number | undefined {
  const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
  return range?.[0];
}
