import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconFilter,
  IconHelp,
  IconLink,
  IconMaximize,
  IconMinus,
  IconMoon,
  IconPlus,
  IconSun,
  IconX,
} from '@tabler/icons-react';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { NodeDetails } from '../server/contract/elements.ts';
import type { Overview } from '../server/contract/overview.ts';
import { ApiProblem, api } from './api/client.ts';
import { Canvas, type CanvasActions } from './canvas/Canvas.tsx';
import { tieInWords } from './canvas/elements.ts';
import { Away } from './panels/Away.tsx';
import { type Shared, SharedContext } from './panels/context.ts';
import { Keys } from './panels/Keys.tsx';
import { Legend } from './panels/Legend.tsx';
import { NodePanel } from './panels/NodePanel.tsx';
import { SearchBox } from './panels/SearchBox.tsx';
import { Start } from './panels/Start.tsx';
import { TiePanel } from './panels/TiePanel.tsx';
import { toPicture } from './state/picture.ts';
import { toQuery } from './state/query.ts';
import { useAway } from './useAway.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useView } from './useView.ts';

const levels = [
  ['states', 'States'],
  ['actors', 'Actors'],
  ['events', 'Events'],
] as const;
const sheets = ['20dvh', '46dvh', '86dvh'];
const noActions: CanvasActions = { fit: () => undefined, zoom: () => undefined };

