import './map.css';
import { useElementSize } from '@mantine/hooks';
import { useShared } from '../../panels/context.ts';
import { t } from '../../texts/map.ts';
import { MapStage } from './MapStage.tsx';
import { usePlaces } from './usePlaces.ts';

/** The view on a map: what passes the filter, where it was, as exactly as that is known. */
export function MapView() {
  const { view, kinds, query } = useShared();
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const { placed, all, extent, error } = usePlaces(query, view, kinds.size > 0);
  const ready = placed && all && extent && width > 0 && height > 0;
  return (
    <div className="map-box" ref={ref}>
      {ready ? (
        <MapStage {...{ placed, all, extent, width, height }} />
      ) : error ? (
        <p className="middle" role="alert">
          {t('map:problem', { message: error.message })}
        </p>
      ) : (
        <p className="middle reading">{t('map:reading')}</p>
      )}
    </div>
  );
}
