import {
  IconChartBar,
  IconFolder,
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
import { counted } from '../state/words.ts';

const icons: Record<SavedQuery['shows'], typeof IconTable> = {
  graph: IconTopologyStar3,
  table: IconTable,
  timeline: IconTimeline,
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
    <nav ref={list} tabIndex={-1} className="questions-list" aria-label="Questions">
      <div className="questions-head">
        <h2>Questions</h2>
        <button
          type="button"
          className="eye"
          aria-label="Back to the network"
          title="Back to the network (Esc)"
          onClick={() => dispatch({ type: 'questionsClosed' })}
        >
          <IconX size={17} />
        </button>
      </div>
      <div className="search">
        <IconSearch size={16} aria-hidden="true" />
        <input
          type="text"
          aria-label="Find a question"
          placeholder="Find a question"
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
                    <Icon size={16} aria-label={query.shows} />
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
            {words.trim() !== '' && `${shown} of `}
            {counted(saved.data.extent.total, 'saved query', 'saved queries')}, one file each
          </>
        ) : saved.error ? (
          saved.error.message
        ) : (
          'Reading …'
        )}
      </p>
      {saved.data && shown === 0 && (
        <p className="muted">
          {queries.length === 0
            ? 'No question is saved yet: each is a .cypher file with a header.'
            : 'No title, description or group holds these words.'}
        </p>
      )}
    </nav>
  );
}
