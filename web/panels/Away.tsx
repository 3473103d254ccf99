import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem, api } from '../api/client.ts';
import { timeInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';

/** Seconds before the first try and at most before a later one, where the server does not say. */
const [first, longest] = [3, 15];

/**
 * Neo4j or the server doesn’t answer, or wants people to sign in: said at once, tried again by itself, gone when it is back.
 * Who must sign in is not asked over and over by the browser: that is for reading the page again, or for a try by hand.
 */
export function Away({ error, since }: { error: ApiProblem; since: Date | null }) {
  const queries = useQueryClient();
  const [latest, setLatest] = useState(error);
  const [left, setLeft] = useState(error.retryAfter ?? first);
  const told = useRef(error);
  const tries = useRef(0);
  const learn = useCallback((problem: ApiProblem) => {
    told.current = problem;
    setLatest(problem);
  }, []);
  useEffect(() => learn(error), [error, learn]);
  const signedOut = latest.code === 'unauthorized';
  useEffect(() => {
    if (left > 0) {
      if (signedOut) return;
      const timer = setTimeout(() => setLeft(left - 1), 1_000);
      return () => clearTimeout(timer);
    }
    let wanted = true;
    const wait = () => {
      if (!wanted) return;
      tries.current += 1;
      setLeft(told.current.retryAfter ?? Math.min(first * 2 ** Math.min(tries.current, 3), longest));
    };
    const still = (thrown: unknown) => {
      if (wanted && thrown instanceof ApiProblem) learn(thrown);
      wait();
    };
    api.ready().then(() => queries.invalidateQueries().then(wait), still);
    return () => {
      wanted = false;
    };
  }, [left, signedOut, queries, learn]);
  return (
    <div className="note bad" role="alert">
      <strong>{latest.message}</strong>
      <span className="grow">
        {since ? t('panels:away.since', { time: timeInWords(since) }) : t('panels:away.never')}
      </span>
      {(left <= 0 || !signedOut) && (
        <span>{left > 0 ? t('panels:away.next', { seconds: left }) : t('panels:away.trying')}</span>
      )}
      {signedOut && (
        <button type="button" className="button" onClick={() => location.reload()}>
          {t('common:readPage')}
        </button>
      )}
      <button type="button" className="button" onClick={() => setLeft(0)}>
        {t('panels:away.now')}
      </button>
    </div>
  );
}
