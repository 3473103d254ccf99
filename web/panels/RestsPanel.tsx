import { IconFilterMinus, IconFilterPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { restsInWords } from '../state/restsWords.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { Problem } from './Problem.tsx';
import { RestsEvents } from './RestsEvents.tsx';
import { RestsRoles } from './RestsRoles.tsx';
import { RestsTies } from './RestsTies.tsx';

/** What the picture loses without the claims of a source, a speaker or an origin, and the way to see it so. */
export function RestsPanel({ on }: { on: string }) {
  const { view, query, folds, dispatch } = useShared();
  const level = view.level === 'actors' ? 'actors' : 'states';
  const characters = view.filter.characters.join(',');
  const asked = { ...query, ...folds, characters, level };
  const rests = useQuery({
    queryKey: ['rests', on, asked],
    queryFn: ({ signal }) => api.rests(on, asked, signal),
    placeholderData: keepPreviousData,
  });
  if (rests.error) return <Problem error={rests.error} />;
  if (!rests.data) return <p className="pad muted reading">{t('rests:working')}</p>;
  const { leftOut, claims, events, roles, ties, unchanged, extents } = rests.data;
  const without = view.filter.without.filter(id => id !== on);
  return (
    <>
      <div className="pad rests-sum">
        <p>{restsInWords(rests.data)}</p>
        {claims > 0 && (
          <button
            type="button"
            className={leftOut ? 'button' : 'button primary'}
            onClick={() =>
              dispatch({
                type: 'filterChanged',
                change: { without: leftOut ? without : [...without, on] },
              })
            }
          >
            {leftOut ? <IconFilterPlus size={16} /> : <IconFilterMinus size={16} />}
            {t(leftOut ? 'rests:back' : 'rests:without')}
          </button>
        )}
      </div>
      <RestsEvents
        title={t('rests:lost')}
        events={events.filter(({ changes }) => changes.includes('lost'))}
      />
      <RestsTies ties={ties} extent={extents.ties} />
      <RestsEvents
        title={t('rests:change')}
        events={events.filter(({ changes }) => !changes.includes('lost'))}
      />
      <RestsRoles roles={roles} />
      {(['events', 'roles'] as const).map(
        of =>
          extents[of].returned < extents[of].total && (
            <p key={of} className="pad muted">
              {t(`rests:showing.${of}`, { returned: extents[of].returned, count: extents[of].total })}
            </p>
          ),
      )}
      {unchanged > 0 && <p className="pad muted">{t('rests:unchanged', { count: unchanged })}</p>}
    </>
  );
}
