import { useQueries, useQuery } from '@tanstack/react-query';
import type { Claim } from '../../server/contract/elements.ts';
import { api } from '../api/client.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { claimedInWords, gradeInWords } from '../state/claimWords.ts';
import { dateInWords } from '../state/dateWords.ts';
import { ClaimCard, Relays, Speakers, StanceTag } from './ClaimCard.tsx';
import { CloseButton } from './CloseButton.tsx';
import { useShared } from './context.ts';
import { GradeBadge } from './GradeBadge.tsx';
import { Problem } from './Problem.tsx';
import { useInspect } from './useInspect.ts';

/** All of one claim, with what it answers, what answers or contradicts it, and the other claims of its origin. */
export function ClaimPanel({ id }: { id: string }) {
  const { query } = useShared();
  const stack = useQuery({
    queryKey: ['claims', id, query],
    queryFn: ({ signal }) => api.claims(id, query, signal),
  });
  if (stack.error) return <Problem error={stack.error} />;
  if (!stack.data) return <p className="pad muted reading">Reading …</p>;
  const [claim] = stack.data.claims;
  if (!claim)
    return (
      <div className="pad">
        <div className="head">
          <span>Claim</span>
          <span className="spacer" />
          <CloseButton />
        </div>
        <p>The filter leaves this claim out.</p>
      </div>
    );
  return (
    <>
      <ClaimHeader claim={claim} />
      <div className="body">
        <ClaimFacts claim={claim} />
        <Others title="Answers" ids={claim.answers} />
        <Others title="Answered by" ids={claim.answeredBy} />
        <Others
          title="Cannot be true together with"
          ids={claim.contradicts.filter(
            other => !claim.answers.includes(other) && !claim.answeredBy.includes(other),
          )}
        />
        <SameOrigin claim={claim} />
      </div>
    </>
  );
}

function ClaimHeader({ claim }: { claim: Claim }) {
  const { kinds, open } = useShared();
  const kind = kinds.get(claim.about.kind);
  const field = kind?.fields.find(({ name }) => name === claim.aspect);
  return (
    <header className="pad">
      <div className="head">
        <Glyph kind={kinds.get('claim')} size={20} />
        <span>Claim</span>
        {claim.modality !== 'happened' && <span className="tag planned">{claim.modality}</span>}
        {claim.contradicts.length > 0 && <span className="tag warn">disputed</span>}
        <span className="spacer" />
        <CloseButton />
      </div>
      <h2 className="title claim-title">
        <Speakers claim={claim} /> <StanceTag claim={claim} /> {claimedInWords(claim, field)}
      </h2>
      <Relays claim={claim} />
      <p className="sub head">
        about <Glyph kind={kind} size={14} />
        <button type="button" className="link" onClick={() => open(claim.about.id)}>
          {claim.about.caption}
        </button>
      </p>
      <p className="summary">{claim.summary}</p>
    </header>
  );
}

const voices: Record<Claim['voice'], string> = {
  named: 'a named speaker',
  anonymous: 'someone who is not named',
  outlet: 'the outlet itself',
  unattributed: 'nobody is named for it',
};

function ClaimFacts({ claim }: { claim: Claim }) {
  const inspect = useInspect();
  const { source } = claim;
  return (
    <dl className="props">
      <dt>Aspect</dt>
      <dd>{claim.aspectCaption}</dd>
      <dt>On whose word</dt>
      <dd>{voices[claim.voice]}</dd>
      <dt>About the date</dt>
      <dd>{claim.asOf ? dateInWords(claim.asOf) : 'not told'}</dd>
      <dt>Said</dt>
      <dd>{claim.said ? dateInWords(claim.said) : 'not told'}</dd>
      <dt>Public by</dt>
      <dd>{claim.reported ? dateInWords(claim.reported) : 'not known'}</dd>
      <dt>Document</dt>
      <dd>
        <button type="button" className="link" onClick={() => inspect(source.id)}>
          {source.title}
        </button>
        {source.publisher && <div className="muted">{source.publisher}</div>}
      </dd>
      <dt>Paragraph</dt>
      <dd>
        <button type="button" className="para" onClick={() => inspect(source.id, claim.paragraph)}>
          ¶ {claim.paragraph}
        </button>
        {claim.locator && <span className="muted"> “{claim.locator}”</span>}
      </dd>
      <dt>Grade</dt>
      <dd>
        <GradeBadge grade={claim.grade} why={source.reliabilityReason} />
        <div>{gradeInWords(claim.grade)}</div>
        {source.reliabilityReason && <div className="muted">{source.reliabilityReason}</div>}
      </dd>
      <dt>Origin</dt>
      <dd>
        <button type="button" className="link" onClick={() => inspect(`origin:${claim.origin.id}`)}>
          {claim.origin.title}
        </button>
      </dd>
      <dt>Id</dt>
      <dd>
        <code>{claim.id}</code>
      </dd>
    </dl>
  );
}

/** Claims by their ids; those that don’t pass the filter are counted. */
function Others({ title, ids }: { title: string; ids: string[] }) {
  const { query } = useShared();
  const found = useQueries({
    queries: ids.map(id => ({ queryKey: ['claims', id, query], queryFn: () => api.claims(id, query) })),
    combine: results => ({
      claims: results.flatMap(result => result.data?.claims ?? []),
      isWhole: results.every(result => result.isSuccess),
    }),
  });
  if (ids.length === 0) return null;
  const missing = found.isWhole ? ids.length - found.claims.length : 0;
  return (
    <section aria-label={title}>
      <h3 className="section">
        <span>{title}</span>
        <span className="muted">{ids.length}</span>
      </h3>
      {found.claims.map(claim => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
      {missing > 0 && <p className="pad muted">{missing} left out by the filter.</p>}
    </section>
  );
}

const most = 12;

function SameOrigin({ claim }: { claim: Claim }) {
  const { query } = useShared();
  const inspect = useInspect();
  const id = `origin:${claim.origin.id}`;
  const stack = useQuery({
    queryKey: ['claims', id, query],
    queryFn: ({ signal }) => api.claims(id, query, signal),
  });
  const others = (stack.data?.claims ?? []).filter(one => one.id !== claim.id);
  if (others.length === 0) return null;
  return (
    <section aria-label="Of the same origin">
      <h3 className="section">
        <span>Of the same origin</span>
        <button type="button" className="link" onClick={() => inspect(id)}>
          all {stack.data?.extent.total}
        </button>
      </h3>
      {others.slice(0, most).map(one => (
        <ClaimCard key={one.id} claim={one} about />
      ))}
      {others.length > most && (
        <p className="pad muted">
          Showing {most} of {others.length} others.
        </p>
      )}
    </section>
  );
}
