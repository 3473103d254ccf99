import type { LayoutState } from '../canvas/Canvas.tsx';
import { t } from '../texts/index.ts';

/** How a layout gets on, with a way to stop it; then what of it could not be met. */
export function LayoutProgress({ laying: { running, done, said, stop } }: { laying: LayoutState }) {
  if (running)
    return (
      <div className="float laying chip late" role="status">
        {done === null
          ? t('stage:laying.begun')
          : t('stage:laying.done', { percent: Math.round(done * 100) })}
        <progress
          max={1}
          aria-label={t('stage:laying.progress')}
          {...(done === null ? {} : { value: done })}
        />
        <button type="button" className="link" onClick={stop}>
          {t('stage:laying.stop')}
        </button>
      </div>
    );
  return said ? (
    <div className="float laying chip" role="status">
      {said}
    </div>
  ) : null;
}
