import type { CypherResult } from '../contract/cypher.ts';
import type { Value } from '../contract/graph.ts';
import type { AdHoc, Bounds } from '../graph/adhoc.ts';
import type { Graph, Parameters } from '../graph/graph.ts';
import { GraphNodeValue, GraphPathValue, GraphRelationshipValue } from '../graph/values.ts';
import { letThrough } from './gate.ts';
import { idOf, toGraphNode, toGraphRelationship } from './present.ts';

/** What a statement may take and give. */
export const bounds: Bounds = { timeout: 10_000, rows: 1_000, bytes: 8 * 1024 * 1024, counted: 100_000 };

/**
 * Runs a statement that reads, within bounds.
 * @throws Refused, GraphError
 */
export async function runCypher(
  graph: Graph,
  adHoc: AdHoc,
  { statement, parameters }: { statement: string; parameters: Parameters },
  signal: AbortSignal,
  limits: Bounds = bounds,
): Promise<CypherResult> {
  const started = performance.now();
  const foreign = (await graph.read('neo4j/foreign-functions')).map(row => String(row.name));
  await letThrough(adHoc, statement, parameters, limits, foreign);
  const result = await adHoc.run(statement, parameters, limits, signal);
  const found = new Found();
  for (const row of result.rows) found.visit(row);
  return {
    columns: result.columns,
    rows: result.rows.map(row => row.map(value => found.present(value))),
    total: result.total,
    totalIsExact: result.totalIsExact,
    returned: result.rows.length,
    truncated: result.rows.length < result.total || !result.totalIsExact,
    milliseconds: Math.round(performance.now() - started),
    graph: found.graph(),
  };
}

/** The nodes and relationships of a result, wherever in its values they stand. */
class Found {
  private readonly nodes = new Map<string, GraphNodeValue>();
  private readonly relationships = new Map<string, GraphRelationshipValue>();

  visit(value: unknown): void {
    if (value instanceof GraphNodeValue) this.nodes.set(value.elementId, value);
    else if (value instanceof GraphRelationshipValue) this.relationships.set(value.elementId, value);
    else if (value instanceof GraphPathValue) {
      for (const part of [...value.nodes, ...value.relationships]) this.visit(part);
    } else if (value !== null && typeof value === 'object')
      for (const part of Object.values(value)) this.visit(part);
  }

  /** A value in the contract’s form: nodes, relationships and paths tagged with `$type`. */
  present(value: unknown): Value {
    if (value instanceof GraphNodeValue) return { $type: 'Node', ...toGraphNode(value) } as unknown as Value;
    if (value instanceof GraphRelationshipValue)
      return { $type: 'Relationship', ...this.relationship(value) } as unknown as Value;
    if (value instanceof GraphPathValue) {
      const nodes = value.nodes.map(node => toGraphNode(node));
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
      nodes: [...this.nodes.values()].map(node => toGraphNode(node)),
      relationships: drawable.map(one => this.relationship(one)),
    };
  }

  /** Ends that aren't in the result are told from our relationships' ids, `from|TYPE|to`. */
  private relationship(one: GraphRelationshipValue) {
    const [from, , to] = String(one.properties.id ?? '').split('|');
    const idOfEnd = (elementId: string, named: string | undefined) => {
      const end = this.nodes.get(elementId);
      return end ? idOf(end) : named || `neo4j:${elementId}`;
    };
    return toGraphRelationship(one, idOfEnd(one.startElementId, from), idOfEnd(one.endElementId, to));
  }
}
