import type { Extent } from '../../server/contract/graph.ts';
import type { Rests } from '../../server/contract/rests.ts';
import { counted } from '../state/words.ts';
import { useShared } from './context.ts';

/** The ties that would go, or sum up fewer events. */
export function RestsTies({ ties, extent }: { ties: Rests['ties']; extent: Extent }) {
  const { dispatch } = useShared();
  if (ties.length === 0) return null;
  return (
    <section aria-label="Ties that would go or thin">
      <h3 className="section">
        <span>Ties that would go or thin</span>
        <span className="muted">
          {extent.returned < extent.total ? `${extent.returned} of ${extent.total}` : extent.total}
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
            <strong>
              {a.caption} ⇄ {b.caption}
            </strong>
            <br />
            <span className="muted">
              {before.character}: {eventsOf(before)} → {after ? eventsOf(after) : 'none'}
              {after?.weak && !before.weak && ', only weak or denied ones'}
            </span>
          </span>
          {after === null && <span className="tag bad">lost</span>}
        </button>
      ))}
    </section>
  );
}

const eventsOf = ({ events, planned }: { events: number; planned: number }) =>
  `${counted(events, 'event')}${planned > 0 ? ` and ${planned} planned` : ''}`;
