import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { NeighbourCounts, Neighbours } from '../../server/contract/elements.ts';
import { api } from '../api/client.ts';
import { groupsOf, previewOf } from '../state/around.ts';
import { collapsible } from '../state/neighbours.ts';
import { t } from '../texts/index.ts';
import { ConnectionFilter, type Narrowed, narrow } from './ConnectionFilter.tsx';
import { ConnectionGroup } from './ConnectionGroup.tsx';
import { useShared } from './context.ts';
import { Problem } from './Problem.tsx';

/** What is read of the neighbours of an element at most, and what adding takes at a time. */
const most = { read: 500, added: 100 };

/** What is around an element, counted before anything is drawn; then what is chosen is added. */
export function Connections({ id }: { id: string }) {
  const { query } = useShared();
  const [narrowed, setNarrowed] = useState<Narrowed>({});
  const asked = narrow(query, narrowed);
  const counts = useQuery({
    queryKey: ['counts', id, asked],
    queryFn: ({ signal }) => api.counts(id, asked, signal),
    placeholderData: keepPreviousData,
  });
  const around = useQuery({
    queryKey: ['neighbours', id, asked],
    queryFn: () => api.neighbours(id, { ...asked, limit: String(most.read) }),
    placeholderData: keepPreviousData,
  });
  const error = counts.error ?? around.error;
  if (error) return <Problem error={error} />;
  if (!counts.data || !around.data)
    return <p className="pad muted reading">{t('inspector:around.counting')}</p>;
  return (
    <>
      <ConnectionFilter counts={counts.data} narrowed={narrowed} onChange={setNarrowed} />
      <Choice id={id} counts={counts.data} around={around.data} />
    </>
  );
}

type ChoiceProps = { id: string; counts: NeighbourCounts; around: Neighbours };

/** Groups to choose from, the chosen ones as ghosts on the canvas, and the button that adds them. */
function Choice({ id, counts, around }: ChoiceProps) {
  const { picture, view, dispatch, setPreview } = useShared();
  const [marked, setMarked] = useState<Set<string>>(new Set());
  const groups = groupsOf(id, counts, around, picture);
  const fresh = new Set(groups.flatMap(group => group.fresh.map(node => node.id)));
  const chosen = new Set([...marked].filter(one => fresh.has(one)).slice(0, most.added));
  const shown = [...chosen].sort().join();
  useEffect(() => {
    setPreview(shown === '' ? null : previewOf(id, new Set(shown.split(',')), around));
    return () => setPreview(null);
  }, [id, shown, around, setPreview]);
  const choose = (ids: string[], on: boolean) =>
    setMarked(new Set(on ? [...chosen, ...ids] : [...chosen].filter(one => !ids.includes(one))));
  const add = () => {
    dispatch({ type: 'nodesAdded', ids: [...chosen], by: id });
    setMarked(new Set());
  };
  const from = collapsible(picture, view, id);
  const captions = [...new Set(groups.map(group => group.caption))];
  const { total, returned } = around.extent;
  return (
    <form
      className="choice"
      onSubmit={event => {
        event.preventDefault();
        if (chosen.size > 0) add();
      }}
    >
      {groups.length === 0 && <p className="pad muted">{t('inspector:around.none')}</p>}
      {captions.map(caption => (
        <section key={caption}>
          <h3 className="section">{caption}</h3>
          {groups
            .filter(group => group.caption === caption)
            .map(group => (
              <ConnectionGroup key={group.key} group={group} chosen={chosen} onChoose={choose} />
            ))}
        </section>
      ))}
      {returned < total && <p className="pad muted">{t('inspector:around.part', { returned, total })}</p>}
      {marked.size > most.added && (
        <p className="pad muted">{t('inspector:around.most', { count: most.added })}</p>
      )}
      {chosen.size > 0 && <p className="hint">{t('inspector:around.preview')}</p>}
      <div className="foot">
        <button type="submit" className="button primary" disabled={chosen.size === 0}>
          {chosen.size > 0
            ? t('inspector:around.add', { count: chosen.size, total: counts.total })
            : t(fresh.size === 0 ? 'inspector:around.allDrawn' : 'inspector:around.choose')}
        </button>
        {chosen.size > 0 ? (
          <button type="button" className="button" onClick={() => setMarked(new Set())}>
            {t('inspector:around.clear')}
          </button>
        ) : (
          from.length > 0 && (
            <button
              type="button"
              className="button"
              onClick={() => dispatch({ type: 'nodesRemoved', ids: from })}
            >
              {t('inspector:around.takeAway', { count: from.length })}
            </button>
          )
        )}
      </div>
    </form>
  );
}
