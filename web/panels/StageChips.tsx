import type { Overview } from '../../server/contract/overview.ts';
import { ShapeChip } from '../shape/ShapeChip.tsx';
import type { Shaped } from '../shape/useShape.ts';
import { drawnInWords } from '../state/drawnWords.ts';
import { t } from '../texts/index.ts';
import type { PathFound } from '../usePath.ts';
import { useShared } from './context.ts';
import { TrailBar } from './TrailBar.tsx';

type Props = { shown: Overview; old: boolean; path: PathFound; shaped: Shaped };

/** Over the lower left of the canvas: the trail, how much of how much is drawn, and what is hidden or previewed. */
export function StageChips({ shown, old, path: { found, chosen }, shaped }: Props) {
  const { view, dispatch, picture, preview } = useShared();
  return (
    <div className="float bottomleft">
      <TrailBar />
      <Drawn shown={shown} />
      {view.level !== 'events' && !picture.path && (
        <span className="chip legend-strip">{t('stage:drawn.width')}</span>
      )}
      <ShapeChip shaped={shaped} />
      {picture.hidden.length > 0 && (
        <span className="chip">
          {t('stage:drawn.hidden', { count: picture.hidden.length })}{' '}
          <button type="button" className="link" onClick={() => dispatch({ type: 'allShown' })}>
            {t('stage:drawn.show')}
          </button>
        </span>
      )}
      {preview && (
        <span className="chip accent">{t('stage:drawn.preview', { count: preview.nodes.length })}</span>
      )}
      {found && chosen && (
        <span className="chip accent">
          {t('stage:drawn.path', { place: found.paths.indexOf(chosen) + 1, count: found.extent.total })}
        </span>
      )}
      {old && <span className="chip warn">{t('stage:drawn.old')}</span>}
    </div>
  );
}

/** “13 of 13 states · 19 of 19 ties”. */
function Drawn({ shown }: { shown: Overview }) {
  const { view, picture } = useShared();
  return <span className="chip">{drawnInWords(view, picture, shown)}</span>;
}
