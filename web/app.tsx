import { useComputedColorScheme } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Suspense, useCallback, useEffect, useState } from 'react';
import { Canvas, type CanvasActions, noActions } from './canvas/Canvas.tsx';
import { tieInWords } from './canvas/elements.ts';
import { Away } from './panels/Away.tsx';
import { type Shared, SharedContext } from './panels/context.ts';
import { Keys } from './panels/Keys.tsx';
import { Legend } from './panels/Legend.tsx';
import { NodePanel } from './panels/NodePanel.tsx';
import { PathPanel } from './panels/PathPanel.tsx';
import { StageOverlays } from './panels/StageOverlays.tsx';
import { Start } from './panels/Start.tsx';
import { TiePanel } from './panels/TiePanel.tsx';
import { TopBar } from './panels/TopBar.tsx';
import { Questions } from './query/lazy.tsx';
import { useFocusBack } from './query/useFocusBack.ts';
import { TimeStrip } from './timeline/TimeStrip.tsx';
import { useNetwork } from './useNetwork.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useView } from './useView.ts';

const sheets = ['20dvh', '46dvh', '86dvh'];

export function App() {
  const { view, dispatch, ignored, forget } = useView();
  const theme = useComputedColorScheme('light');
  const phone = useMediaQuery('(max-width: 900px)');
  const [filterOpen, setFilterOpen] = useState(false);
  const [keysOpen, setKeysOpen] = useState(false);
  const [sheet, setSheet] = useState(1);
  const [actions, setActions] = useState<CanvasActions>(noActions);
  const [pointed, setPointed] = useState<string | null>(null);

  const { kinds, query, shown, picture, path, unknown, failed, away, readAt } = useNetwork(view);
  const open = useCallback(
    (id: string) => {
      if (picture.nodes.some(node => node.id === id))
        dispatch({ type: 'selected', selection: { type: 'node', id } });
      else dispatch({ type: 'nodesAdded', ids: [id], select: id });
      dispatch({ type: 'questionsClosed' });
    },
    [picture, dispatch],
  );
  const shared: Shared = { view, dispatch, picture, kinds, query, open };
  const asking = view.question !== null;
  useShortcuts({ dispatch, actions, asking, showKeys: () => setKeysOpen(true) });
  useFocusBack(asking, view.selection);
  useEffect(() => {
    if (view.selection || view.path) setSheet(1);
  }, [view.selection, view.path]);

  const picking = view.path?.to === null ? view.path.from : null;
  const nameOf = (id: string) => picture.nodes.find(node => node.id === id)?.caption ?? id;
  const tie =
    view.selection?.type === 'tie' ? picture.ties.find(one => one.id === view.selection?.id) : undefined;
  const spoken = tie
    ? tieInWords(tie, nameOf)
    : view.selection
      ? [view.selection.id, ...view.also].map(nameOf).join(' and ')
      : picking
        ? pointed
          ? `${nameOf(pointed)}: Enter makes it the other end`
          : `Choose the other end of a path from ${nameOf(picking)}`
        : view.path
          ? 'A path between two'
          : 'Nothing selected';

  return (
    <SharedContext.Provider value={shared}>
      <div className={asking ? 'app asking' : 'app'}>
        <TopBar
          title={shown?.dossiers.map(dossier => dossier.title).join(', ') ?? ''}
          asking={asking}
          filterOpen={filterOpen}
          onFilter={() => setFilterOpen(!filterOpen)}
          onKeys={() => setKeysOpen(true)}
        />
        {away ? (
          <Away error={away} since={readAt} />
        ) : (
          ignored.length + unknown.length > 0 && (
            <div className="note" role="status">
              <span className="grow">
                This part of the link means nothing here and was left out:{' '}
                {[...ignored, ...unknown].join(', ')}
              </span>
              <button
                type="button"
                className="button"
                onClick={() => {
                  forget();
                  if (unknown.length > 0) dispatch({ type: 'nodesRemoved', ids: unknown });
                }}
              >
                Close
              </button>
            </div>
          )
        )}
        <aside
          className={filterOpen ? 'rail open' : 'rail'}
          aria-label="Legend and filter"
          {...(phone && !filterOpen ? { inert: true } : {})}
        >
          <Legend overview={shown} />
        </aside>
        <main className="stage">
          {kinds.size > 0 && (
            <Canvas
              picture={picture}
              layout={{ key: shown?.level ?? view.level, how: 'force' }}
              kinds={kinds}
              theme={theme}
              selection={view.selection}
              marked={[...view.also, view.path?.from, view.path?.to].flatMap(id => id ?? []).join(' ')}
              picking={picking !== null}
              onSelect={(selection, beside) => {
                setPointed(null);
                dispatch(
                  beside && selection
                    ? { type: 'besideSelected', id: selection.id }
                    : { type: 'selected', selection },
                );
              }}
              onPoint={setPointed}
              onActions={setActions}
            />
          )}
          <StageOverlays shown={shown} failed={failed} old={away !== null} actions={actions} path={path} />
        </main>
        <TimeStrip overview={shown} />
        <aside
          className="inspector"
          tabIndex={-1}
          aria-label="Inspector"
          style={{ '--sheet': sheets[sheet] } as React.CSSProperties}
        >
          <button
            type="button"
            className="handle"
            aria-label={`Panel ${['low', 'half', 'full'][sheet]}: change`}
            onClick={() => setSheet((sheet + 1) % sheets.length)}
          />
          {view.selection === null && view.path ? (
            <PathPanel {...path} />
          ) : view.selection === null ? (
            <Start overview={shown} />
          ) : view.selection.type === 'tie' ? (
            <TiePanel key={view.selection.id} id={view.selection.id} />
          ) : (
            <NodePanel key={view.selection.id} id={view.selection.id} />
          )}
        </aside>
        {view.question && (
          <Suspense fallback={<div className="questions" />}>
            <Questions question={view.question} />
          </Suspense>
        )}
        <div className="visually-hidden" aria-live="polite">
          {spoken}
        </div>
      </div>
      <Keys open={keysOpen} onClose={() => setKeysOpen(false)} />
    </SharedContext.Provider>
  );
}
