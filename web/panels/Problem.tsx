import { ApiProblem } from '../api/client.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';

/** What went wrong with one panel’s question, in words, and the id under which the log knows it. */
export function Problem({ error }: { error: Error }) {
  const { dispatch } = useShared();
  if (error instanceof ApiProblem && error.passes)
    return <p className="pad muted">{t('inspector:problem.waiting')}</p>;
  const id = error instanceof ApiProblem ? error.requestId : null;
  return (
    <div className="pad" role="alert">
      <p>{error.message}</p>
      {id && <p className="muted">{t('inspector:problem.request', { id })}</p>}
      <button
        type="button"
        className="button"
        onClick={() => dispatch({ type: 'selected', selection: null })}
      >
        {t('common:close')}
      </button>
    </div>
  );
}
