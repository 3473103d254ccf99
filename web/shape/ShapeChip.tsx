import { useShared } from '../panels/context.ts';
import { isShaped } from '../state/shape.ts';
import { t } from '../texts/index.ts';
import type { Shaped } from './useShape.ts';
import { shapeInWords, withinInWords } from './words.ts';

/** What sizes and colours mean, and that they hold within this picture; what was removed can be brought back. */
export function ShapeChip({ shaped }: { shaped: Shaped }) {
  const { view, dispatch, picture } = useShared();
  if (!isShaped(view.shape)) return null;
  const removed = view.shape.below === 'remove' ? shaped.low.size : 0;
  return (
    <>
      <span className="chip shape-chip">
        {t('shape:caption.chip', { what: shapeInWords(view.shape), within: withinInWords(picture) })}
      </span>
      {removed > 0 && (
        <span className="chip">
          {t('shape:caption.low', { count: removed })}{' '}
          <button
            type="button"
            className="link"
            onClick={() => dispatch({ type: 'shapeChanged', change: { least: null } })}
          >
            {t('stage:drawn.show')}
          </button>
        </span>
      )}
    </>
  );
}
