import { useQuery } from '@tanstack/react-query';
import type { Claim } from '../../server/contract/elements.ts';
import { api } from '../api/client.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { t } from '../texts/index.ts';
import { ClaimEntries } from './ClaimEntries.tsx';
import { CloseButton } from './CloseButton.tsx';
import { useShared } from './context.ts';
import { Problem } from './Problem.tsx';
import { RestsPanel } from './RestsPanel.tsx';
import { Tabs } from './Tabs.tsx';
import { useInspect } from './useInspect.ts';

/** Where reports come from: every claim of one origin, in whichever documents it stands, and what rests on it. */
export function OriginPanel({ id }: { id: string }) {
  const { view, query } = useShared();
  const stack = useQuery({
    queryKey: ['claims', id, query],
    queryFn: ({ signal }) => api.claims(id, query, signal),
  });
  if (stack.error) return <Problem error={stack.error} />;
  if (!stack.data) return <p className="pad muted reading">{t('common:reading')}</p>;
  const { claims, extent } = stack.data;
  const sources = [...new Map(claims.map(({ source }) => [source.id, source])).values()];
  const tab = view.tab === 'rests' ? 'rests' : 'evidence';
  return (
    <>
      <header className="pad">
        <div className="head">
          <span>{t('inspector:origin.head')}</span>
          <span className="spacer" />
          <CloseButton />
        </div>
        <h2 className="title">{claims[0]?.origin.title ?? id.replace('origin:', '')}</h2>
        <p className="sub">
          {t('inspector:origin.sum', {
            claims: t('common:claim', { count: extent.total }),
            documents: t('common:document', { count: sources.length }),
          })}
        </p>
      </header>
      <Tabs tabs={['evidence', 'rests']} chosen={tab} claims={extent.total} />
      <div className="body" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
        {tab === 'rests' && <RestsPanel on={id} />}
        {tab === 'evidence' && claims.length === 0 && (
          <p className="pad muted">{t('inspector:origin.none')}</p>
        )}
        {tab === 'evidence' &&
          sources.map(source => (
            <OfSource
              key={source.id}
              source={source}
              claims={claims.filter(one => one.source.id === source.id)}
            />
          ))}
        {extent.returned < extent.total && (
          <p className="pad muted">
            {t('inspector:origin.showing', { returned: extent.returned, count: extent.total })}
          </p>
        )}
      </div>
    </>
  );
}

function OfSource({ source, claims }: { source: Claim['source']; claims: Claim[] }) {
  const { kinds } = useShared();
  const inspect = useInspect();
  return (
    <section aria-label={source.title}>
      <h3 className="section">
        <span className="held">
          <Glyph kind={kinds.get('source')} size={14} />
          <button type="button" className="link" onClick={() => inspect(source.id)}>
            {source.publisher ?? source.title}
          </button>
        </span>
        <span className="muted">{t('common:claim', { count: claims.length })}</span>
      </h3>
      <ClaimEntries claims={claims} />
    </section>
  );
}
