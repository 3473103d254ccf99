import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { useInspect } from './useInspect.ts';
import { useWithoutNames } from './useWithoutNames.ts';

/** Speakers and origins that the filter leaves out, each to be taken back; documents stand in a list of their own. */
export function LeftOut({ sources }: { sources: string[] }) {
  const { view, dispatch, open } = useShared();
  const inspect = useInspect();
  const ids = view.filter.without.filter(id => !sources.includes(id));
  const names = useWithoutNames(ids);
  if (ids.length === 0) return null;
  return (
    <>
      <h2>{t('filter:leftOut.head')}</h2>
      {ids.map((id, index) => (
        <div key={id} className="row">
          <input
            type="checkbox"
            aria-label={t('filter:claimsOf', { name: names[index] })}
            checked={false}
            onChange={() =>
              dispatch({
                type: 'filterChanged',
                change: { without: view.filter.without.filter(one => one !== id) },
              })
            }
          />
          <button
            type="button"
            className="link name"
            title={names[index]}
            onClick={() => (id.startsWith('origin:') ? inspect(id) : open(id))}
          >
            {names[index]}
          </button>
          <span className="tag">
            {t(id.startsWith('origin:') ? 'filter:leftOut.origin' : 'filter:leftOut.speaker')}
          </span>
        </div>
      ))}
    </>
  );
}
