import { IconArrowsSplit2, IconMessageQuestion, IconTopologyStar3 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Overview } from '../../server/contract/overview.ts';
import type { SavedQuery } from '../../server/contract/queries.ts';
import { api } from '../api/client.ts';
import { aspectInWords } from '../state/aspectWords.ts';
import { inSeries } from '../state/filterParts.ts';
import { tieInShort } from '../state/tieWords.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { StartCard } from './StartCard.tsx';

/** Ways in, made of what the view holds and of the saved queries: the strongest tie, a disagreement, questions. */
export function StartCards({ overview }: { overview: Overview }) {
  const { dispatch, open, picture, kinds } = useShared();
  const saved = useQuery({ queryKey: ['queries'], queryFn: ({ signal }) => api.queries(signal) });
  const queries = saved.data?.queries ?? [];
  const nameOf = new Map(picture.nodes.map(node => [node.id, node.caption]));
  const [strongest] = picture.ties.toSorted((one, other) => other.events - one.events);
  const { disputed, mostDisputed } = overview.notable;
  const inDispute = t('panels:start.disputed', { count: disputed });
  const aspects = inSeries(
    (mostDisputed?.support?.disputes ?? []).map(aspect =>
      aspectInWords(aspect, kinds.get(mostDisputed?.kind ?? '')),
    ),
  );
  return (
    <ul className="start-cards">
      {strongest && strongest.events > 0 && (
        <StartCard
          sign={<IconTopologyStar3 size={18} aria-hidden="true" />}
          title={t('panels:start.between', { a: nameOf.get(strongest.a), b: nameOf.get(strongest.b) })}
          says={tieInShort(strongest)}
          onOpen={() => dispatch({ type: 'selected', selection: { type: 'tie', id: strongest.id } })}
        />
      )}
      {mostDisputed && (
        <StartCard
          sign={<IconArrowsSplit2 size={18} aria-hidden="true" />}
          title={t('panels:start.disagrees', { event: mostDisputed.caption })}
          says={aspects === '' ? inDispute : t('panels:start.disputedOn', { aspects, events: inDispute })}
          onOpen={() => open(mostDisputed.id)}
        />
      )}
      {questionsToBegin(queries).map(({ id, title, group }) => (
        <StartCard
          key={id}
          sign={<IconMessageQuestion size={18} aria-hidden="true" />}
          title={title}
          says={t('panels:start.question', { group })}
          onOpen={() => dispatch({ type: 'questionAsked', id, given: [] })}
        />
      ))}
      {saved.data && (
        <li>
          <button type="button" className="link" onClick={() => dispatch({ type: 'questionsOpened' })}>
            {t('panels:start.questions', { count: saved.data.extent.total })}
          </button>
        </li>
      )}
    </ul>
  );
}

/** The questions that say of themselves that one may begin with them. */
const questionsToBegin = (queries: SavedQuery[]): SavedQuery[] =>
  queries
    .filter(({ first }) => first !== null)
    .sort((one, other) => Number(one.first) - Number(other.first))
    .slice(0, 3);
