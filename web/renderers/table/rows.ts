import type { GraphNode, GraphRelationship } from '../../../server/contract/graph.ts';
import type { Kind } from '../../../server/contract/model.ts';
import type { Overview, Tie } from '../../../server/contract/overview.ts';
import type { Picture } from '../../state/picture.ts';
import { compare } from './arrange.ts';
import type { Row } from './column.ts';

/** `lines`: ties, roles and affiliations drawn at it; null where it is not drawn itself. */
export type NodeRow = Row & { node: GraphNode; kind: Kind | undefined; lines: number | null };
export type TieRow = Row & { tie: Tie; a: GraphNode | undefined; b: GraphNode | undefined };
export type LineRow = Row & {
  relationship: GraphRelationship;
  from: GraphNode | undefined;
  to: GraphNode | undefined;
  caption: string;
};

type Kinds = Map<string, Kind>;
const asNode = (id: string): Row => ({ id, selection: { type: 'node', id } });

/** Nodes by kind, in the order of the declaration, then by date or by name. */
export function nodeRows(nodes: GraphNode[], kinds: Kinds, lines?: Map<string, number>): NodeRow[] {
  const order = new Map([...kinds.keys()].map((name, index) => [name, index]));
  // Worked out once for each: comparing asks for them many times.
  const keyed = nodes.map(node => ({
    node,
    kind: order.get(node.kind) ?? order.size,
    key: String(node.properties.from ?? node.properties.to ?? node.caption),
  }));
  return keyed
    .sort((one, other) => one.kind - other.kind || compare(one.key, other.key))
    .map(({ node }) => ({
      ...asNode(node.id),
      node,
      kind: kinds.get(node.kind),
      lines: lines ? (lines.get(node.id) ?? 0) : null,
    }));
}

/** How many lines are drawn at each node. */
export function linesAt({ ties, relationships }: Picture): Map<string, number> {
  const lines = new Map<string, number>();
  const count = (id: string) => lines.set(id, (lines.get(id) ?? 0) + 1);
  for (const { a, b } of ties) for (const id of [a, b]) count(id);
  for (const { from, to } of relationships) for (const id of [from, to]) count(id);
  return lines;
}

/** Ties, those of the most events first. */
export function tieRows({ ties, nodes }: Picture): TieRow[] {
  const byId = new Map(nodes.map(node => [node.id, node]));
  return [...ties]
    .sort(
      (one, other) =>
        other.events - one.events || other.planned - one.planned || one.id.localeCompare(other.id),
    )
    .map(tie => ({
      id: tie.id,
      selection: { type: 'tie', id: tie.id },
      tie,
      a: byId.get(tie.a),
      b: byId.get(tie.b),
    }));
}

/** Roles and affiliations, read as they are stored; a role’s caption is its kind’s. */
export function lineRows({ relationships, nodes }: Picture, kinds: Kinds): LineRow[] {
  const byId = new Map(nodes.map(node => [node.id, node]));
  return relationships.map(relationship => {
    const [from, to] = [byId.get(relationship.from), byId.get(relationship.to)];
    const roleOf = (node: GraphNode | undefined, direction: 'in' | 'out') =>
      kinds
        .get(node?.kind ?? '')
        ?.roles.find(role => role.type === relationship.type && role.direction === direction)?.caption;
    return {
      ...asNode(relationship.id),
      relationship,
      from,
      to,
      caption:
        roleOf(to, 'in') ?? roleOf(from, 'out') ?? relationship.type.toLowerCase().replaceAll('_', ' '),
    };
  });
}

/** A table to choose: its name in a link, what it is called, and how many rows it has. */
export type Choice = { rows: string; caption?: string; count: number };

/** The tables of a view: its ties or its events first, then each kind, all nodes, relationships. */
export function choicesOf(picture: Picture, kinds: Kinds, overview: Overview | undefined): Choice[] {
  const isEvent = (node: GraphNode) => kinds.get(node.kind)?.group === 'event';
  const counts = new Map<string, number>();
  for (const { kind } of picture.nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const ofKind = [...kinds.values()].flatMap(({ name, plural }) => {
    const count = counts.get(name);
    return count === undefined ? [] : [{ rows: name, caption: plural, count }];
  });
  const all: Choice[] = [
    { rows: 'ties', count: picture.ties.length },
    overview && overview.level !== 'events'
      ? { rows: 'beneath', count: overview.totals.events.returned }
      : { rows: 'events', count: picture.nodes.filter(isEvent).length },
    ...ofKind,
    ...(ofKind.length > 1 ? [{ rows: 'nodes', count: picture.nodes.length }] : []),
    { rows: 'relationships', count: picture.relationships.length },
  ];
  return all.filter(({ count }) => count > 0);
}
