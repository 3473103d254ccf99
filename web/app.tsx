import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Suspense, useCallback, useMemo, useState } from 'react';
import { Behind } from './behind/lazy.tsx';
import { type CanvasActions, noActions } from './canvas/Canvas.tsx';
import { Embedded } from './embed/Embedded.tsx';
import { embedded } from './embed/embedded.ts';
import { Compare } from './evidence/lazy.tsx';
import { Inspector } from './Inspector.tsx';
import { Away } from './panels/Away.tsx';
import { ContextMenu } from './panels/ContextMenu.tsx';
import { type MenuAt, type Preview, type Shared, SharedContext } from './panels/context.ts';
import { Keys } from './panels/Keys.tsx';
import { LinkNote } from './panels/LinkNote.tsx';
import { Spoken } from './panels/Spoken.tsx';
import { TopBar } from './panels/TopBar.tsx';
import { Questions } from './query/lazy.tsx';
import { useFocusBack } from './query/useFocusBack.ts';
import { Rail } from './Rail.tsx';
import { RendererStage } from './renderers/RendererStage.tsx';
import { Stage } from './Stage.tsx';
import type { Doing } from './state/commands.ts';
import { TimeStrip } from './timeline/TimeStrip.tsx';
import { Tour } from './tour/lazy.tsx';
import { useDossier } from './useDossier.ts';
import { useFollowedIds } from './useFollowedIds.ts';
import { useNames } from './useNames.ts';
import { useNetwork } from './useNetwork.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useView } from './useView.ts';
import { StoryBar, Views } from './views/lazy.tsx';

export function App() {
  const { view, trail, dispatch, ignored, forget } = useView();
  const theme = useComputedColorScheme('light');
  const phone = useMediaQuery('(max-width: 900px)');
  const [filterOpen, setFilterOpen] = useState(false);
  const [keysOpen, setKeysOpen] = useState(false);
  const [tourOpen, setTourOpen] = useState(false);
  const [behindOpen, setBehindOpen] = useState(false);
  const [viewsOpen, setViewsOpen] = useState(false);
  const [copied, setCopied] = useState(false);
  const { setColorScheme } = useMantineColorScheme();
  const [menu, setMenu] = useState<MenuAt | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [actions, setActions] = useState<CanvasActions>(noActions);
  const [pointed, setPointed] = useState<string | null>(null);

  const { kinds, query, folds, shown, picture, path, failed, away, readAt } = useNetwork(view);
  const { nameOf, learn } = useNames(picture);
  const open = useCallback(
    (id: string) => {
      if (picture.nodes.some(node => node.id === id))
        dispatch({ type: 'selected', selection: { type: 'node', id } });
      else dispatch({ type: 'nodesAdded', ids: [id], select: id });
      dispatch({ type: 'questionsClosed' });
    },
    [picture, dispatch],
  );
  const acting = useMemo(
    () => ({
      ...actions,
      tidy: () => {
        dispatch({ type: 'tidied' });
        actions.tidy();
      },
    }),
    [actions, dispatch],
  );
  const unknown = useFollowedIds(view, picture, dispatch);
  const other = useDossier(view, shown, dispatch);
  const doing = useMemo<Doing>(
    () => ({
      dispatch,
      zoom: actions.zoom,
      showKeys: () => setKeysOpen(true),
      showTour: () => setTourOpen(true),
      showBehind: () => setBehindOpen(true),
      showViews: () => setViewsOpen(open => !open),
      copyLink: () =>
        void navigator.clipboard?.writeText(location.href).then(() => {
          setCopied(true);
          setTimeout(() => setCopied(false), 2_000);
        }),
      changeColours: () => setColorScheme(theme === 'light' ? 'dark' : 'light'),
      focus: id => {
        setFilterOpen(true);
        // After the rail is there to be reached, on a phone.
        requestAnimationFrame(() => document.getElementById(id)?.focus());
      },
    }),
    [dispatch, actions, theme, setColorScheme],
  );
  const shared: Shared = {
    view,
    trail,
    dispatch,
    picture,
    kinds,
    query,
    folds,
    open,
    nameOf,
    learn,
    preview,
    setPreview,
    openMenu: setMenu,
    actions: acting,
    setActions,
    overview: shown,
    doing,
  };
  const asking = view.question !== null;
  useShortcuts(shared);
  useFocusBack(asking, view.selection);

  const stage =
    view.renderer === 'network' ? (
      <Stage
        shown={shown}
        failed={failed}
        old={away !== null}
        path={path}
        theme={theme}
        onPoint={setPointed}
        onActions={setActions}
      />
    ) : (
      <RendererStage key={view.renderer} renderer={view.renderer} />
    );
  const notThere = away && <Away error={away} since={readAt} />;
  if (embedded)
    return (
      <SharedContext.Provider value={shared}>
        <Embedded note={notThere}>{stage}</Embedded>
      </SharedContext.Provider>
    );

  return (
    <SharedContext.Provider value={shared}>
      <div className={asking ? 'app asking' : 'app'}>
        <TopBar
          title={shown?.dossiers.map(dossier => dossier.title).join(', ') ?? ''}
          asking={asking}
          filterOpen={filterOpen}
          onFilter={() => setFilterOpen(!filterOpen)}
          behindOpen={behindOpen}
          viewsOpen={viewsOpen}
          copied={copied}
        />
        {notThere ?? <LinkNote ignored={ignored} unknown={unknown} other={other} forget={forget} />}
        <Rail overview={shown} open={filterOpen} inert={phone === true && !filterOpen} />
        <main className={`stage ${view.renderer}`}>
          {stage}
          {menu && <ContextMenu at={menu} onClose={() => setMenu(null)} />}
        </main>
        <TimeStrip overview={shown} />
        <Inspector shown={shown} path={path} />
        {view.question && (
          <Suspense fallback={<div className="questions" />}>
            <Questions question={view.question} />
          </Suspense>
        )}
        {viewsOpen && !asking && (
          <Suspense fallback={null}>
            <Views onClose={() => setViewsOpen(false)} />
          </Suspense>
        )}
        {view.story && (
          <Suspense fallback={null}>
            <StoryBar story={view.story} />
          </Suspense>
        )}
        {behindOpen && (
          <Suspense fallback={null}>
            <Behind onClose={() => setBehindOpen(false)} />
          </Suspense>
        )}
        {view.compare && (
          <Suspense fallback={null}>
            <Compare compare={view.compare} />
          </Suspense>
        )}
        <Spoken pointed={pointed} />
      </div>
      <Keys open={keysOpen} onClose={() => setKeysOpen(false)} />
      {tourOpen && (
        <Suspense fallback={null}>
          <Tour onClose={() => setTourOpen(false)} />
        </Suspense>
      )}
    </SharedContext.Provider>
  );
}