export function App() {
  const { view, dispatch, ignored, forget } = useView();
  const theme = useComputedColorScheme('light');
  const { setColorScheme } = useMantineColorScheme();
  const phone = useMediaQuery('(max-width: 900px)');
  const [filterOpen, setFilterOpen] = useState(false);
  const [keysOpen, setKeysOpen] = useState(false);
  const [sheet, setSheet] = useState(1);
  const [copied, setCopied] = useState(false);
  const [actions, setActions] = useState<CanvasActions>(noActions);

  const model = useQuery({ queryKey: ['model'], queryFn: api.model, staleTime: Number.POSITIVE_INFINITY });
  const kinds = useMemo(() => new Map(model.data?.kinds.map(kind => [kind.name, kind])), [model.data]);
  const query = useMemo(() => toQuery(view.filter, model.data?.kinds ?? []), [view.filter, model.data]);
  const overview = useQuery({
    queryKey: ['overview', view.level, query],
    queryFn: ({ signal }) => api.overview(view.level, query, signal),
    enabled: model.data !== undefined,
    placeholderData: keepPreviousData,
  });
  const { characters: _, ...elementQuery } = query;
  const { added, unknown } = useQueries({
    queries: view.added.map(id => ({
      queryKey: ['node', id, elementQuery],
      queryFn: () => api.node(id, elementQuery),
      enabled: model.data !== undefined,
    })),
    combine: results => ({
      added: results.flatMap(result => result.data ?? []),
      unknown: view.added.filter((_id, index) => isUnknown(results[index]?.error)),
    }),
  });
  const failed = [model.error, overview.error].find(error => error !== null) ?? null;
  const away = useAway();
  // What was read last stays while there is no answer.
  const last = useRef<{ overview: Overview | undefined; added: NodeDetails[]; at: Date | null }>({
    overview: undefined,
    added: [],
    at: null,
  });
  if (!away && overview.isSuccess && !overview.isPlaceholderData)
    last.current = { overview: overview.data, added, at: new Date(overview.dataUpdatedAt) };
  const holds = away !== null || (overview.data === undefined && failed === null);
  const shown = holds ? last.current.overview : overview.data;
  const shownToo = holds ? last.current.added : added;
  const picture = useMemo(() => toPicture(shown, shownToo), [shown, shownToo]);
  const open = useCallback(
    (id: string) => {
      if (picture.nodes.some(node => node.id === id))
        dispatch({ type: 'selected', selection: { type: 'node', id } });
      else dispatch({ type: 'nodesAdded', ids: [id], select: id });
    },
    [picture, dispatch],
  );
  const shared: Shared = { view, dispatch, picture, kinds, query: elementQuery, open };
  useShortcuts({ dispatch, actions, showKeys: () => setKeysOpen(true) });
  useEffect(() => {
    if (view.selection) setSheet(1);
  }, [view.selection]);

  const empty = shown !== undefined && shown.totals.events.total === 0 && shown.nodes.length === 0;
  const nothing = !empty && shown !== undefined && shown.totals.events.returned === 0;
  const nameOf = (id: string) => picture.nodes.find(node => node.id === id)?.caption ?? id;
  const tie =
    view.selection?.type === 'tie' ? picture.ties.find(one => one.id === view.selection?.id) : undefined;
  const spoken = tie
    ? tieInWords(tie, nameOf)
    : view.selection
      ? nameOf(view.selection.id)
      : 'Nothing selected';
  const share = () => {
    void navigator.clipboard?.writeText(location.href).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 2_000);
    });
  };

  return (
    <SharedContext.Provider value={shared}>
      <div className="app">
        <header className="top">
          <h1 className="wordmark">
            <Mark />
            <span>Entente</span>
          </h1>
          <div className="dossier" title={shown?.dossiers.map(dossier => dossier.title).join(', ')}>
            {shown?.dossiers.map(dossier => dossier.title).join(', ')}
          </div>
          <SearchBox />
          <div className="spacer only-wide" />
          <button
            type="button"
            className="button icon only-phone"
            aria-label="Filter"
            aria-expanded={filterOpen}
            onClick={() => setFilterOpen(!filterOpen)}
          >
            {filterOpen ? <IconX size={18} /> : <IconFilter size={18} />}
          </button>
          <button type="button" className="button only-wide" onClick={share}>
            <IconLink size={16} /> {copied ? 'Link copied' : 'Share'}
          </button>
          <button
            type="button"
            className="button icon plain only-wide"
            aria-label="Keys"
            onClick={() => setKeysOpen(true)}
          >
            <IconHelp size={18} />
          </button>
          <button
            type="button"
            className="button icon plain"
            aria-label={theme === 'light' ? 'Dark colours' : 'Light colours'}
            onClick={() => setColorScheme(theme === 'light' ? 'dark' : 'light')}
          >
            {theme === 'light' ? <IconMoon size={18} /> : <IconSun size={18} />}
          </button>
        </header>
        {away ? (
          <Away error={away} since={last.current.at} />
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
          {model.data && (
            <Canvas
              picture={picture}
              layout={shown?.level ?? view.level}
              kinds={kinds}
              theme={theme}
              selection={view.selection}
              onSelect={selection => dispatch({ type: 'selected', selection })}
              onActions={setActions}
            />
          )}
          <div className="float topleft">
            <fieldset className="levels" aria-label="Level">
              {levels.map(([level, caption]) => (
                <button
                  key={level}
                  type="button"
                  aria-pressed={view.level === level}
                  onClick={() => dispatch({ type: 'levelChosen', level })}
                >
                  {caption}
                </button>
              ))}
            </fieldset>
            {view.filter.reportedBy && (
              <span className="chip warn">
                Reported by {view.filter.reportedBy}
                <button
                  type="button"
                  aria-label="Lift the date"
                  onClick={() =>
                    dispatch({ type: 'filterChanged', change: { reportedBy: undefined } as object })
                  }
                >
                  <IconX size={13} />
                </button>
              </span>
            )}
          </div>
          {shown && !empty && (
            <div className="float bottomleft">
              <span className="chip">
                {picture.nodes.length} of{' '}
                {shown.totals.nodes.total + picture.nodes.length - shown.nodes.length}{' '}
                {view.level === 'states' && view.added.length === 0 ? 'states' : 'nodes'}
                {view.level !== 'events' && ` · ${picture.ties.length} of ${shown.totals.ties.total} ties`}
              </span>
              {view.level !== 'events' && (
                <span className="chip legend-strip">
                  Width: shared events, which is coverage and not strength
                </span>
              )}
              {away && <span className="chip warn">Old picture</span>}
            </div>
          )}
          <div className="float bottomright">
            <div className="zoom">
              <button type="button" aria-label="Zoom in" onClick={() => actions.zoom(1.25)}>
                <IconPlus size={17} />
              </button>
              <button type="button" aria-label="Zoom out" onClick={() => actions.zoom(0.8)}>
                <IconMinus size={17} />
              </button>
              <button type="button" aria-label="Fit all" onClick={() => actions.fit()}>
                <IconMaximize size={17} />
              </button>
            </div>
          </div>
          {!failed && !empty && (
            <div className="middle reading">
              <p>Reading the network …</p>
            </div>
          )}
          {empty && (
            <div className="middle">
              <h2>No documents yet</h2>
              <p>
                A dossier is a folder of documents. Every line drawn here will lead back to a paragraph in one
                of them. Load one with <code>npm run load -- FOLDER</code>.
              </p>
            </div>
          )}
          {nothing && (
            <div className="float topleft" style={{ top: 70 }}>
              <span className="chip warn">
                No event passes this filter{' '}
                <button type="button" className="link" onClick={() => dispatch({ type: 'filterReset' })}>
                  Reset filter
                </button>
              </span>
            </div>
          )}
          {failed && !away && (
            <div className="middle" role="alert">
              <h2>This view cannot be read</h2>
              <p>{failed.message}</p>
              <button type="button" className="button" onClick={() => dispatch({ type: 'filterReset' })}>
                Reset filter
              </button>
            </div>
          )}
        </main>
        <aside
          className="inspector"
          aria-label="Inspector"
          style={{ '--sheet': sheets[sheet] } as React.CSSProperties}
        >
          <button
            type="button"
            className="handle"
            aria-label={`Panel ${['low', 'half', 'full'][sheet]}: change`}
            onClick={() => setSheet((sheet + 1) % sheets.length)}
          />
          {view.selection === null ? (
            <Start overview={shown} />
          ) : view.selection.type === 'tie' ? (
            <TiePanel key={view.selection.id} id={view.selection.id} />
          ) : (
            <NodePanel key={view.selection.id} id={view.selection.id} />
          )}
        </aside>
        <div className="visually-hidden" aria-live="polite">
          {spoken}
        </div>
      </div>
      <Keys open={keysOpen} onClose={() => setKeysOpen(false)} />
    </SharedContext.Provider>
  );
}

const isUnknown = (error: unknown) => error instanceof ApiProblem && error.code === 'not-found';

function Mark() {
  return (
    <svg width="26" height="14" viewBox="0 0 26 14" aria-hidden="true">
      <circle cx="6" cy="7" r="4.6" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M11 7h5" stroke="var(--accent)" strokeWidth="2.2" />
      <circle cx="19.5" cy="7" r="5.5" fill="currentColor" />
    </svg>
  );
}
