import { IconArrowsDiff, IconChevronRight } from '@tabler/icons-react';
import type { Claim } from '../../server/contract/elements.ts';
import { NotesPart } from '../notes/NotesPart.tsx';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';
import { ModalityTag, Relays, Saying } from './ClaimSaying.tsx';
import { useShared } from './context.ts';
import { GradeBadge } from './GradeBadge.tsx';
import { useInspect } from './useInspect.ts';

type Props = {
  claim: Claim;
  /** Whether it stands in a group of its origin. */
  shared?: boolean;
  /** Whether to say what it is about, where that isn’t what the inspector shows. */
  about?: boolean;
};

/** One claim: who says what, who passed it on, in which paragraph of which document, when, and how good the source is. */
export function ClaimCard({ claim, shared = false, about = false }: Props) {
  const { open, kinds } = useShared();
  const inspect = useInspect();
  const field = kinds.get(claim.about.kind)?.fields.find(one => one.name === claim.aspect);
  const disagreeing = claim.contradicts.length;
  const source = claim.source.publisher ?? claim.source.title;
  return (
    <article className={shared ? 'claim shared' : 'claim'} data-claim={claim.id}>
      {about && (
        <p className="claim-about">
          <button type="button" className="link" onClick={() => open(claim.about.id)}>
            {claim.about.caption}
          </button>
        </p>
      )}
      <div className="line">
        <div className="who">
          <Saying claim={claim} field={field} /> <ModalityTag claim={claim} />
        </div>
        <GradeBadge grade={claim.grade} why={claim.source.reliabilityReason} />
        <button
          type="button"
          className="whole"
          aria-label={t('evidence:claim.this', { summary: claim.summary })}
          title={t('evidence:claim.whole')}
          onClick={() => inspect(claim.id)}
        >
          <IconChevronRight size={14} />
        </button>
      </div>
      <Relays claim={claim} />
      <p className="words">{claim.summary}</p>
      <p className="where">
        <button type="button" className="link" onClick={() => inspect(claim.source.id)}>
          {source}
        </button>
        <button
          type="button"
          className="para"
          title={claim.locator ? t('evidence:claim.quote', { words: claim.locator }) : undefined}
          aria-label={t('evidence:claim.paragraphOf', { paragraph: claim.paragraph, source })}
          onClick={() => inspect(claim.source.id, claim.paragraph)}
        >
          {t('evidence:claim.paragraph', { paragraph: claim.paragraph })}
        </button>
        {claim.asOf && <span>{t('evidence:claim.asOf', { date: dateInWords(claim.asOf) })}</span>}
        {disagreeing > 0 && (
          <span className="tag warn">
            <IconArrowsDiff size={12} aria-hidden="true" />{' '}
            {t('evidence:claim.against', { count: disagreeing })}
          </span>
        )}
        <span className="end">{toldInWords(claim)}</span>
      </p>
      <NotesPart on={{ type: 'claim', id: claim.id }} adding={false} />
    </article>
  );
}

/** When it was said; where that isn’t told, when it was reported. */
function toldInWords({ said, reported }: Claim): string {
  if (said) return t('evidence:claim.said', { date: dateInWords(said) });
  return reported ? t('evidence:claim.reported', { date: dateInWords(reported) }) : '';
}
