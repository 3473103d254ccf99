import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Claim } from '../../server/contract/elements.ts';
import { api } from '../api/client.ts';
import { claimedInWords, stanceWord, voiceInWords } from '../state/claimWords.ts';
import { dateInWords } from '../state/dateWords.ts';
import { counted } from '../state/words.ts';
import { useShared } from './context.ts';
import { GradeBadge } from './GradeBadge.tsx';

/** What was claimed of an element only after the day of reporting that is set: how much, and offered to be read. */
export function LaterClaims({ id }: { id: string }) {
  const { query } = useShared();
  const { reportedBy, ...others } = query;
  const stack = useQuery({
    queryKey: ['claims', id, others],
    queryFn: ({ signal }) => api.claims(id, others, signal),
    enabled: reportedBy !== undefined,
  });
  const [open, setOpen] = useState(false);
  if (reportedBy === undefined || !stack.data) return null;
  const later = stack.data.claims
    .filter(claim => claim.reported === null || claim.reported > reportedBy)
    .sort((one, other) => ((one.reported ?? '9999') < (other.reported ?? '9999') ? -1 : 1));
  if (later.length === 0) return null;
  const first = later[0]?.reported;
  return (
    <section className="later-claims" aria-label="Reported later">
      <p>
        {later.length === stack.data.claims.length && `Not reported by ${dateInWords(reportedBy)}. `}
        {counted(later.length, 'claim')} came later{first && `, the first on ${dateInWords(first)}`}.{' '}
        <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide them' : 'Show them'}
        </button>
      </p>
      {open && (
        <ul>
          {later.map(claim => (
            <Later key={claim.id} claim={claim} />
          ))}
        </ul>
      )}
      {stack.data.extent.returned < stack.data.extent.total && (
        <p className="muted">
          Of the first {stack.data.extent.returned} of {stack.data.extent.total} claims.
        </p>
      )}
    </section>
  );
}

function Later({ claim }: { claim: Claim }) {
  const { kinds, dispatch } = useShared();
  const field = kinds.get(claim.about.kind)?.fields.find(one => one.name === claim.aspect);
  const { reported } = claim;
  return (
    <li>
      <div>
        <strong>{claim.speakers.map(({ caption }) => caption).join(', ') || voiceInWords(claim)}</strong>{' '}
        {stanceWord(claim.stance)} <span className="figure">{claimedInWords(claim, field)}</span>
        <br />
        {reported ? (
          <button
            type="button"
            className="link"
            title="Go to this day"
            onClick={() => dispatch({ type: 'filterChanged', change: { reportedBy: reported } })}
          >
            reported {dateInWords(reported)}
          </button>
        ) : (
          <span className="muted">nobody tells when it was reported</span>
        )}
      </div>
      <GradeBadge grade={claim.grade} />
    </li>
  );
}
