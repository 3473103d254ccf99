import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Claim } from '../../server/contract/elements.ts';
import { api } from '../api/client.ts';
import { claimedInWords, dateInWords, stanceWord, voiceInWords } from '../state/words.ts';
import { useShared } from './context.ts';
import { FigureStrip } from './FigureStrip.tsx';
import { GradeBadge } from './GradeBadge.tsx';
import { Problem } from './Problem.tsx';

/** Everything that was claimed of an element, by aspect; figures of one aspect also along time. */
export function ClaimStack({ id }: { id: string }) {
  const { query } = useShared();
  const stack = useQuery({
    queryKey: ['claims', id, query],
    queryFn: ({ signal }) => api.claims(id, query, signal),
    placeholderData: keepPreviousData,
  });
  // Nothing chosen yet: figures first; '' is the choice of all aspects.
  const [chosen, setChosen] = useState<string | null>(null);
  if (stack.error) return <Problem error={stack.error} />;
  if (!stack.data) return <p className="pad muted reading">Reading the claims …</p>;
  const { aspects, claims, extent } = stack.data;
  if (claims.length === 0) return <p className="pad muted">No claim about it passes the filter.</p>;
  const figures = aspects.find(({ aspect }) =>
    claims.some(claim => claim.aspect === aspect && typeof claim.figure?.value === 'number'),
  );
  const named = aspects.some(one => one.aspect === chosen) ? chosen : (figures?.aspect ?? null);
  const aspect = chosen === '' ? null : named;
  const shown = aspect === null ? claims : claims.filter(claim => claim.aspect === aspect);
  return (
    <>
      <div className="aspects">
        <button type="button" aria-pressed={aspect === null} onClick={() => setChosen('')}>
          All {claims.length}
        </button>
        {aspects.map(one => (
          <button
            key={one.aspect}
            type="button"
            aria-pressed={aspect === one.aspect}
            onClick={() => setChosen(one.aspect)}
          >
            {one.caption} {one.claims}
          </button>
        ))}
      </div>
      {aspect !== null && <FigureStrip claims={shown} />}
      {byOrigin(shown).map(group => (
        <section key={group.key} aria-label={group.title}>
          {group.claims.length > 1 && (
            <p className="origin">
              <span>One origin: {group.title}</span>
              <span>{group.claims.length} claims</span>
            </p>
          )}
          {group.claims.map(claim => (
            <ClaimCard key={claim.id} claim={claim} shared={group.claims.length > 1} />
          ))}
        </section>
      ))}
      {extent.returned < extent.total && (
        <p className="pad muted">
          Showing {extent.returned} of {extent.total} claims.
        </p>
      )}
    </>
  );
}

/** Claims of one origin stand together: reprints are one report. */
function byOrigin(claims: Claim[]) {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.aspect} ${claim.origin.id}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups].map(([key, of]) => ({ key, title: of[0]?.origin.title ?? '', claims: of }));
}

function ClaimCard({ claim, shared }: { claim: Claim; shared: boolean }) {
  const { open, kinds } = useShared();
  const field = kinds.get(claim.about.kind)?.fields.find(one => one.name === claim.aspect);
  const what = claimedInWords(claim, field);
  const stance = claim.stance === 'asserts' ? 'says' : claim.stance === 'denies' ? 'tag bad' : 'tag warn';
  return (
    <article className={shared ? 'claim shared' : 'claim'} data-claim={claim.id}>
      <div className="line">
        <div className="who">
          {claim.speakers.length === 0 ? (
            <strong>{voiceInWords(claim)}</strong>
          ) : (
            claim.speakers.map((speaker, index) => (
              <span key={speaker.id}>
                {index > 0 && ', '}
                <button type="button" className="link" onClick={() => open(speaker.id)}>
                  {speaker.caption}
                </button>
              </span>
            ))
          )}{' '}
          <span className={stance}>{stanceWord[claim.stance]}</span> <span className="figure">{what}</span>{' '}
          {claim.modality !== 'happened' && <span className="tag planned">{claim.modality}</span>}
        </div>
        <GradeBadge grade={claim.grade} />
      </div>
      {claim.via.length > 0 && (
        <p className="words">told by {claim.via.map(one => one.caption).join(' to ')}</p>
      )}
      <p className="words">{claim.summary}</p>
      <p className="where">
        <button type="button" className="link" onClick={() => open(claim.source.id)}>
          {claim.source.publisher ?? claim.source.title}
        </button>
        <span className="para" title={claim.locator ?? undefined}>
          ¶ {claim.paragraph}
        </span>
        {claim.asOf && <span>as of {dateInWords(claim.asOf)}</span>}
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
