import './list.css';
import { IconFilter, IconFolder, IconPlus, IconSearch, IconX } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { SavedQueries, SavedQuery } from '../../server/contract/queries.ts';
import { useShared } from '../panels/context.ts';
import { favouritesAt, readFavourites, toggled } from '../state/keptQuestions.ts';
import { grouped, openSieve, passing } from '../state/question.ts';
import type { Question } from '../state/view.ts';
import { t } from '../texts/own.ts';
import '../texts/query.ts';
import { ListMenu } from './ListMenu.tsx';
import { PastRuns } from './PastRuns.tsx';
import { QueryFaults } from './QueryFaults.tsx';
import { QuestionRow } from './QuestionRow.tsx';
import { QuestionSieve } from './QuestionSieve.tsx';
import { useStored } from './useStored.ts';

type Props = {
  saved: UseQueryResult<SavedQueries>;
  chosen: string | null;
  onChoose(id: string, given?: Question['given']): void;
};

/** Every saved query by its group; typing and chips filter, arrows move, Enter chooses. */
export function QuestionList({ saved, chosen, onChoose }: Props) {
  const { dispatch } = useShared();
  const [words, setWords] = useState('');
  const [sieve, setSieve] = useState(openSieve);
  const [sieveOpen, setSieveOpen] = useState(false);
  const [favourites, keep] = useStored(favouritesAt, readFavourites);
  const list = useRef<HTMLElement>(null);
  const queries = saved.data?.queries ?? [];
  const groups = withFavourites(grouped(passing(queries, sieve), words), favourites);
  const count = saved.data?.extent.total ?? 0;
  const shown = groups.reduce((sum, [, inside]) => sum + inside.length, 0);
  const narrowed = words.trim() !== '' || JSON.stringify(sieve) !== JSON.stringify(openSieve);

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
      <div className="questions-tools">
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
        <button
          type="button"
          className="button icon"
          aria-label={t('own:list.filter')}
          title={t('own:list.filter')}
          aria-expanded={sieveOpen}
          onClick={() => setSieveOpen(!sieveOpen)}
        >
          <IconFilter size={16} />
        </button>
        <button
          type="button"
          className="button icon"
          aria-label={t('own:list.new')}
          title={t('own:list.new')}
          onClick={() => dispatch({ type: 'cypherAsked', statement: '', given: [] })}
        >
          <IconPlus size={17} />
        </button>
        <ListMenu saved={saved.data} />
      </div>
      <QuestionSieve queries={queries} sieve={sieve} open={sieveOpen} onChange={setSieve} />
      <QueryFaults faults={saved.data?.faults ?? []} />
      {!narrowed && <PastRuns queries={queries} onRun={({ id, given }) => onChoose(id, given)} />}
      {groups.map(([group, inside]) => (
        <section key={group ?? ''}>
          <h3>
            {group ?? t('own:list.favourites')} <span className="muted">{inside.length}</span>
          </h3>
          <ul>
            {inside.map(query => (
              <QuestionRow
                key={query.id}
                query={query}
                chosen={query.id === chosen}
                marked={favourites.includes(query.id)}
                onChoose={() => onChoose(query.id)}
                onMark={() => keep(ids => toggled(ids, query.id))}
                onKeyDown={onKeyDown}
              />
            ))}
          </ul>
        </section>
      ))}
      <p className="questions-count muted" role="status">
        {saved.data ? (
          <>
            <IconFolder size={14} aria-hidden="true" />
            {narrowed ? t('query:list.some', { shown, count }) : t('query:list.all', { count })}
          </>
        ) : saved.error ? (
          saved.error.message
        ) : (
          t('common:reading')
        )}
      </p>
      {saved.data && shown === 0 && (
        <p className="muted">
          {queries.length === 0
            ? t('query:list.noneSaved')
            : words.trim() === ''
              ? t('own:list.none')
              : t('query:list.noneFound')}
        </p>
      )}
    </nav>
  );
}

type Group = [group: string | null, SavedQuery[]];

/** Those that are marked stand on top, without a group; and in no other one, so that each stands there once. */
function withFavourites(groups: [string, SavedQuery[]][], favourites: string[]): Group[] {
  const isMarked = ({ id }: SavedQuery) => favourites.includes(id);
  const marked = groups.flatMap(([, inside]) => inside.filter(isMarked));
  const others = groups.map(([group, inside]): Group => [group, inside.filter(one => !isMarked(one))]);
  return [...(marked.length > 0 ? [[null, marked] satisfies Group] : []), ...others].filter(
    ([, inside]) => inside.length > 0,
  );
}
