import type { ViewFilter } from '../contract/filter.ts';
import type { GraphNode, GraphRelationship } from '../contract/graph.ts';
import type { Runner } from '../graph/graph.ts';
import { GraphNodeValue, type GraphRelationshipValue } from '../graph/values.ts';
import { kindOf } from '../model/model.ts';
import { NotFound } from './errors.ts';
import { idOf, toGraphNode, toGraphRelationship } from './present.ts';
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

/** The node of an id, or of an id that it had. @throws NotFound */
export async function readNode(runner: Runner, id: string): Promise<GraphNodeValue> {
  const [row] = await runner.run('explore/element', { id });
  if (!(row?.node instanceof GraphNodeValue)) throw new NotFound(id);
  return row.node;
}

/** Everything around a node that passes the filter, in the order of relationship ids. */
export async function readAround(
  runner: Runner,
  node: GraphNodeValue,
  filter: ViewFilter,
): Promise<Neighbour[]> {
  const rows = await runner.run('explore/around', { id: idOf(node) });
  const isEvent = (one: GraphNodeValue) => one.labels.includes('Event');
  const others = rows.map(row => row.other as GraphNodeValue);
  const events = [node, ...others].filter(isEvent).map(idOf);
  const supports = await readSupport(runner, filter, events);
  return rows.flatMap(row => {
    const other = row.other as GraphNodeValue;
    const relationship = row.relationship as GraphRelationshipValue;
    const support = supports.get(String(relationship.properties.id))?.support;
    if (relationship.properties.claimed === true && !isShown(support, filter)) return [];
    if (!passes(other, supports, filter)) return [];
    if (filter.relationships && !filter.relationships.includes(relationship.type)) return [];
    const direction = row.outgoing === true ? 'out' : 'in';
    const [from, to] = direction === 'out' ? [idOf(node), idOf(other)] : [idOf(other), idOf(node)];
    return {
      direction,
      caption: relationshipCaption(relationship.type, [node, other]),
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
