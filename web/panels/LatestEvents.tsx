import type { Overview } from '../../server/contract/overview.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';
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
        {t('panels:latest.head')}{' '}
        <span className="muted">
          {t('common:ofAll', { returned: latest.length, total: overview.totals.events.returned })}
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
                  {t('panels:latest.event', {
                    date: dateInWords(support?.reported),
                    claims: t('common:claim', { count: support?.claims ?? 0 }),
                    origins: t('common:origin', { count: support?.origins ?? 0 }),
                  })}
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
