import { IconInfoCircle } from '@tabler/icons-react';
import type { Extent } from '../../../server/contract/graph.ts';
import { t } from '../../texts/map.ts';
import type { Cluster } from './clusters.ts';
import type { Placed } from './placed.ts';
import { boundariesFrom } from './world.ts';

/** Which list lies over the map. */
export type Open = null | 'legend' | 'places' | 'unplaced' | { cluster: Cluster };

type Props = { placed: Placed; extent: Extent; open: Open; setOpen(open: Open): void; small: boolean };

/** Under the map: how many of how many it shows, what it can't, and whose boundaries it draws. */
export function MapFoot({ placed: { events, unbounded, without }, extent, open, setOpen, small }: Props) {
  const flip = (which: 'legend' | 'places' | 'unplaced') => setOpen(open === which ? null : which);
  const lists = unbounded.length + without.length > 0;
  return (
    <div className="map-foot">
      <span className="chip" data-placed={events.placed}>
        {t(small ? 'map:placedShort' : 'map:placed', events)}
        {events.placed > 0 && (
          <button type="button" aria-label={t('map:list.openLabel')} onClick={() => flip('places')}>
            {t('map:list.open')}
          </button>
        )}
      </span>
      {lists && (
        <span className="chip">
          {t(small ? 'map:unplaced.chipShort' : 'map:unplaced.chip', { count: events.total - events.placed })}
          <button type="button" aria-label={t('map:unplaced.openLabel')} onClick={() => flip('unplaced')}>
            {t('map:unplaced.open')}
          </button>
        </span>
      )}
      {events.later > 0 && <span className="chip warn">{t('map:laterPlaced', { count: events.later })}</span>}
      {extent.returned < extent.total && <span className="chip warn">{t('map:cut', extent)}</span>}
      <button
        type="button"
        className="chip how-exact"
        aria-expanded={open === 'legend'}
        onClick={() => flip('legend')}
      >
        <IconInfoCircle size={14} aria-hidden="true" /> {t('map:legend.open')}
      </button>
      <p className={small ? 'map-note small' : 'map-note'}>
        {t(small ? 'map:boundaries.shortest' : 'map:boundaries.short', { source: boundariesFrom })}
      </p>
    </div>
  );
}
