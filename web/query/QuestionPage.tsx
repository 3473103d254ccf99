import { useMediaQuery } from '@mantine/hooks';
import { IconArrowLeft, IconChevronRight, IconCode } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SavedQueryDetails } from '../../server/contract/queries.ts';
import { ApiProblem, api } from '../api/client.ts';
import { useShared } from '../panels/context.ts';
import type { Question } from '../state/view.ts';
import { t } from '../texts/query.ts';
import '../texts/own.ts';
import { Answer } from './Answer.tsx';
import { CypherPanel } from './CypherPanel.tsx';
import { QueryActions } from './QueryActions.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { useKeptRun } from './useKeptRun.ts';
import { useRun } from './useRun.ts';

/** `saving`: whether queries of one’s own can be saved here. */
type Props = { id: string; given: Question['given']; phone: boolean; saving: boolean };

/** One question: how to read it, its form, its answer and its Cypher. */
export function QuestionPage({ id, given, phone, saving }: Props) {
  const { dispatch } = useShared();
  const details = useQuery({
    queryKey: ['savedQuery', id],
    queryFn: ({ signal }) => api.savedQuery(id, signal),
  });
  const back = phone && (
    <button
      type="button"
      className="button plain questions-back"
      onClick={() => {
        dispatch({ type: 'questionsClosed' });
        dispatch({ type: 'questionsOpened' });
      }}
    >
      <IconArrowLeft size={16} /> {t('query:page.all')}
    </button>
  );
  if (details.data)
    return (
      <>
        {back}
        <Loaded query={details.data} given={given} saving={saving} />
      </>
    );
  const waiting = !details.error || (details.error instanceof ApiProblem && details.error.passes);
  return (
    <>
      {back}
      {waiting ? (
        <p className="pad muted reading">{details.error ? t('query:page.waiting') : t('common:reading')}</p>
      ) : (
        <div className="middle" role="alert">
          <h2>{t('query:page.unreadable')}</h2>
          <p>{details.error?.message}</p>
        </div>
      )}
    </>
  );
}

function Loaded({ query, given, saving }: Pick<Props, 'given' | 'saving'> & { query: SavedQueryDetails }) {
  const wide = useMediaQuery('(min-width: 1280px)', undefined, { getInitialValueInEffect: false });
  const [cypherOpen, setCypherOpen] = useState(wide === true);
  const run = useRun(query, given);
  useKeptRun(query.id, given, run.result);
  return (
    <div className={cypherOpen ? 'question-page with-cypher' : 'question-page'}>
      <div className="question-middle">
        <header className="question-head">
          <div className="head">
            <span>{query.group}</span>
            <IconChevronRight size={13} aria-hidden="true" />
            <code>{query.file.split('/').at(-1)}</code>
            {query.own && <span className="tag">{t('own:page.own')}</span>}
            {query.by !== '' && <span className="muted">{t('own:page.by', { by: query.by })}</span>}
            <span className="spacer" />
            <QueryActions
              query={query}
              given={given}
              saving={saving}
              form={run.form}
              sent={run.changed ? undefined : run.result?.parameters}
            />
            {!cypherOpen && (
              <button type="button" className="button" onClick={() => setCypherOpen(true)}>
                <IconCode size={16} /> {t('common:cypher')}
              </button>
            )}
          </div>
          <h2 className="question-title">{query.title}</h2>
          <p className="question-description">{query.description}</p>
          <QuestionForm query={query} given={given} run={run} />
        </header>
        <Answer query={query} run={run} />
      </div>
      {cypherOpen && <CypherPanel query={query} onClose={() => setCypherOpen(false)} />}
    </div>
  );
}
