import { useEffect } from 'react';
import type { RunQueryResult } from '../../server/contract/queries.ts';
import { readRuns, runsAt, withRun } from '../state/keptQuestions.ts';
import type { Question } from '../state/view.ts';
import { useStored } from './useStored.ts';

/** Keeps what a question was asked with, once it has an answer. */
export function useKeptRun(id: string, given: Question['given'], result: RunQueryResult | undefined): void {
  const [, keep] = useStored(runsAt, readRuns);
  const asked = JSON.stringify(given);
  useEffect(() => {
    if (!result) return;
    const run = { id, given: JSON.parse(asked) as Question['given'], at: new Date().toISOString() };
    keep(runs => withRun(runs, run));
  }, [id, asked, result, keep]);
}
