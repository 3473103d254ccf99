import type { Rests } from '../../server/contract/rests.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { numberInWords } from '../state/figureWords.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { GradesChange } from './GradesChange.tsx';
import { useInspect } from './useInspect.ts';

/** Roles that go, or that are worse supported, in events that stay. */
export function RestsRoles({ roles }: { roles: Rests['roles'] }) {
  const { kinds } = useShared();
  const inspect = useInspect();
  const lost = roles.filter(({ changes }) => changes.includes('lost') || changes.includes('weaker'));
  if (lost.length === 0) return null;
  return (
    <section aria-label={t('rests:roles.label')}>
      <h3 className="section">
        <span>{t('rests:roles.label')}</span>
        <span className="muted">{numberInWords(lost.length)}</span>
      </h3>
      {lost.map(({ id, event, holder, caption, ...change }) => (
        <button key={id} type="button" className="list-item" onClick={() => inspect(id)}>
          <Glyph kind={kinds.get(holder.kind)} size={18} />
          <span className="main">
            <strong>{holder.caption}</strong> <span className="muted">{caption}</span> {event.caption}
            {change.changes.includes('lost') && <span className="tag bad">{t('rests:lostTag')}</span>}
          </span>
          <GradesChange {...change} />
        </button>
      ))}
    </section>
  );
}
