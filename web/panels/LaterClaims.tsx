import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Trans } from 'react-i18next';
import type { Claim } from '../../server/contract/elements.ts';
import { api } from '../api/client.ts';
import { claimedInWords, stanceInWords, voiceInWords } from '../state/claimWords.ts';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';
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
  const count = later.length;
  return (
    <section className="later-claims" aria-label={t('evidence:later.head')}>
      <p>
        {count === stack.data.claims.length &&
          `${t('evidence:later.none', { date: dateInWords(reportedBy) })} `}
        {first
          ? t('evidence:later.claimsFrom', { count, date: dateInWords(first) })
          : t('evidence:later.claims', { count })}{' '}
        <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'evidence:later.hide' : 'evidence:later.show')}
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
        <p className="muted">{t('evidence:later.part', stack.data.extent)}</p>
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
        <Trans
          t={t}
          i18nKey="evidence:later.saying"
          values={{
            who: claim.speakers.map(({ caption }) => caption).join(', ') || voiceInWords(claim),
            stance: stanceInWords(claim),
            what: claimedInWords(claim, field),
          }}
          components={{ who: <strong />, what: <span className="figure" /> }}
        />
        <br />
        {reported ? (
          <button
            type="button"
            className="link"
            title={t('evidence:later.goTo')}
            onClick={() => dispatch({ type: 'filterChanged', change: { reportedBy: reported } })}
          >
            {t('evidence:claim.reported', { date: dateInWords(reported) })}
          </button>
        ) : (
          <span className="muted">{t('evidence:later.undated')}</span>
        )}
      </div>
      <GradeBadge grade={claim.grade} />
    </li>
  );
}
