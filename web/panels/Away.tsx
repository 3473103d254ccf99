import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiProblem, api } from '../api/client.ts';
import { timeInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';

/** Neo4j or the server doesn’t answer: said at once, tried again by itself, gone when it is back. */
export function Away({ error, since }: { error: ApiProblem; since: Date | null }) {
  const queries = useQueryClient();
  const [left, setLeft] = useState(3);
  const [tries, setTries] = useState(1);
  const [latest, setLatest] = useState(error);
  useEffect(() => setLatest(error), [error]);
  useEffect(() => {
    if (left > 0) {
      const timer = setTimeout(() => setLeft(left - 1), 1_000);
      return () => clearTimeout(timer);
    }
    let wanted = true;
    const wait = () => {
      if (!wanted) return;
      setTries(tries + 1);
      setLeft(Math.min(3 * 2 ** Math.min(tries, 3), 15));
    };
    const still = (thrown: unknown) => {
      if (wanted && thrown instanceof ApiProblem) setLatest(thrown);
      wait();
    };
    api.ready().then(() => queries.invalidateQueries().then(wait), still);
    return () => {
      wanted = false;
    };
  }, [left, tries, queries]);
  return (
    <div className="note bad" role="alert">
      <strong>{latest.message}</strong>
      <span className="grow">
        {since ? t('panels:away.since', { time: timeInWords(since) }) : t('panels:away.never')}
      </span>
      <span>{left > 0 ? t('panels:away.next', { seconds: left }) : t('panels:away.trying')}</span>
      <button type="button" className="button" onClick={() => setLeft(0)}>
        {t('panels:away.now')}
      </button>
    </div>
  );
}
