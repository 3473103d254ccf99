import type { Claim, SourceDetails } from '../../../server/contract/elements.ts';
import { ClaimCard } from '../../panels/ClaimCard.tsx';
import { useShared } from '../../panels/context.ts';
import { useInspect } from '../../panels/useInspect.ts';
import { claimedInWords, stanceInWords, voiceInWords } from '../../state/claimWords.ts';
import { t } from '../../texts/sources.ts';

/** Claims of a document with something against them, in it or elsewhere. */
export const contested = ({ paragraphs }: Pick<SourceDetails, 'paragraphs'>): Claim[] =>
  paragraphs.flatMap(({ claims }) => claims).filter(({ contradicts }) => contradicts.length > 0);

/** Claims of this document that cannot be true together with others, or that are denied, each with what is against it. */
export function Against({ details: { paragraphs, against } }: { details: SourceDetails }) {
  const own = paragraphs.flatMap(({ claims }) => claims);
  const byId = new Map([...own, ...against].map(claim => [claim.id, claim]));
  const found = contested({ paragraphs });
  return (
    <>
      <h2 className="sources-title pad-x">
        {t('sources:against.title')}{' '}
        <span className="muted">{t('sources:against.count', { count: found.length })}</span>
      </h2>
      {found.length === 0 && <p className="pad muted">{t('sources:against.none')}</p>}
      {found.map(claim => (
        <section key={claim.id} className="contested" aria-label={claim.summary}>
          <Own claim={claim} />
          {claim.contradicts.flatMap(id => {
            const other = byId.get(id);
            return other ? [<ClaimCard key={id} claim={other} />] : [];
          })}
        </section>
      ))}
    </>
  );
}

function Own({ claim }: { claim: Claim }) {
  const { kinds, open } = useShared();
  const inspect = useInspect();
  const field = kinds.get(claim.about.kind)?.fields.find(({ name }) => name === claim.aspect);
  const who = claim.speakers.map(({ caption }) => caption).join(', ') || voiceInWords(claim);
  return (
    <p className="own">
      <button type="button" className="para" onClick={() => inspect(claim.source.id, claim.paragraph)}>
        {t('sources:page.sign', { paragraph: claim.paragraph })}
      </button>
      <button type="button" className="link" onClick={() => open(claim.about.id)}>
        {claim.about.caption}
      </button>
      <span>
        {t('sources:against.own', {
          who,
          stance: stanceInWords(claim),
          what: claimedInWords(claim, field),
        })}
      </span>
    </p>
  );
}
