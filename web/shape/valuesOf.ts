import type { GraphNode } from '../../server/contract/graph.ts';
import type { Picture } from '../state/picture.ts';
import { evidenceMeasures, isLineMeasure, ofProperty } from '../state/shape.ts';
import type { ShapeAnswer } from './request.ts';

/** Properties that are no measure, whatever figure they hold. */
const notMeasured = new Set(['id', 'loaded']);
/** A property of more values than this tells nodes apart one by one, and is no colour. */
const mostColours = 24;

/** What the nodes of a picture can be sized by in their evidence and properties: what at least one has. */
export function sizesOf({ nodes, ties }: Picture): { evidence: string[]; properties: string[] } {
  const supported = nodes.some(({ support }) => support !== null);
  const numbers = nodes.flatMap(({ properties }) =>
    Object.entries(properties).flatMap(([name, value]) => (typeof value === 'number' ? [name] : [])),
  );
  return {
    evidence: evidenceMeasures.filter(name => (name === 'events' ? ties.length > 0 : supported)),
    properties: [...new Set(numbers)].filter(name => !notMeasured.has(name)).sort(),
  };
}

/** The properties of a few different values each. */
export function coloursOf({ nodes }: Picture): string[] {
  const held = new Map<string, { values: Set<string>; nodes: number }>();
  for (const { properties } of nodes)
    for (const [name, value] of Object.entries(properties)) {
      const text = wordOf(value);
      if (text === null || notMeasured.has(name)) continue;
      const known = held.get(name) ?? { values: new Set(), nodes: 0 };
      known.values.add(text);
      known.nodes += 1;
      held.set(name, known);
    }
  return [...held]
    .filter(([, { values, nodes: count }]) => values.size <= mostColours && values.size < Math.max(2, count))
    .map(([name]) => name)
    .sort();
}

/** What each node has of what is sized by; nodes of which nothing is known have no entry. */
export function valuesOf(
  { nodes, ties }: Picture,
  size: string,
  { values }: ShapeAnswer,
): Map<string, number> {
  if (isLineMeasure(size))
    return new Map(nodes.flatMap(({ id }) => (values[id] === undefined ? [] : [[id, values[id]]])));
  if (size === 'events') {
    const events = new Map<string, number>();
    for (const tie of ties)
      for (const id of [tie.a, tie.b]) events.set(id, (events.get(id) ?? 0) + tie.events);
    return events;
  }
  return new Map(
    nodes.flatMap(node => {
      const value = numberOf(node, size);
      return value === null ? [] : [[node.id, value]];
    }),
  );
}

function numberOf({ support, properties }: GraphNode, size: string): number | null {
  if (size === 'claims' || size === 'sources' || size === 'origins') return support?.[size] ?? null;
  const value = size.startsWith(ofProperty) ? properties[size.slice(ofProperty.length)] : null;
  return typeof value === 'number' ? value : null;
}

const wordOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'boolean' ? String(value) : null;

/** One colour of the picture: a community or a value, with how many nodes have it. The most common come first. */
export type Group = { number: number; value: string | null; nodes: number };

/** The groups that nodes are coloured by, and which is whose. */
export function groupsOf(
  { nodes }: Picture,
  colour: string,
  { communities }: ShapeAnswer,
): { groups: Group[]; of: Map<string, number> } {
  if (colour === 'community') {
    const of = new Map(
      nodes.flatMap(({ id }) => (communities[id] === undefined ? [] : [[id, communities[id]]])),
    );
    const counts = counted(of.values());
    const groups = [...counts].map(([number, count]) => ({ number, value: null, nodes: count }));
    return { groups: groups.sort((one, other) => one.number - other.number), of };
  }
  const name = colour.slice(ofProperty.length);
  const words = new Map(
    nodes.flatMap(node => {
      const word = wordOf(node.properties[name]);
      return word === null ? [] : [[node.id, word]];
    }),
  );
  const groups = [...counted(words.values())]
    .sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
    .map(([value, count], index) => ({ number: index + 1, value, nodes: count }));
  const numbers = new Map(groups.map(({ value, number }) => [value, number]));
  return { groups, of: new Map([...words].map(([id, word]) => [id, numbers.get(word) ?? 0])) };
}

function counted<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
