import './start.css';
import type { Overview } from '../../server/contract/overview.ts';
import { numberInWords } from '../state/figureWords.ts';
import { t } from '../texts/index.ts';
import { TourOffer } from '../tour/TourOffer.tsx';
import { useShared } from './context.ts';
import { LatestEvents } from './LatestEvents.tsx';
import { PictureList } from './PictureList.tsx';
import { StartCards } from './StartCards.tsx';

/** Nothing is selected: how to begin, the strongest ties, and what the dossier holds. */
export function Start({ overview }: { overview: Overview | undefined }) {
  const { view, kinds } = useShared();
  const totals = overview?.totals;
  const actors = (overview?.kinds ?? [])
    .filter(({ kind }) => kinds.get(kind)?.group === 'actor')
    .reduce((sum, { total }) => sum + total, 0);
  return (
    <>
      <div className="pad">
        <h2 className="title">{t('panels:start.head')}</h2>
        <p className="sub">
          {t(
            view.renderer !== 'network'
              ? 'panels:start.elements'
              : view.level === 'events'
                ? 'panels:start.events'
                : 'panels:start.ties',
          )}
        </p>
      </div>
      <div className="body">
        {overview && <TourOffer />}
        {overview && <StartCards overview={overview} />}
        {overview && <LatestEvents overview={overview} />}
        <PictureList />
      </div>
      {totals && (
        <dl className="totals" aria-label={t('panels:start.totals')}>
          <Total of="actor" count={actors} />
          <Total of="event" count={totals.events.total} />
          <Total of="claim" count={totals.claims} />
          <Total of="source" count={totals.sources} />
        </dl>
      )}
    </>
  );
}

function Total({ of, count }: { of: 'actor' | 'event' | 'claim' | 'source'; count: number }) {
  return (
    <div>
      <dt>{t(`panels:start.${of}`, { count })}</dt>
      <dd>{numberInWords(count)}</dd>
    </div>
  );
}
