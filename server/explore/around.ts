import type { ViewFilter } from '../contract/filter.ts';
import type { GraphNode, GraphRelationship } from '../contract/graph.ts';
import type { Runner } from '../graph/graph.ts';
import { GraphNodeValue, type GraphRelationshipValue } from '../graph/values.ts';
import { kindOf } from '../model/model.ts';
import { NotFound } from './errors.ts';
import { idOf, isOurs, ofNeo4j, toGraphNode, toGraphRelationship } from './present.ts';
import { readSupport, type Supported } from './support.ts';
import { gradesThatPass, isLeftOut, isShown } from './viewFilter.ts';

/** What is joined to a node, one relationship a row. */
export type Neighbour = {
  direction: 'in' | 'out';
  /** How the role or affiliation is read, from the declaration. */
  caption: string;
  relationship: GraphRelationship;
  other: GraphNode;
};

/** The node of an id, or of an id that it had; of Neo4j’s own id (`neo4j:…`) whosever it is. @throws NotFound */
export async function readNode(runner: Runner, id: string): Promise<GraphNodeValue> {
  const [row] = id.startsWith(ofNeo4j)
    ? await runner.run('explore/foreign-element', { id: id.slice(ofNeo4j.length) })
    : await runner.run('explore/element', { id });
  if (!(row?.node instanceof GraphNodeValue)) throw new NotFound(id);
  return row.node;
}

/** Relationships of a node that isn’t ours that are read at most. */
const mostForeign = 2_000;

/**
 * How many there are around a node of which `rows` relationships were read and `counted` found: of one that isn’t ours,
 * and has more than are read, all its relationships.
 */
export async function countAround(
  runner: Runner,
  node: GraphNodeValue,
  rows: number,
  counted = rows,
): Promise<number> {
  if (isOurs(node) || rows < mostForeign) return counted;
  const [row] = await runner.run('explore/foreign-element', { id: node.elementId });
  return Number(row?.relationships ?? counted);
}

/** Everything around a node that passes the filter, in the order of relationship ids. */
export async function readAround(
  runner: Runner,
  node: GraphNodeValue,
  filter: ViewFilter,
): Promise<Neighbour[]> {
  const rows = isOurs(node)
    ? await runner.run('explore/around', { id: idOf(node) })
    : await runner.run('explore/foreign-around', { id: node.elementId, most: mostForeign });
  const isEvent = (one: GraphNodeValue) => isOurs(one) && one.labels.includes('Event');
  const others = rows.map(row => row.other as GraphNodeValue);
  const events = [node, ...others].filter(isEvent).map(idOf);
  const supports = await readSupport(runner, filter, events);
  return rows.flatMap(row => {
    const other = row.other as GraphNodeValue;
    const relationship = row.relationship as GraphRelationshipValue;
    const ours = isOurs(node) && isOurs(other);
    const support = supports.get(String(relationship.properties.id))?.support;
    if (ours && relationship.properties.claimed === true && !isShown(support, filter)) return [];
    // What somebody else joined to it is no business of the filter.
    if (ours && !passes(other, supports, filter)) return [];
    if (filter.relationships && !filter.relationships.includes(relationship.type)) return [];
    const direction = row.outgoing === true ? 'out' : 'in';
    const [from, to] = direction === 'out' ? [idOf(node), idOf(other)] : [idOf(other), idOf(node)];
    return {
      direction,
      caption: ours
        ? relationshipCaption(relationship.type, [node, other])
        : relationshipCaption(relationship.type, []),
      relationship: toGraphRelationship(relationship, from, to, support ?? null),
      other: toGraphNode(other, supports.get(idOf(other))?.support ?? null),
    };
  });
}

function passes(other: GraphNodeValue, supports: Map<string, Supported>, filter: ViewFilter): boolean {
  const { properties, labels } = other;
  if (labels.includes('Claim')) {
    const grades = gradesThatPass(filter);
    const day = typeof properties.reported === 'string' ? properties.reported : null;
    if (isLeftOut(properties, filter)) return false;
    if (grades && !grades.includes(String(properties.grade))) return false;
    return filter.reportedBy === undefined || (day !== null && day <= filter.reportedBy);
  }
  if (labels.includes('Source')) return !filter.without?.includes(idOf(other));
  if (!labels.includes('Event')) return true;
  const support = supports.get(idOf(other))?.support;
  if (!isShown(support, filter)) return false;
  if (filter.oneOrigin === true && support.origins !== 1) return false;
  if (filter.kinds && !filter.kinds.includes(kindOf(labels)?.name ?? '')) return false;
  const [first, last] = [properties.from, properties.to];
  if (filter.from !== undefined && typeof last === 'string' && last < filter.from) return false;
  return filter.to === undefined || typeof first !== 'string' || first <= filter.to;
}

/** The declared caption of a relationship type between these two, else its type in small letters. */
export function relationshipCaption(type: string, nodes: GraphNodeValue[]): string {
  const roles = nodes.flatMap(node => kindOf(node.labels)?.roles ?? []);
  const declared = roles.find(role => role.type === type);
  return declared?.caption ?? type.toLowerCase().replaceAll('_', ' ');
}
