import { Fragment, useState } from 'react';
import type { Path, Paths } from '../../server/contract/paths.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { pathInWords, pathsCounted } from '../state/pathWords.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { GradeBadge } from './GradeBadge.tsx';

/** How many paths are listed before more are asked for. */
const few = 5;

type Props = { found: Paths; chosen: Path; stale: boolean };

/** The paths found, each as the chain of its nodes’ glyphs; one of them is drawn. */
export function PathChoice({ found, chosen, stale }: Props) {
  const { view, dispatch } = useShared();
  const [all, setAll] = useState(false);
  const drawn = found.paths.indexOf(chosen);
  const listed = all || drawn >= few ? found.paths : found.paths.slice(0, few);
  return (
    <div className="paths">
      <ul aria-label={t('paths:choice.list')}>
        {listed.map((path, index) => (
          <li key={path.steps.map(step => step.relationship).join(' ')}>
            <button
              type="button"
              className="path"
              aria-pressed={index === drawn}
              aria-label={t('paths:choice.path', { place: index + 1, path: pathInWords(found, path) })}
              onClick={() => dispatch({ type: 'pathChanged', change: { chosen: index } })}
            >
              <Chain found={found} path={path} />
              <span className="muted">
                {t('common:step', { count: path.steps.length })}
                {path.ungraded > 0 && (
                  <>
                    <br />
                    {t('paths:choice.ungraded', { count: path.ungraded })}
                  </>
                )}
              </span>
              <GradeBadge grade={path.grade} />
            </button>
          </li>
        ))}
      </ul>
      <p className="paths-count muted">
        <span>
          {stale
            ? t('paths:panel.looking')
            : t('paths:choice.listed', {
                listed: listed.length,
                paths: pathsCounted(found, view.path?.steps ?? 0),
              })}
        </span>
        {listed.length < found.paths.length && (
          <button type="button" className="link" onClick={() => setAll(true)}>
            {t('paths:choice.all', { count: found.paths.length })}
          </button>
        )}
      </p>
    </div>
  );
}

function Chain({ found, path }: { found: Paths; path: Path }) {
  const { kinds } = useShared();
  const nodes = new Map(found.nodes.map(node => [node.id, node]));
  return (
    <span className="chain" aria-hidden="true">
      {path.nodes.map((id, index) => {
        const node = nodes.get(id);
        const iso = typeof node?.properties.iso2 === 'string' ? { text: node.properties.iso2 } : {};
        return (
          <Fragment key={id}>
            {index > 0 && '→'}
            <span title={node?.caption}>
              <Glyph kind={kinds.get(node?.kind ?? '')} size={18} {...iso} />
            </span>
          </Fragment>
        );
      })}
    </span>
  );
}
