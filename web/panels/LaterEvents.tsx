import { useQuery } from '@tanstack/react-query';
import type { GraphNode } from '../../server/contract/graph.ts';
import type { TieDetails } from '../../server/contract/overview.ts';
import { api } from '../api/client.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';

/** When it happened, and when it was reported. */
function whenInWords({ properties, support }: GraphNode): string {
  const date = dateInWords(properties.date as string | undefined);
  return support?.reported
    ? t('evidence:later.event', { date, reported: dateInWords(support.reported) })
    : date;
}

type Props = {
  a: string;
  b: string;
  level: 'states' | 'actors';
  /** What is asked of the tie, with the day of reporting. */
  asked: Record<string, string>;
  shown: TieDetails['events'];
};

/** The events of a tie that were reported only after the chosen day: named, not lost. */
export function LaterEvents({ a, b, level, asked: { reportedBy, ...others }, shown }: Props) {
  const { kinds, open } = useShared();
  const all = useQuery({
    queryKey: ['tie', a, b, level, others],
    queryFn: ({ signal }) => api.tie(a, b, level, others, signal),
    enabled: reportedBy !== undefined,
  });
  if (reportedBy === undefined || !all.data) return null;
  const known = new Set(shown.map(({ event }) => event.id));
  const later = all.data.events.filter(({ event }) => !known.has(event.id));
  if (later.length === 0) return null;
  return (
    <section className="later-claims" aria-label={t('evidence:later.head')}>
      <p>{t('evidence:later.events', { count: later.length, date: dateInWords(reportedBy) })}</p>
      <ul>
        {later.map(({ event, planned }) => (
          <li key={event.id}>
            <div>
              <button type="button" className="link" onClick={() => open(event.id)}>
                <Glyph kind={kinds.get(event.kind)} size={15} planned={planned} hollow /> {event.caption}
              </button>
              <br />
              <span className="muted">{whenInWords(event)}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
