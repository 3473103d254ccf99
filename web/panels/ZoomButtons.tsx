import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import type { CanvasActions } from '../canvas/Canvas.tsx';
import { t } from '../texts/index.ts';

/** Nearer, farther, and all of it: over the lower right of a canvas. */
export function ZoomButtons({ actions }: { actions: CanvasActions }) {
  return (
    <div className="float bottomright">
      <div className="zoom">
        <button type="button" aria-label={t('stage:zoom.in')} onClick={() => actions.zoom(1.25)}>
          <IconPlus size={17} />
        </button>
        <button type="button" aria-label={t('stage:zoom.out')} onClick={() => actions.zoom(0.8)}>
          <IconMinus size={17} />
        </button>
        <button type="button" aria-label={t('stage:zoom.fit')} onClick={() => actions.fit()}>
          <IconMaximize size={17} />
        </button>
      </div>
    </div>
  );
}
