import type { TieDetails } from '../../server/contract/overview.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { GradeBadge } from './GradeBadge.tsx';

type Props = { shared: TieDetails['events'][number]; first: string; second: string };

/** An event that two share: when, how well it is supported, and who acts on whom. */
export function TieEvent({ shared: { event, direction, planned, date }, first, second }: Props) {
  const { kinds, open } = useShared();
  const { support } = event;
  const words = {
    date: dateInWords(date ?? undefined),
    claims: t('common:claim', { count: support?.claims ?? 0 }),
    origins: t('common:origin', { count: support?.origins ?? 0 }),
  };
  const [from, to] = direction === 'bToA' ? [second, first] : [first, second];
  return (
    <li>
      <button type="button" className="list-item" onClick={() => open(event.id)} data-event={event.id}>
        <Glyph kind={kinds.get(event.kind)} size={18} planned={planned} />
        <span className="main">
          <strong>{event.caption}</strong>{' '}
          {support?.denied && <span className="tag bad">{t('common:denied')}</span>}{' '}
          {(support?.disputes.length ?? 0) > 0 && !support?.denied && (
            <span className="tag warn">{t('inspector:tag.disputed')}</span>
          )}{' '}
          {planned && support?.status && (
            <span className="tag planned">
              {support.status === 'happened'
                ? t('inspector:tie.unconfirmed')
                : t(`words:modality.${support.status}`)}
            </span>
          )}
          <br />
          <span className="muted">
            {direction === 'both'
              ? t('inspector:tie.event', words)
              : t('inspector:tie.eventFrom', { ...words, from, to })}
          </span>
        </span>
        <GradeBadge grade={support?.grade ?? null} />
      </button>
    </li>
  );
}
