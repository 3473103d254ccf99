import {
  IconChartBar,
  IconMap,
  IconStar,
  IconStarFilled,
  IconTable,
  IconTimeline,
  IconTopologyStar3,
} from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { SavedQuery } from '../../server/contract/queries.ts';
import { t } from '../texts/own.ts';
import '../texts/query.ts';

const icons: Record<SavedQuery['shows'], typeof IconTable> = {
  graph: IconTopologyStar3,
  table: IconTable,
  timeline: IconTimeline,
  map: IconMap,
  chart: IconChartBar,
};

type Props = {
  query: SavedQuery;
  chosen: boolean;
  marked: boolean;
  onChoose(): void;
  onMark(): void;
  onKeyDown(event: KeyboardEvent): void;
};

/** A question of the list. The star is for the pointer; on the question’s page the keyboard reaches one too. */
export function QuestionRow({ query, chosen, marked, onChoose, onMark, onKeyDown }: Props) {
  const Icon = icons[query.shows];
  const Star = marked ? IconStarFilled : IconStar;
  return (
    <li className="question-row">
      <button
        type="button"
        className="question"
        data-question={query.id}
        aria-current={chosen ? 'true' : undefined}
        title={query.description}
        onClick={onChoose}
        onKeyDown={event => event.key.startsWith('Arrow') && onKeyDown(event)}
      >
        <Icon size={16} aria-label={t(`query:shows.${query.shows}`)} />
        <span>
          {query.title}
          {query.own && (
            <>
              {' '}
              <span className="tag" title={t('own:list.ownMark')}>
                {t('own:page.own')}
              </span>
              {query.by !== '' && <span className="muted"> {t('own:page.by', { by: query.by })}</span>}
            </>
          )}
        </span>
      </button>
      <button
        type="button"
        className={marked ? 'eye star marked' : 'eye star'}
        tabIndex={-1}
        aria-label={t('own:list.favourite')}
        aria-pressed={marked}
        onClick={onMark}
      >
        <Star size={15} />
      </button>
    </li>
  );
}
