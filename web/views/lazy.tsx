import { lazy } from 'react';
import { t } from '../texts/index.ts';

/** The drawer and the bar of a story, read when they are first needed. */
export const Views = lazy(() => import('./Views.tsx').catch(() => ({ default: Unreadable })));
export const StoryBar = lazy(() => import('./StoryBar.tsx').catch(() => ({ default: Unreadable })));

/** Entente’s server went away before they were read. */
function Unreadable() {
  return (
    <div className="float topleft" role="alert">
      <span className="chip warn">{t('views:drawer.unreadable')}</span>
    </div>
  );
}
