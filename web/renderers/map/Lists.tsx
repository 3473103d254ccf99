import { Fragment } from 'react';
import { useShared } from '../../panels/context.ts';
import { t } from '../../texts/map.ts';
import { EventRows, MapList } from './MapList.tsx';
import type { Placed, PlaceMark } from './placed.ts';
import { precisionInWords, together } from './words.ts';

type PlaceProps = Pick<PlaceMark, 'id' | 'name' | 'precision' | 'events'>;

/** What was at these places, place by place. */
export function PlacesList({
  places,
  title,
  onClose,
}: {
  places: PlaceProps[];
  title?: string;
  onClose(): void;
}) {
  return (
    <MapList title={title ?? together(places.slice(0, 3).map(({ name }) => name))} onClose={onClose}>
      {places.map(place => (
        <PlaceRows key={place.id} place={place} />
      ))}
    </MapList>
  );
}

/** Events that stand nowhere on the map: at places that nobody bounds, and without any place. */
export function UnplacedList({
  unbounded,
  without,
  onClose,
}: Pick<Placed, 'unbounded' | 'without'> & { onClose(): void }) {
  return (
    <MapList title={t('map:unplaced.title')} onClose={onClose}>
      {unbounded.length > 0 && <p className="muted">{t('map:unplaced.unbounded')}</p>}
      {unbounded.map(place => (
        <PlaceRows key={place.id} place={place} exact={t('map:precision.none')} />
      ))}
      {without.length > 0 && (
        <>
          <h3>
            {t('map:unplaced.without')} <span className="count">{without.length}</span>
          </h3>
          <EventRows events={without} />
        </>
      )}
    </MapList>
  );
}

function PlaceRows({ place, exact = precisionInWords(place) }: { place: PlaceProps; exact?: string }) {
  const { dispatch } = useShared();
  return (
    <Fragment>
      <h3>
        <button
          type="button"
          className="link"
          onClick={() => dispatch({ type: 'selected', selection: { type: 'node', id: place.id } })}
        >
          {place.name}
        </button>{' '}
        <span className="muted">{exact}</span>
      </h3>
      <EventRows events={place.events} />
    </Fragment>
  );
}
