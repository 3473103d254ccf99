import { IconArrowsSplit2, IconMessageQuestion, IconTopologyStar3 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Overview } from '../../server/contract/overview.ts';
import type { SavedQuery } from '../../server/contract/queries.ts';
import { api } from '../api/client.ts';
import { inSeries } from '../state/filterParts.ts';
import { counted } from '../state/words.ts';
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
  return (
    <ul className="start-cards">
      {strongest && strongest.events > 0 && (
        <StartCard
          sign={<IconTopologyStar3 size={18} aria-hidden="true" />}
          title={`What is between ${nameOf.get(strongest.a)} and ${nameOf.get(strongest.b)}?`}
          says={`${strongest.character}, ${counted(strongest.events, 'event')} in ${counted(strongest.sources, 'source')}`}
          onOpen={() => dispatch({ type: 'selected', selection: { type: 'tie', id: strongest.id } })}
        />
      )}
      {mostDisputed && (
        <StartCard
          sign={<IconArrowsSplit2 size={18} aria-hidden="true" />}
          title={`Who disagrees on “${mostDisputed.caption}”?`}
          says={[
            inSeries(
              (mostDisputed.support?.disputes ?? []).map(aspect => {
                const field = kinds.get(mostDisputed.kind)?.fields.find(one => one.name === aspect);
                return aspect === 'happened' ? 'that it happened' : (field?.caption ?? aspect).toLowerCase();
              }),
            ),
            disputed === 1 ? 'the one event in dispute' : `${disputed} events are in dispute`,
          ]
            .filter(Boolean)
            .join(' · ')}
          onOpen={() => open(mostDisputed.id)}
        />
      )}
      {questionsToBegin(queries).map(({ id, title, group }) => (
        <StartCard
          key={id}
          sign={<IconMessageQuestion size={18} aria-hidden="true" />}
          title={title}
          says={`Question · ${group}`}
          onOpen={() => dispatch({ type: 'questionAsked', id, given: [] })}
        />
      ))}
      {saved.data && (
        <li>
          <button type="button" className="link" onClick={() => dispatch({ type: 'questionsOpened' })}>
            {queries.length === 0 ? 'Questions' : `All ${counted(saved.data.extent.total, 'saved question')}`}
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
