import type { Extent } from '../../server/contract/graph.ts';
import type { Tie } from '../../server/contract/overview.ts';
import type { Rests } from '../../server/contract/rests.ts';
import { numberInWords } from '../state/figureWords.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';

/** The ties that would go, or sum up fewer events. */
export function RestsTies({ ties, extent }: { ties: Rests['ties']; extent: Extent }) {
  const { dispatch } = useShared();
  if (ties.length === 0) return null;
  return (
    <section aria-label={t('rests:ties.label')}>
      <h3 className="section">
        <span>{t('rests:ties.label')}</span>
        <span className="muted">
          {extent.returned < extent.total ? t('common:ofAll', extent) : numberInWords(extent.total)}
        </span>
      </h3>
      {ties.map(({ a, b, before, after }) => (
        <button
          key={before.id}
          type="button"
          className="list-item"
          onClick={() => dispatch({ type: 'selected', selection: { type: 'tie', id: before.id } })}
        >
          <span className={`swatch ${before.character}`} style={{ marginTop: 8 }} />
          <span className="main">
            <strong>{t('rests:ties.ends', { a: a.caption, b: b.caption })}</strong>
            <br />
            <span className="muted">
              {t(`rests:ties.${howThin(before, after)}`, {
                character: t(`words:character.${before.character}`),
                before: eventsOf(before),
                after: after ? eventsOf(after) : t('rests:ties.none'),
              })}
            </span>
          </span>
          {after === null && <span className="tag bad">{t('rests:lostTag')}</span>}
        </button>
      ))}
    </section>
  );
}

function eventsOf({ events: count, planned }: Tie): string {
  const events = t('common:event', { count });
  return planned > 0
    ? t('rests:ties.andPlanned', { events, planned: t('words:tie.planned', { count: planned }) })
    : events;
}

/** How a tie comes to stand beneath what it was, beside having fewer events. */
function howThin(before: Tie, after: Tie | null): 'weak' | 'oneOrigin' | 'from' {
  if (after?.weak && !before.weak) return 'weak';
  return after?.origins === 1 && before.origins > 1 ? 'oneOrigin' : 'from';
}
