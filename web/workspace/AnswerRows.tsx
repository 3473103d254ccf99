import { useMemo } from 'react';
import type { CypherLimits } from '../../server/contract/cypher.ts';
import { Result, type Way } from '../query/Result.tsx';
import { t } from '../texts/result.ts';
import type { Run } from './useRuns.ts';

type Props = {
  run: Run;
  name: string;
  stale: boolean;
  limits: CypherLimits | undefined;
  onLimit(rows: number): void;
};

/** The rows of an answer, also while they come. */
export function AnswerRows({ run, name, stale, limits, onLimit }: Props) {
  const result = useMemo(
    () => ({ ...run.end, columns: run.columns, rows: run.rows }),
    [run.end, run.columns, run.rows],
  );
  return (
    <Result
      name={name}
      shows={firstWay(run)}
      result={result}
      coming={run.is === 'running'}
      stale={stale}
      onLimit={limits ? onLimit : undefined}
    />
  );
}

/** What stands in place of the rows of a statement that has no columns. */
export const NoRows = () => <p className="answer-note">{t('result:none')}</p>;

/** Rows of nothing but nodes, relationships and paths are best seen drawn. */
function firstWay({ rows: [first] }: Run): Way {
  const drawn = first?.every(value => {
    const held = Array.isArray(value) ? value[0] : value;
    return (
      typeof held === 'object' &&
      held !== null &&
      /^(Node|Relationship|Path)$/.test(String((held as { $type?: unknown }).$type))
    );
  });
  return drawn ? 'graph' : 'table';
}
