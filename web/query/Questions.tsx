import './pickerStyles.ts';
import '../cypher.css';
import './questions.css';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, useState } from 'react';
import { api } from '../api/client.ts';
import { useShared } from '../panels/context.ts';
import type { Question } from '../state/view.ts';
import { t } from '../texts/query.ts';
import { Workspace } from '../workspace/lazy.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { type Notice, NoticeContext } from './notice.ts';
import { QuestionList } from './QuestionList.tsx';
import { QuestionPage } from './QuestionPage.tsx';

/** The drawer: saved queries, or a statement of one’s own. */
export default function Questions({ question }: { question: Question }) {
  if (question.statement === undefined) return <Saved question={question} />;
  return (
    <Suspense fallback={<div className="questions" />}>
      <Workspace question={question} />
    </Suspense>
  );
}

/** Saved queries on the left, the chosen one with its form and answer beside it; on a phone one of both. */
function Saved({ question }: { question: Question }) {
  const { dispatch } = useShared();
  const phone = useMediaQuery('(max-width: 900px)', undefined, { getInitialValueInEffect: false });
  const page = useRef<HTMLElement>(null);
  const saved = useQuery({
    queryKey: ['queries'],
    queryFn: ({ signal }) => api.queries(signal),
    staleTime: 30_000,
  });
  const [notice, setNotice] = useState<Notice | null>(null);
  const choose = (id: string, given: Question['given'] = []) =>
    dispatch({ type: 'questionAsked', id, given });
  const chosen = question.id;
  const wasOpen = useRef(false);
  // The keyboard comes along: into the list where nothing is chosen, to the question where there is no list beside it.
  useEffect(() => {
    if (wasOpen.current && !phone) return;
    wasOpen.current = true;
    // Not into the field on a phone, whose keyboard would cover the list.
    const list = document.querySelector<HTMLElement>(phone ? '.questions-list' : '.questions-list input');
    (chosen === null ? list : page.current)?.focus({ preventScroll: true });
  }, [chosen, phone]);

  // The first Escape leaves an open list of choices or the field, the next one the drawer.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.key !== 'Escape' || !/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      if (target.getAttribute('aria-expanded') !== 'true') page.current?.focus({ preventScroll: true });
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, []);

  const list = <QuestionList saved={saved} chosen={chosen} onChoose={choose} />;
  return (
    <NoticeContext.Provider value={setNotice}>
      <div className="questions">
        {!phone && list}
        <main ref={page} tabIndex={-1} className="questions-main" aria-label={t('query:page.name')}>
          {chosen !== null ? (
            <QuestionPage
              key={chosen}
              id={chosen}
              given={question.given}
              phone={phone === true}
              saving={saved.data?.saving !== false}
            />
          ) : phone ? (
            list
          ) : (
            <div className="middle">
              <h2>{t('query:page.choose')}</h2>
              <p>{t('query:page.about')}</p>
            </div>
          )}
          <NoticeBar notice={notice} />
        </main>
      </div>
    </NoticeContext.Provider>
  );
}
