import type { Overview } from '../../server/contract/overview.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { dateInWords } from '../state/dateWords.ts';
import { counted } from '../state/words.ts';
import { useShared } from './context.ts';
import { GradeBadge } from './GradeBadge.tsx';

/** The events that were first reported last. */
export function LatestEvents({ overview }: { overview: Overview }) {
  const { kinds, open } = useShared();
  const { latest } = overview.notable;
  if (latest.length === 0) return null;
  return (
    <>
      <h2 className="section">
        Latest reported{' '}
        <span className="muted">
          {latest.length} of {overview.totals.events.returned}
        </span>
      </h2>
      <ul>
        {latest.map(({ id, kind, caption, support }) => (
          <li key={id}>
            <button type="button" className="list-item" data-event={id} onClick={() => open(id)}>
              <Glyph
                kind={kinds.get(kind)}
                size={18}
                planned={support?.status !== null && support?.status !== 'happened'}
              />
              <span className="main">
                <strong>{caption}</strong>
                <br />
                <span className="muted">
                  reported {dateInWords(support?.reported)} · {counted(support?.claims ?? 0, 'claim')},{' '}
                  {counted(support?.origins ?? 0, 'origin')}
                </span>
              </span>
              <GradeBadge grade={support?.grade ?? null} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
