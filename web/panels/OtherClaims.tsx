import { useQueries, useQuery } from '@tanstack/react-query';
import type { Claim } from '../../server/contract/elements.ts';
import { api } from '../api/client.ts';
import { numberInWords } from '../state/figureWords.ts';
import { t } from '../texts/index.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { useShared } from './context.ts';
import { useInspect } from './useInspect.ts';

/** Claims by their ids; those that don’t pass the filter are counted. */
export function NamedClaims({ title, ids }: { title: string; ids: string[] }) {
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
        <span className="muted">{numberInWords(ids.length)}</span>
      </h3>
      {found.claims.map(claim => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
      {missing > 0 && <p className="pad muted">{t('evidence:claim.missing', { count: missing })}</p>}
    </section>
  );
}

/** What is shown at most of the claims of an origin. */
const most = 12;

/** What else is of the origin of a claim. */
export function SameOrigin({ claim }: { claim: Claim }) {
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
    <section aria-label={t('evidence:origin.same')}>
      <h3 className="section">
        <span>{t('evidence:origin.same')}</span>
        <button type="button" className="link" onClick={() => inspect(id)}>
          {t('evidence:origin.all', { count: stack.data?.extent.total ?? 0 })}
        </button>
      </h3>
      {others.slice(0, most).map(one => (
        <ClaimCard key={one.id} claim={one} about />
      ))}
      {others.length > most && (
        <p className="pad muted">{t('evidence:origin.part', { shown: most, count: others.length })}</p>
      )}
    </section>
  );
}
