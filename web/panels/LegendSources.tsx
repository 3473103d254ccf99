import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { LeftOut } from './LeftOut.tsx';
import { useSources } from './useSources.ts';

/** The documents, each with how many of its claims pass the filter; one that is left out takes its claims with it. */
export function LegendSources() {
  const {
    view: { filter },
    dispatch,
    open,
  } = useShared();
  const { all, passing } = useSources();
  if (!all.data) return null;
  const { sources } = all.data;
  const ids = sources.map(({ source }) => source.id);
  const on = ids.filter(id => !filter.without.includes(id));
  const others = filter.without.filter(id => !ids.includes(id));
  const shown = new Map(passing.data?.sources.map(({ source, claims }) => [source.id, claims]));
  const change = (without: string[]) => dispatch({ type: 'filterChanged', change: { without } });
  return (
    <section aria-label={t('filter:sources.head')}>
      <h2>
        {t('filter:sources.head')}{' '}
        <span className="count">{t('common:ofAll', { returned: on.length, total: ids.length })}</span>
      </h2>
      {sources.map(({ source, reliability, claims }) => {
        const isOn = on.includes(source.id);
        const alone = isOn && on.length === 1;
        const name = String(source.properties.publisher ?? source.caption);
        return (
          <div key={source.id} className="row legend-row">
            <input
              type="checkbox"
              aria-label={t('filter:claimsOf', { name: source.caption })}
              checked={isOn}
              onChange={() =>
                change(isOn ? [...filter.without, source.id] : filter.without.filter(id => id !== source.id))
              }
            />
            <button
              type="button"
              className="link name"
              title={source.caption}
              onClick={() => open(source.id)}
            >
              {name}
            </button>
            <button
              type="button"
              className="link only"
              aria-label={t(alone ? 'filter:row.allSources' : 'filter:row.onlyThis', {
                name: source.caption,
              })}
              onClick={() => change([...others, ...(alone ? [] : ids.filter(id => id !== source.id))])}
            >
              {t(alone ? 'filter:row.all' : 'filter:row.only')}
            </button>
            <span className="tag" title={t('filter:sources.reliability', { letter: reliability })}>
              {reliability}
            </span>
            <span className="count" title={t('filter:sources.claims')}>
              {t('filter:sources.passing', { passing: isOn ? (shown.get(source.id) ?? claims) : 0, claims })}
            </span>
          </div>
        );
      })}
      <LeftOut sources={ids} />
    </section>
  );
}
