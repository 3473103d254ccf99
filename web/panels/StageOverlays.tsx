import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { Trans } from 'react-i18next';
import type { Overview } from '../../server/contract/overview.ts';
import { ApiProblem } from '../api/client.ts';
import { embedded } from '../embed/embedded.ts';
import { ShapePanel } from '../shape/lazy.tsx';
import type { Shaped } from '../shape/useShape.ts';
import { isShaped } from '../state/shape.ts';
import { t } from '../texts/index.ts';
import type { PathFound } from '../usePath.ts';
import { useShared } from './context.ts';
import { FilterChips } from './FilterChips.tsx';
import { Levels } from './Levels.tsx';
import { NothingPasses } from './NothingPasses.tsx';
import { PathBar } from './PathBar.tsx';
import { StageChips } from './StageChips.tsx';
import { Toolbar } from './Toolbar.tsx';
import { ZoomButtons } from './ZoomButtons.tsx';

type Props = {
  /** What is drawn, or was last; undefined before the first answer. */
  shown: Overview | undefined;
  /** Why there is no answer. */
  failed: Error | null;
  /** Whether the picture is an old one, since nobody answers. */
  old: boolean;
  path: PathFound;
  shaped: Shaped;
};

/** What floats over the canvas: the levels, how much of how much is drawn, zoom, and why nothing is. */
export function StageOverlays({ shown, failed, old, path, shaped }: Props) {
  const { view, actions } = useShared();
  const [shapeOpen, setShapeOpen] = useState(isShaped(view.shape));
  const empty = shown !== undefined && shown.totals.events.total === 0 && shown.nodes.length === 0;
  const nothing = !empty && shown !== undefined && shown.totals.events.returned === 0;
  return (
    <>
      {!embedded && (
        <div className="float topleft above">
          <Levels />
          <FilterChips />
          <PathBar {...path} />
        </div>
      )}
      {shown && !empty && !embedded && <StageChips shown={shown} old={old} path={path} shaped={shaped} />}
      {shown && !empty && !embedded && (
        <Toolbar shapeOpen={shapeOpen} onShape={() => setShapeOpen(!shapeOpen)} />
      )}
      {shown && !empty && !embedded && shapeOpen && (
        <Suspense fallback={null}>
          <ShapePanel shaped={shaped} onClose={() => setShapeOpen(false)} />
        </Suspense>
      )}
      <ZoomButtons actions={actions} />
      {!failed && !empty && (
        <div className="middle reading">
          <p>{t('stage:reading')}</p>
        </div>
      )}
      {empty && (
        <div className="middle">
          <h2>{t('stage:empty.head')}</h2>
          <p>
            <Trans t={t} i18nKey="stage:empty.text" components={{ code: <code /> }} />
          </p>
        </div>
      )}
      {nothing && <NothingPasses overview={shown} />}
      {failed && !old && <Unreadable failed={failed} />}
    </>
  );
}

/** What no later try by itself would mend: the filter may ask for too much, or the log says more. */
function Unreadable({ failed }: { failed: Error }) {
  const { dispatch } = useShared();
  const queries = useQueryClient();
  const id = failed instanceof ApiProblem ? failed.requestId : null;
  return (
    <div className="middle" role="alert">
      <h2>{t('stage:unreadable')}</h2>
      <p>{failed.message}</p>
      {id && <p className="muted">{t('inspector:problem.request', { id })}</p>}
      <button type="button" className="button" onClick={() => queries.invalidateQueries()}>
        {t('common:tryAgain')}
      </button>
      <button type="button" className="button" onClick={() => dispatch({ type: 'filterReset' })}>
        {t('filter:reset')}
      </button>
    </div>
  );
}
