import { IconArrowsDiff, IconChevronRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { Claim } from '../../server/contract/elements.ts';
import { claimedInWords, stanceInWords, voiceInWords } from '../state/claimWords.ts';
import { dateInWords } from '../state/dateWords.ts';
import { counted } from '../state/words.ts';
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
          <Speakers claim={claim} /> <StanceTag claim={claim} />{' '}
          <span className="figure">{claimedInWords(claim, field)}</span>{' '}
          {claim.modality !== 'happened' && <span className="tag planned">{claim.modality}</span>}
        </div>
        <GradeBadge grade={claim.grade} why={claim.source.reliabilityReason} />
        <button
          type="button"
          className="whole"
          aria-label={`This claim: ${claim.summary}`}
          title="All of this claim"
          onClick={() => inspect(claim.id)}
        >
          <IconChevronRight size={14} />
        </button>
      </div>
      <Relays claim={claim} />
      <p className="words">{claim.summary}</p>
      <p className="where">
        <button type="button" className="link" onClick={() => inspect(claim.source.id)}>
          {claim.source.publisher ?? claim.source.title}
        </button>
        <button
          type="button"
          className="para"
          title={claim.locator ? `“${claim.locator}”` : undefined}
          aria-label={`Paragraph ${claim.paragraph} of ${claim.source.publisher ?? claim.source.title}`}
          onClick={() => inspect(claim.source.id, claim.paragraph)}
        >
          ¶ {claim.paragraph}
        </button>
        {claim.asOf && <span>as of {dateInWords(claim.asOf)}</span>}
        {disagreeing > 0 && (
          <span className="tag warn">
            <IconArrowsDiff size={12} aria-hidden="true" /> {counted(disagreeing, 'claim')} against it
          </span>
        )}
        <span className="end">
          {claim.said
            ? `said ${dateInWords(claim.said)}`
            : claim.reported
              ? `reported ${dateInWords(claim.reported)}`
              : ''}
        </span>
      </p>
    </article>
  );
}

/** On whose word it rests, as links; who takes part in the event, or whose side does, is marked. */
export function Speakers({ claim }: { claim: Claim }) {
  const { open } = useShared();
  if (claim.speakers.length === 0) return <strong>{voiceInWords(claim)}</strong>;
  return claim.speakers.map((speaker, index) => (
    <span key={speaker.id}>
      {index > 0 && ', '}
      <button type="button" className="link" onClick={() => open(speaker.id)}>
        {speaker.caption}
      </button>
      {speaker.party && (
        <>
          {' '}
          <span className="tag party" title="It takes part in the event, or its side does">
            party
          </span>
        </>
      )}
    </span>
  ));
}

export function StanceTag({ claim }: { claim: Claim }) {
  const { stance } = claim;
  const look = stance === 'asserts' ? 'says' : stance === 'denies' ? 'tag bad' : 'tag warn';
  return <span className={look}>{stanceInWords(claim)}</span>;
}

/** Who passed it on between speaker and source, in order: “told by Lee Seong-kweun, told by Radio Free Asia”. */
export function Relays({ claim: { via } }: { claim: Claim }) {
  const { open } = useShared();
  if (via.length === 0) return null;
  return (
    <p className="words relays">
      {via.map((one, index) => (
        <Fragment key={one.id}>
          {index > 0 && ', '}told by{' '}
          <button type="button" className="link" onClick={() => open(one.id)}>
            {one.caption}
          </button>
        </Fragment>
      ))}
    </p>
  );
}
