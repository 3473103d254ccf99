import './legend.css';
import type { Overview } from '../../server/contract/overview.ts';
import type { Character } from '../../server/contract/words.ts';
import { isOpen } from '../state/view.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { GradeFilter } from './GradeFilter.tsx';
import { LegendDates } from './LegendDates.tsx';
import { LegendKinds } from './LegendKinds.tsx';
import { LegendSources } from './LegendSources.tsx';
import { LegendStatuses } from './LegendStatuses.tsx';

const characters: Character[] = ['cooperation', 'conflict', 'talk'];

/** The legend, which is the filter. */
export function Legend({ overview }: { overview: Overview | undefined }) {
  const {
    view: { filter, level },
    dispatch,
  } = useShared();
  const events = overview?.totals.events;
  const oneOrigin = overview?.totals.oneOrigin;
  return (
    <>
      <section aria-label={t('filter:legend.actors')}>
        <h2>
          {t('filter:legend.actors')}{' '}
          {!isOpen(filter) && (
            <button type="button" className="link" onClick={() => dispatch({ type: 'filterReset' })}>
              {t('filter:reset')}
            </button>
          )}
        </h2>
        <LegendKinds overview={overview} of={kind => kind.group === 'actor'} />
      </section>
      {level === 'events' && (
        <section aria-label={t('filter:legend.places')}>
          <h2>{t('filter:legend.places')}</h2>
          <LegendKinds overview={overview} of={kind => kind.group === 'place'} />
        </section>
      )}
      <section aria-label={t('filter:legend.events')}>
        <h2>
          {t('filter:legend.events')} <span className="count">{events && t('common:ofAll', events)}</span>
        </h2>
        <LegendKinds overview={overview} of={kind => kind.group === 'event'} />
      </section>
      <LegendStatuses overview={overview} />
      {level !== 'events' && <Ties overview={overview} />}
      <GradeFilter />
      <LegendDates overview={overview} />
      <LegendSources />
      <section aria-label={t('filter:legend.origins')}>
        <label className="row" style={{ marginTop: 10 }}>
          <input
            type="checkbox"
            checked={filter.oneOrigin}
            onChange={() => dispatch({ type: 'filterChanged', change: { oneOrigin: !filter.oneOrigin } })}
          />
          <span className="name">{t('filter:legend.oneOrigin')}</span>
        </label>
        {oneOrigin && <p className="muted">{t('filter:legend.oneOriginOf', oneOrigin)}</p>}
      </section>
    </>
  );
}

/** The characters of ties, each with how many are drawn of how many there would be. */
function Ties({ overview }: { overview: Overview | undefined }) {
  const {
    view: { filter },
    dispatch,
  } = useShared();
  const change = (on: Character[]) =>
    dispatch({ type: 'filterChanged', change: { characters: characters.filter(name => on.includes(name)) } });
  return (
    <section aria-label={t('filter:legend.ties')}>
      <h2>{t('filter:legend.ties')}</h2>
      {characters.map(name => {
        const caption = t(`filter:character.${name}`);
        const on = filter.characters.includes(name);
        const counts = overview?.characters.find(one => one.character === name);
        const alone = on && filter.characters.length === 1;
        return (
          <div key={name} className="row legend-row">
            <input
              type="checkbox"
              aria-label={caption}
              checked={on}
              onChange={() =>
                change(on ? filter.characters.filter(one => one !== name) : [...filter.characters, name])
              }
            />
            <span className={`swatch ${name}`} />
            <span className="name">{caption}</span>
            <button
              type="button"
              className="link only"
              aria-label={t(alone ? 'filter:row.allTies' : 'filter:row.onlyThis', {
                name: caption.toLowerCase(),
              })}
              onClick={() => change(alone ? characters : [name])}
            >
              {t(alone ? 'filter:row.all' : 'filter:row.only')}
            </button>
            {counts && (
              <span className="count">
                {t('common:ofAll', { returned: counts.shown, total: counts.total })}
              </span>
            )}
          </div>
        );
      })}
      <div className="row">
        <span className="swatch planned" />
        <span className="name muted">{t('filter:legend.planned')}</span>
      </div>
      <div className="row">
        <span className="swatch weak" />
        <span className="name muted">{t('filter:legend.weak')}</span>
      </div>
      <div className="row">
        <span className="swatch one-origin" />
        <span className="name muted">{t('filter:legend.ofOneOrigin')}</span>
      </div>
    </section>
  );
}
