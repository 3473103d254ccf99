import { useMemo, useState } from 'react';
import type { Overview } from '../server/contract/overview.ts';
import { Canvas, type CanvasActions, type LayoutState } from './canvas/Canvas.tsx';
import type { Theme } from './glyph/shapes.ts';
import { useShared } from './panels/context.ts';
import { LayoutProgress } from './panels/LayoutProgress.tsx';
import { StageOverlays } from './panels/StageOverlays.tsx';
import { useShape, withoutLow } from './shape/useShape.ts';
import { selectedNodes } from './state/select.ts';
import { isShaped } from './state/shape.ts';
import { withPreview } from './state/withPreview.ts';
import type { PathFound } from './usePath.ts';

type Props = {
  shown: Overview | undefined;
  failed: Error | null;
  old: boolean;
  path: PathFound;
  theme: Theme;
  onPoint(id: string | null): void;
  onActions(actions: CanvasActions): void;
};

/** The picture, and what floats over it. */
export function Stage({ shown, failed, old, path, theme, onPoint, onActions }: Props) {
  const { view, dispatch, picture, kinds, preview, openMenu } = useShared();
  const [laying, setLaying] = useState<LayoutState | null>(null);
  const ghosts = useMemo(() => new Set(preview?.nodes.map(node => node.id)), [preview]);
  const shaped = useShape(picture, view.shape, theme);
  const drawn = useMemo(
    () => withPreview(withoutLow(picture, shaped, view.shape), preview),
    [picture, preview, shaped, view.shape],
  );
  // The picture of the last level stays until the next one is there.
  const settled = shown?.level === view.level;
  const pinned = useMemo(() => new Set(view.pinned), [view.pinned]);
  const { how, from, turn } = view.layout;
  const layout = useMemo(
    () => ({ key: `${shown?.level ?? view.level} ${how} ${turn}`, how, from }),
    [shown?.level, view.level, how, from, turn],
  );
  return (
    <>
      {kinds.size > 0 && (
        <Canvas
          picture={drawn}
          layout={layout}
          kinds={kinds}
          theme={theme}
          places={settled ? view.places : undefined}
          pinned={pinned}
          preview={ghosts}
          looks={isShaped(view.shape) ? shaped.looks : undefined}
          selection={view.selection}
          also={view.also}
          marked={[view.path?.from, view.path?.to].filter(Boolean).join(' ')}
          picking={view.path?.to === null}
          notes={view.notes}
          onNote={dispatch}
          onSelect={(selection, beside) => {
            onPoint(null);
            if (selection && ghosts.has(selection.id)) return;
            dispatch(
              beside && selection
                ? { type: 'besideSelected', id: selection.id }
                : { type: 'selected', selection },
            );
          }}
          onBox={(ids, add) =>
            dispatch({
              type: 'nodesSelected',
              ids: [...new Set([...(add ? selectedNodes(view) : []), ...ids.filter(id => !ghosts.has(id))])],
            })
          }
          onMoved={places => dispatch({ type: 'nodesMoved', places })}
          // What is only previewed makes no difference to a link.
          onPlaced={(places, whole) =>
            settled && dispatch({ type: 'placed', places, whole: whole || ghosts.size > 0 })
          }
          onOpen={id => {
            dispatch({ type: 'selected', selection: { type: 'node', id } });
            dispatch({ type: 'tabChosen', tab: 'connections' });
          }}
          onMenu={({ type, id = null, at }) =>
            openMenu({
              ...at,
              id: type === 'node' ? id : null,
              ...(type === 'tie' && id !== null ? { tie: id } : {}),
            })
          }
          onLayout={setLaying}
          onPoint={onPoint}
          onActions={onActions}
        />
      )}
      <StageOverlays shown={shown} failed={failed} old={old} path={path} shaped={shaped} />
      {laying && <LayoutProgress laying={laying} />}
    </>
  );
}
