import type { Rests } from '../../server/contract/rests.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { dateInWords } from '../state/dateWords.ts';
import { changesInWords } from '../state/restsWords.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { GradesChange } from './GradesChange.tsx';

/** Events that go or change, each with what becomes of it. */
export function RestsEvents({ title, events }: { title: string; events: Rests['events'] }) {
  const { open, kinds } = useShared();
  if (events.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="section">
        <span>{title}</span>
        <span className="muted">{t('common:event', { count: events.length })}</span>
      </h3>
      {events.map(({ event, date, ...change }) => (
        <button key={event.id} type="button" className="list-item" onClick={() => open(event.id)}>
          <Glyph kind={kinds.get(event.kind)} size={18} />
          <span className="main">
            <strong>{event.caption}</strong>
            <br />
            <span className="muted">{dateInWords(date)}</span>
            <Changes told={changesInWords(change, kinds.get(event.kind))} />
          </span>
          <GradesChange {...change} />
        </button>
      ))}
    </section>
  );
}

function Changes({ told }: { told: string[] }) {
  if (told.length === 0) return null;
  return (
    <span className="changes">
      {told.map(word => (
        <span key={word}>{word}</span>
      ))}
    </span>
  );
}
