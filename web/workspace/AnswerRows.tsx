import type { CypherLimits } from '../../server/contract/cypher.ts';
import { AnswerTable } from '../query/AnswerTable.tsx';
import type { Run } from './useRuns.ts';

type Props = {
  run: Run;
  name: string;
  stale: boolean;
  limits: CypherLimits | undefined;
  onLimit(rows: number): void;
};

/** The rows of an answer, also while they come. */
export function AnswerRows({ run }: Props) {
  const result = {
    ...run.end,
    columns: run.columns,
    rows: run.rows,
    graph: run.end?.graph ?? { nodes: [], relationships: [] },
  };
  return <AnswerTable result={result as never} />;
}
