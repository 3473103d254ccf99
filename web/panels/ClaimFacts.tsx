import type { Claim } from '../../server/contract/elements.ts';
import { gradeInWords } from '../state/claimWords.ts';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';
import { GradeBadge } from './GradeBadge.tsx';
import { useInspect } from './useInspect.ts';

/** The fields of a claim. */
export function ClaimFacts({ claim }: { claim: Claim }) {
  const inspect = useInspect();
  const { source } = claim;
  return (
    <dl className="props">
      <dt>{t('evidence:facts.aspect')}</dt>
      <dd>{claim.aspectCaption}</dd>
      <dt>{t('evidence:facts.voice')}</dt>
      <dd>{t(`evidence:voice.${claim.voice}`)}</dd>
      <dt>{t('evidence:facts.asOf')}</dt>
      <dd>{claim.asOf ? dateInWords(claim.asOf) : t('evidence:facts.notTold')}</dd>
      <dt>{t('evidence:facts.said')}</dt>
      <dd>{claim.said ? dateInWords(claim.said) : t('evidence:facts.notTold')}</dd>
      <dt>{t('evidence:facts.reported')}</dt>
      <dd>{claim.reported ? dateInWords(claim.reported) : t('evidence:facts.notKnown')}</dd>
      <dt>{t('evidence:facts.document')}</dt>
      <dd>
        <button type="button" className="link" onClick={() => inspect(source.id)}>
          {source.title}
        </button>
        {source.publisher && <div className="muted">{source.publisher}</div>}
      </dd>
      <dt>{t('evidence:facts.paragraph')}</dt>
      <dd>
        <button type="button" className="para" onClick={() => inspect(source.id, claim.paragraph)}>
          {t('evidence:claim.paragraph', { paragraph: claim.paragraph })}
        </button>
        {claim.locator && (
          <>
            {' '}
            <span className="muted">{t('evidence:claim.quote', { words: claim.locator })}</span>
          </>
        )}
      </dd>
      <dt>{t('evidence:facts.grade')}</dt>
      <dd>
        <GradeBadge grade={claim.grade} why={source.reliabilityReason} />
        <div>{gradeInWords(claim.grade)}</div>
        {source.reliabilityReason && <div className="muted">{source.reliabilityReason}</div>}
      </dd>
      <dt>{t('evidence:facts.origin')}</dt>
      <dd>
        <button type="button" className="link" onClick={() => inspect(`origin:${claim.origin.id}`)}>
          {claim.origin.title}
        </button>
      </dd>
      <dt>{t('evidence:facts.id')}</dt>
      <dd>
        <code>{claim.id}</code>
      </dd>
    </dl>
  );
}
