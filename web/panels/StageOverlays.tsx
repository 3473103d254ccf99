import type { Overview } from '../../server/contract/overview.ts';
import type { PathFound } from '../usePath.ts';
import { useShared } from './context.ts';
import { FilterChips } from './FilterChips.tsx';
import { NothingPasses } from './NothingPasses.tsx';
import { PathBar } from './PathBar.tsx';
import { Toolbar } from './Toolbar.tsx';
import { TrailBar } from './TrailBar.tsx';
import { ZoomButtons } from './ZoomButtons.tsx';

const levels = [
  ['states', 'States'],
  ['actors', 'Actors'],
  ['events', 'Events'],
] as const;

type Props = {
  /** What is drawn, or was last; undefined before the first answer. */
  shown: Overview | undefined;
  /** Why there is no answer. */
  failed: Error | null;
  /** Whether the picture is an old one, since nobody answers. */
  old: boolean;
  path: PathFound;
};

/** What floats over the canvas: the levels, how much of how much is drawn, zoom, and why nothing is. */
export function StageOverlays({ shown, failed, old, path }: Props) {
  const { view, dispatch, picture, preview, actions } = useShared();
  const empty = shown !== undefined && shown.totals.events.total === 0 && shown.nodes.length === 0;
  const nothing = !empty && shown !== undefined && shown.totals.events.returned === 0;
  return (
    <>
      <div className="float topleft above">
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
        <FilterChips />
        <PathBar {...path} />
      </div>
      {shown && !empty && (
        <div className="float bottomleft">
          <TrailBar />
          <span className="chip">
            {picture.nodes.length} of {shown.totals.nodes.total + picture.nodes.length - shown.nodes.length}{' '}
            {view.level === 'states' && picture.nodes.length === shown.nodes.length ? 'states' : 'nodes'}
            {view.level !== 'events' && ` · ${picture.ties.length} of ${shown.totals.ties.total} ties`}
          </span>
          {view.level !== 'events' && !picture.path && (
            <span className="chip legend-strip">
              Width: shared events, which is coverage and not strength
            </span>
          )}
          {picture.hidden.length > 0 && (
            <span className="chip">
              {picture.hidden.length} hidden{' '}
              <button type="button" className="link" onClick={() => dispatch({ type: 'allShown' })}>
                Show
              </button>
            </span>
          )}
          {preview && <span className="chip accent">{preview.nodes.length} in preview</span>}
          {path.found && path.chosen && (
            <span className="chip accent">
              Path {path.found.paths.indexOf(path.chosen) + 1} of {path.found.extent.total} drawn
            </span>
          )}
          {old && <span className="chip warn">Old picture</span>}
        </div>
      )}
      {shown && !empty && <Toolbar />}
      <ZoomButtons actions={actions} />
      {!failed && !empty && (
        <div className="middle reading">
          <p>Reading the network …</p>
        </div>
      )}
      {empty && (
        <div className="middle">
          <h2>No documents yet</h2>
          <p>
            A dossier is a folder of documents. Every line drawn here will lead back to a paragraph in one of
            them. Load one with <code>npm run load -- FOLDER</code>.
          </p>
        </div>
      )}
      {nothing && <NothingPasses overview={shown} />}
      {failed && !old && (
        <div className="middle" role="alert">
          <h2>This view cannot be read</h2>
          <p>{failed.message}</p>
          <button type="button" className="button" onClick={() => dispatch({ type: 'filterReset' })}>
            Reset filter
          </button>
        </div>
      )}
    </>
  );
}
