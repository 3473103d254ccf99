import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { useShared } from '../../panels/context.ts';
import { Download } from '../../panels/Download.tsx';
import { FilterChips } from '../../panels/FilterChips.tsx';
import type { MapShows } from '../../state/view.ts';
import { t } from '../../texts/map.ts';

const choices: readonly MapShows[] = ['places', 'routes', 'both'];

/** Over the map: what it draws, nearer and farther. */
export function MapTools({ shows }: { shows: MapShows }) {
  const { dispatch, actions } = useShared();
  return (
    <>
      <div className="float topleft above">
        <fieldset className="levels" aria-label={t('map:shows.label')}>
          {choices.map(choice => (
            <button
              key={choice}
              type="button"
              aria-pressed={choice === shows}
              onClick={() => dispatch({ type: 'mapChanged', change: { shows: choice } })}
            >
              {t(`map:shows.${choice}`)}
            </button>
          ))}
        </fieldset>
        <FilterChips />
      </div>
      <div className="float map-zoom">
        <Download />
        <div className="zoom">
          <button type="button" aria-label={t('map:zoomIn')} onClick={() => actions.zoom(1.5)}>
            <IconPlus size={17} />
          </button>
          <button type="button" aria-label={t('map:zoomOut')} onClick={() => actions.zoom(1 / 1.5)}>
            <IconMinus size={17} />
          </button>
          <button type="button" aria-label={t('map:fit')} onClick={() => actions.fit()}>
            <IconMaximize size={17} />
          </button>
        </div>
      </div>
    </>
  );
}
