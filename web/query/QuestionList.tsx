import {
  IconChartBar,
  IconFolder,
  IconMap,
  IconSearch,
  IconTable,
  IconTimeline,
  IconTopologyStar3,
  IconX,
} from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { SavedQueries, SavedQuery } from '../../server/contract/queries.ts';
import { useShared } from '../panels/context.ts';
import { grouped } from '../state/question.ts';
import { t } from '../texts/query.ts';

const icons: Record<SavedQuery['shows'], typeof IconTable> = {
  graph: IconTopologyStar3,
  table: IconTable,
  timeline: IconTimeline,
  map: IconMap,
  chart: IconChartBar,
};

type Props = { saved: UseQueryResult<SavedQueries>; chosen: string | null; onChoose(id: string): void };

/** Every saved query by its group; typing filters, arrows move, Enter chooses. */
export function QuestionList({ saved, chosen, onChoose }: Props) {
  const { dispatch } = useShared();
  const [words, setWords] = useState('');
  const list = useRef<HTMLElement>(null);
  const queries = saved.data?.queries ?? [];
  const groups = grouped(queries, words);
  const count = saved.data?.extent.total ?? 0;
  const shown = groups.reduce((sum, [, inside]) => sum + inside.length, 0);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-question]') ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    if (step) rows[Math.min(Math.max(at + step, 0), rows.length - 1)]?.focus();
    else if (event.key === 'Enter' && at < 0) rows[0]?.click();
    else if (event.key === 'Escape' && words !== '') {
      event.stopPropagation();
      setWords('');
    } else return;
    event.preventDefault();
  };

  return (
    // The keys of the field and of the rows meet here.
    <nav ref={list} tabIndex={-1} className="questions-list" aria-label={t('query:list.title')}>
      <div className="questions-head">
        <h2>{t('query:list.title')}</h2>
        <button
          type="button"
          className="eye"
          aria-label={t('query:list.back')}
          title={t('query:list.backEsc')}
          onClick={() => dispatch({ type: 'questionsClosed' })}
        >
          <IconX size={17} />
        </button>
      </div>
      <div className="search">
        <IconSearch size={16} aria-hidden="true" />
        <input
          type="text"
          aria-label={t('query:list.find')}
          placeholder={t('query:list.find')}
          autoComplete="off"
          value={words}
          onChange={event => setWords(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      {groups.map(([group, inside]) => (
        <section key={group}>
          <h3>
            {group} <span className="muted">{inside.length}</span>
          </h3>
          <ul>
            {inside.map(query => {
              const Icon = icons[query.shows];
              return (
                <li key={query.id}>
                  <button
                    type="button"
                    className="question"
                    data-question={query.id}
                    aria-current={query.id === chosen ? 'true' : undefined}
                    title={query.description}
                    onClick={() => onChoose(query.id)}
                    onKeyDown={event => event.key.startsWith('Arrow') && onKeyDown(event)}
                  >
                    <Icon size={16} aria-label={t(`query:shows.${query.shows}`)} />
                    <span>{query.title}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      <p className="questions-count muted" role="status">
        {saved.data ? (
          <>
            <IconFolder size={14} aria-hidden="true" />
            {words.trim() === '' ? t('query:list.all', { count }) : t('query:list.some', { shown, count })}
          </>
        ) : saved.error ? (
          saved.error.message
        ) : (
          t('common:reading')
        )}
      </p>
      {saved.data && shown === 0 && (
        <p className="muted">
          {queries.length === 0 ? t('query:list.noneSaved') : t('query:list.noneFound')}
        </p>
      )}
    </nav>
  );
}
