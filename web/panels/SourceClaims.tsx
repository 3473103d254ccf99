import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { useShared } from './context.ts';
import { GradeBadge } from './GradeBadge.tsx';
import { Problem } from './Problem.tsx';

/** A document’s claims, paragraph by paragraph. */
export function SourceClaims({ id }: { id: string }) {
  const { query, open } = useShared();
  const source = useQuery({
    queryKey: ['source', id, query],
    queryFn: ({ signal }) => api.source(id, query, signal),
  });
  if (source.error) return <Problem error={source.error} />;
  if (!source.data) return <p className="pad muted reading">Reading …</p>;
  return (
    <>
      {source.data.paragraphs.map(({ paragraph, claims }) => (
        <section key={paragraph}>
          <h3 className="section">
            <span>¶ {paragraph}</span>
            <span className="muted">{claims.length} claims</span>
          </h3>
          {[...new Map(claims.map(claim => [`${claim.about.id} ${claim.summary}`, claim])).values()].map(
            claim => (
              <button key={claim.id} type="button" className="list-item" onClick={() => open(claim.about.id)}>
                <span className="main">
                  <strong>{claim.about.caption}</strong>
                  <br />
                  <span className="muted">{claim.summary}</span>
                </span>
                <GradeBadge grade={claim.grade} />
              </button>
            ),
          )}
        </section>
      ))}
      {source.data.paragraphs.length === 0 && (
        <p className="pad muted">None of its claims passes the filter.</p>
      )}
    </>
  );
}
