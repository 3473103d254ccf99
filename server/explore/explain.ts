import type { Diagnostic, Explained } from '../contract/cypher.ts';
import type { AdHoc, Explanation } from '../graph/adhoc.ts';
import { toFault } from '../graph/diagnostics.ts';
import { type Graph, GraphError, type Parameters } from '../graph/graph.ts';
import { parametersUsed } from '../queries/parametersUsed.ts';
import { foreignFunctions, judge, measure, Refused } from './gate.ts';
import { hintsFor } from './hints.ts';

/**
 * What Neo4j says of a statement, which is not run: a fault is part of the answer.
 * @throws GraphError where Neo4j doesn't answer
 */
export async function explain(
  graph: Graph,
  adHoc: AdHoc,
  { statement, parameters }: { statement: string; parameters: Parameters },
  signal: AbortSignal,
): Promise<Explained> {
  const answer = {
    refused: null,
    diagnostics: [],
    parameters: [...parametersUsed(statement)],
    plan: null,
    hints: [],
  };
  const unmeasured = verdict(() => measure(statement));
  if (unmeasured) return { ...answer, refused: unmeasured };
  const [foreign, told] = await Promise.all([
    foreignFunctions(graph),
    faultOf(adHoc.explain(statement, parameters, signal)),
  ]);
  if ('severity' in told) return { ...answer, diagnostics: [told] };
  const { plan, diagnostics } = told;
  const hints = plan === null ? [] : await hintsFor(graph, plan);
  return { ...answer, refused: verdict(() => judge(statement, told, foreign)), diagnostics, plan, hints };
}

function verdict(judging: () => void): Explained['refused'] {
  try {
    judging();
    return null;
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown;
    return { code: thrown.code, detail: thrown.message };
  }
}

/** A statement that can't be planned is an answer; a Neo4j that is away is not. */
const faultOf = (explaining: Promise<Explanation>): Promise<Explanation | Diagnostic> =>
  explaining.catch((thrown: unknown) => {
    const tellable =
      thrown instanceof GraphError && /^(faulty-statement|write-refused|too-large)$/.test(thrown.code);
    if (!tellable) throw thrown;
    return toFault(thrown);
  });
