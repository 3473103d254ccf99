import { IconInfoCircle } from '@tabler/icons-react';
import type { Paths } from '../../server/contract/paths.ts';
import { pathInWords, pathsCounted } from '../state/pathWords.ts';
import { counted } from '../state/words.ts';
import type { PathFound } from '../usePath.ts';
import { useShared } from './context.ts';
import { NoPath } from './NoPath.tsx';
import { PathChoice } from './PathChoice.tsx';
import { PathSteps } from './PathSteps.tsx';
import { PictureList } from './PictureList.tsx';
import { Problem } from './Problem.tsx';

/** A path between two: choosing its other end, which ways there are, and what stands under each step of one. */
export function PathPanel({ found, chosen, stale, error }: PathFound) {
  const { view, dispatch, picture } = useShared();
  const path = view.path;
  if (!path) return null;
  const nameOf = (id: string) => picture.nodes.find(node => node.id === id)?.caption ?? id;
  const to = path.to === null ? '…' : (found?.to.caption ?? nameOf(path.to));
  return (
    <>
      <header className="pad">
        <div className="head">
          <span>Path between two</span>
          <span className="spacer" />
          <button
            type="button"
            className="eye"
            aria-label="Close the path"
            onClick={() => dispatch({ type: 'pathClosed' })}
          >
            ✕
          </button>
        </div>
        <h2 className="title">
          {found?.from.caption ?? nameOf(path.from)} to {to}
        </h2>
        {path.to === null && (
          <p className="sub">
            Choose the other end: on the canvas, by the search, or here. With the keyboard, arrows point at a
            node and Enter chooses it.
          </p>
        )}
      </header>
      <div className="body">
        {path.to === null ? (
          <PictureList ties={false} without={path.from} />
        ) : error ? (
          <Problem error={error} />
        ) : !found ? (
          <p className="pad muted reading">Looking for paths …</p>
        ) : !chosen && stale ? (
          <p className="pad muted reading">Looking for paths …</p>
        ) : !chosen ? (
          <NoPath from={path.from} to={path.to} steps={path.steps} />
        ) : (
          <>
            <PathChoice found={found} chosen={chosen} stale={stale} />
            <PathSteps found={found} path={chosen} />
            <p className="path-note">
              <IconInfoCircle size={16} aria-hidden="true" />
              <span>A path shows that records meet in the dossier. It says nothing about influence.</span>
            </p>
          </>
        )}
      </div>
      {found && chosen && <Foot found={found} />}
      <div className="visually-hidden" aria-live="polite">
        {found && chosen && !stale && `${pathsCounted(found, path.steps)}. ${pathInWords(found, chosen)}`}
      </div>
    </>
  );
}

function Foot({ found }: { found: Paths }) {
  const { picture, dispatch } = useShared();
  const guests = [...(picture.path?.guests ?? [])];
  const ends = `${found.from.caption} and ${found.to.caption}`;
  return (
    <div className="foot">
      <button
        type="button"
        className="button primary"
        disabled={guests.length === 0}
        title={`The nodes between ${ends} stay when the path is closed`}
        onClick={() => dispatch({ type: 'nodesAdded', ids: guests })}
      >
        {guests.length === 0 ? 'All of its nodes are drawn' : `Keep ${counted(guests.length, 'path node')}`}
      </button>
      <button type="button" className="button" onClick={() => dispatch({ type: 'pathSwapped' })}>
        Swap ends
      </button>
    </div>
  );
}
