import neo4j, {
  type Duration,
  Integer,
  type Node,
  type Path,
  type Point,
  type Relationship,
} from 'neo4j-driver';
import type { Value } from '../contract/graph.ts';
import { Day, Decimal, PointOf, Position } from './driverTypes.ts';
import { durationText } from './duration.ts';
import { bytesForm, integerForm, isBytes, mapForm, pointForm, pointOf } from './forms.ts';

/** A node as it comes out of a result; what kind it is, is for others to say. */
export class GraphNodeValue {
  readonly elementId: string;
  readonly labels: string[];
  readonly properties: Record<string, Value>;

  constructor(elementId: string, labels: string[], properties: Record<string, Value>) {
    this.elementId = elementId;
    this.labels = labels;
    this.properties = properties;
  }
}

/** A relationship as it comes out of a result; its ends are internal ids, to be matched with nodes' own. */
export class GraphRelationshipValue {
  readonly elementId: string;
  readonly type: string;
  readonly startElementId: string;
  readonly endElementId: string;
  readonly properties: Record<string, Value>;

  constructor(relationship: Relationship) {
    this.elementId = relationship.elementId;
    this.type = relationship.type;
    this.startElementId = relationship.startNodeElementId;
    this.endElementId = relationship.endNodeElementId;
    this.properties = properties(relationship.properties);
  }
}

/** A path: its nodes in order, and the relationships between them. */
export class GraphPathValue {
  readonly nodes: GraphNodeValue[];
  readonly relationships: GraphRelationshipValue[];

  constructor(path: Path) {
    const steps = path.segments;
    this.nodes = [path.start, ...steps.map(step => step.end)].map(toNode);
    this.relationships = steps.map(step => new GraphRelationshipValue(step.relationship));
  }
}

const toNode = (node: Node) =>
  new GraphNodeValue(node.elementId, [...node.labels], properties(node.properties));

function properties(bag: Record<string, unknown>): Record<string, Value> {
  return Object.fromEntries(Object.entries(bag).map(([key, held]) => [key, fromDriver(held) as Value]));
}

/**
 * A driver's value → ours: the forms of contract/graph.ts, save that nodes, relationships and paths are the
 * classes above (also inside lists and maps).
 */
export function fromDriver(held: unknown): unknown {
  if (held === null || held === undefined) return null;
  if (typeof held === 'string' || typeof held === 'boolean') return held;
  if (typeof held === 'number') {
    return Number.isFinite(held) ? held : { $type: 'Float', value: String(held) };
  }
  if (typeof held === 'bigint') return integerForm(held);
  if (Integer.isInteger(held as object)) return integerForm((held as Integer).toBigInt());
  if (Array.isArray(held)) return held.map(fromDriver);
  if (neo4j.isNode(held as object)) return toNode(held as Node);
  if (neo4j.isRelationship(held as object)) return new GraphRelationshipValue(held as Relationship);
  if (neo4j.isPath(held as object)) return new GraphPathValue(held as Path);
  if (neo4j.isDuration(held as object)) return durationText(held as Duration);
  if (isTemporal(held as object)) return String(held);
  if (neo4j.isPoint(held as object)) return pointForm(held as Point, coordinate => coordinate);
  if (isBytes(held)) return bytesForm(held);
  return mapForm(Object.entries(held).map(([key, inner]): [string, unknown] => [key, fromDriver(inner)]));
}

function isTemporal(held: object): boolean {
  const { isDate, isDateTime, isLocalDateTime, isTime, isLocalTime } = neo4j;
  return [isDate, isDateTime, isLocalDateTime, isTime, isLocalTime].some(is => is(held));
}

/** A parameter of ours → the driver's: whole numbers become INTEGER, `undefined` becomes null. */
export function toDriver(held: unknown): unknown {
  if (held === undefined) return null;
  if (typeof held === 'number') return Number.isSafeInteger(held) ? neo4j.int(held) : held;
  if (held instanceof Decimal) return held.value;
  if (held instanceof Day) {
    const [year = 0, month = 1, day = 1] = held.iso.split('-').map(Number);
    return new neo4j.types.Date(neo4j.int(year), neo4j.int(month), neo4j.int(day));
  }
  if (held instanceof Position) return pointOf(4326, [held.longitude, held.latitude]);
  if (held instanceof PointOf) return pointOf(held.srid, held.coordinates);
  if (Array.isArray(held)) return held.map(toDriver);
  if (held !== null && typeof held === 'object' && Object.getPrototypeOf(held) === Object.prototype) {
    return Object.fromEntries(Object.entries(held).map(([key, inner]) => [key, toDriver(inner)]));
  }
  return held;
}
