import { IconArrowsExchange, IconRoute, IconX } from '@tabler/icons-react';
import { pathSteps } from '../state/view.ts';
import { t } from '../texts/index.ts';
import type { PathFound } from '../usePath.ts';
import { useShared } from './context.ts';

const bounds = Array.from(
  { length: pathSteps.most - pathSteps.least + 1 },
  (_, index) => pathSteps.least + index,
);

/** Over the canvas while a path is looked for: its two ends and how many steps it may have. */
export function PathBar({ found }: PathFound) {
  const {
    view: { path },
    dispatch,
    picture,
  } = useShared();
  if (!path) return null;
  const nameOf = (id: string) => picture.nodes.find(node => node.id === id)?.caption ?? id;
  return (
    <section className="float pathbar" aria-label={t('paths:panel.head')}>
      <IconRoute size={16} aria-hidden="true" />
      <span className="muted from-word">{t('paths:bar.from')}</span>
      <strong>{found?.from.caption ?? nameOf(path.from)}</strong>
      {path.to === null ? (
        <span className="picking">{t('paths:bar.choose')}</span>
      ) : (
        <>
          <button
            type="button"
            className="eye swap"
            aria-label={t('paths:bar.swap')}
            onClick={() => dispatch({ type: 'pathSwapped' })}
          >
            <IconArrowsExchange size={16} />
          </button>
          <span className="muted">{t('paths:bar.to')}</span>
          <strong>{found?.to.caption ?? nameOf(path.to)}</strong>
          <label className="bound">
            <span className="muted">{t('paths:bar.upTo')}</span>
            <select
              aria-label={t('paths:bar.bound')}
              value={path.steps}
              onChange={event =>
                dispatch({ type: 'pathChanged', change: { steps: Number(event.target.value) } })
              }
            >
              {bounds.map(steps => (
                <option key={steps} value={steps}>
                  {t('common:step', { count: steps })}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      <button
        type="button"
        className="eye"
        aria-label={t(path.to === null ? 'paths:bar.giveUp' : 'paths:bar.end')}
        onClick={() => dispatch({ type: path.to === null ? 'steppedOut' : 'pathClosed' })}
      >
        <IconX size={15} />
      </button>
    </section>
  );
}
