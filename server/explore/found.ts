import type { CypherResult } from '../contract/cypher.ts';
import type { Support, Value } from '../contract/graph.ts';
import type { Graph } from '../graph/graph.ts';
import { GraphNodeValue, GraphPathValue, GraphRelationshipValue } from '../graph/values.ts';
import { idOf, isOurs, ofNeo4j, toGraphNode, toGraphRelationship } from './present.ts';
import { readSupport, type Supported } from './support.ts';

/** The nodes and relationships of a result, wherever in its values they stand. */
export class Found {
  private readonly nodes = new Map<string, GraphNodeValue>();
  private readonly relationships = new Map<string, GraphRelationshipValue>();
  /** What the claims say of the events and roles among them, by id. */
  private supports = new Map<string, Supported>();

  visit(value: unknown): void {
    if (value instanceof GraphNodeValue) this.nodes.set(value.elementId, value);
    else if (value instanceof GraphRelationshipValue) this.relationships.set(value.elementId, value);
    else if (value instanceof GraphPathValue) {
      for (const part of [...value.nodes, ...value.relationships]) this.visit(part);
    } else if (value !== null && typeof value === 'object')
      for (const part of Object.values(value)) this.visit(part);
  }

  /**
   * What it finds of our events and roles tells its support, as all claims give it, so that what is only planned isn't
   * taken for what happened.
   */
  async readSupport(graph: Graph): Promise<void> {
    const events = this.events();
    if (events.length > 0) this.supports = await graph.reading(runner => readSupport(runner, {}, events));
  }

  /** Ids of what may be an event of ours or an end of a role of one; the support rule picks the events. */
  private events(): string[] {
    const nodes = [...this.nodes.values()].filter(node => isOurs(node) && node.labels.includes('Event'));
    const roles = [...this.relationships.values()].filter(one => one.properties.claimed === true);
    return [...new Set([...nodes.map(idOf), ...roles.flatMap(endsOf)])];
  }

  /** A value in the contract’s form: nodes, relationships and paths tagged with `$type`. */
  present(value: unknown): Value {
    if (value instanceof GraphNodeValue) return { $type: 'Node', ...this.node(value) } as unknown as Value;
    if (value instanceof GraphRelationshipValue)
      return { $type: 'Relationship', ...this.relationship(value) } as unknown as Value;
    if (value instanceof GraphPathValue) {
      const nodes = value.nodes.map(node => this.node(node));
      const relationships = value.relationships.map(one => this.relationship(one));
      return { $type: 'Path', nodes, relationships } as unknown as Value;
    }
    if (Array.isArray(value)) return value.map(part => this.present(part));
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.present(part)]));
    }
    return value as Value;
  }

  /** What can be drawn: relationships only where both ends are there. */
  graph(): CypherResult['graph'] {
    const drawable = [...this.relationships.values()].filter(
      one => this.nodes.has(one.startElementId) && this.nodes.has(one.endElementId),
    );
    return {
      nodes: [...this.nodes.values()].map(node => this.node(node)),
      relationships: drawable.map(one => this.relationship(one)),
    };
  }

  private node(node: GraphNodeValue) {
    return toGraphNode(node, isOurs(node) ? this.supportOf(idOf(node)) : null);
  }

  private relationship(one: GraphRelationshipValue) {
    const [from, to] = endsOf(one);
    const idOfEnd = (elementId: string, named: string | undefined) => {
      const end = this.nodes.get(elementId);
      return end ? idOf(end) : named || `${ofNeo4j}${elementId}`;
    };
    const support = one.properties.claimed === true ? this.supportOf(String(one.properties.id)) : null;
    return toGraphRelationship(
      one,
      idOfEnd(one.startElementId, from),
      idOfEnd(one.endElementId, to),
      support,
    );
  }

  private supportOf(id: string): Support | null {
    return this.supports.get(id)?.support ?? null;
  }
}

/** Ends that aren't in the result are told from our relationships' ids, `from|TYPE|to`; others' have none. */
function endsOf({ properties }: GraphRelationshipValue): string[] {
  const [from, , to] = typeof properties.id === 'string' ? properties.id.split('|') : [];
  return from && to ? [from, to] : [];
}
