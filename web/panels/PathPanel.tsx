import { IconInfoCircle, IconX } from '@tabler/icons-react';
import type { Paths } from '../../server/contract/paths.ts';
import { AsCypher } from '../asking/AsCypher.tsx';
import { askedPath } from '../asking/asked.ts';
import { pathInWords, pathsCounted } from '../state/pathWords.ts';
import { t } from '../texts/index.ts';
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
          <span>{t('paths:panel.head')}</span>
          <span className="spacer" />
          <button
            type="button"
            className="eye"
            aria-label={t('paths:panel.close')}
            onClick={() => dispatch({ type: 'pathClosed' })}
          >
            <IconX size={16} />
          </button>
        </div>
        <h2 className="title">
          {t('paths:panel.title', { from: found?.from.caption ?? nameOf(path.from), to })}
        </h2>
        {path.to === null && <p className="sub">{t('paths:panel.choose')}</p>}
      </header>
      <div className="body">
        {path.to === null ? (
          <PictureList ties={false} without={path.from} />
        ) : error ? (
          <Problem error={error} />
        ) : !found ? (
          <p className="pad muted reading">{t('paths:panel.looking')}</p>
        ) : !chosen && stale ? (
          <p className="pad muted reading">{t('paths:panel.looking')}</p>
        ) : !chosen ? (
          <NoPath from={path.from} to={path.to} steps={path.steps} />
        ) : (
          <>
            <PathChoice found={found} chosen={chosen} stale={stale} />
            <PathSteps found={found} path={chosen} />
            <p className="path-note">
              <IconInfoCircle size={16} aria-hidden="true" />
              <span>{t('paths:panel.note')}</span>
            </p>
          </>
        )}
      </div>
      {found && chosen && <Foot found={found} />}
      <div className="visually-hidden" aria-live="polite">
        {found &&
          chosen &&
          !stale &&
          t('paths:panel.found', {
            paths: pathsCounted(found, path.steps),
            path: pathInWords(found, chosen),
          })}
      </div>
    </>
  );
}

function Foot({ found }: { found: Paths }) {
  const { picture, dispatch } = useShared();
  const guests = [...(picture.path?.guests ?? [])];
  return (
    <div className="foot">
      <button
        type="button"
        className="button primary"
        disabled={guests.length === 0}
        title={t('paths:foot.keeps', { from: found.from.caption, to: found.to.caption })}
        onClick={() => dispatch({ type: 'nodesAdded', ids: guests })}
      >
        {t('paths:foot.keep', { count: guests.length })}
      </button>
      <button type="button" className="button" onClick={() => dispatch({ type: 'pathSwapped' })}>
        {t('paths:foot.swap')}
      </button>
      {picture.path && <AsCypher asked={askedPath(picture.path.steps)} />}
    </div>
  );
}
