import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Claim, SourceDetails } from '../../server/contract/elements.ts';
import type { GraphNode } from '../../server/contract/graph.ts';
import { api } from '../api/client.ts';
import { t } from '../texts/index.ts';
import { ClaimEntries } from './ClaimEntries.tsx';
import { useShared } from './context.ts';
import { Problem } from './Problem.tsx';
import { Reliability } from './Reliability.tsx';
import { useInspect } from './useInspect.ts';

/** A document: how reliable it is and why, where its claims come from, and the claims paragraph by paragraph. */
export function SourceClaims({ id, source }: { id: string; source: GraphNode }) {
  const { query, view } = useShared();
  const read = useQuery({
    queryKey: ['source', id, query],
    queryFn: ({ signal }) => api.source(id, query, signal),
  });
  const wanted = view.selection?.paragraph;
  const { letter, reason } = reliabilityOf(source);
  if (read.error) return <Problem error={read.error} />;
  if (!read.data) return <p className="pad muted reading">{t('common:reading')}</p>;
  const { paragraphs } = read.data;
  // Beside its page they would stand twice.
  const onPage = view.renderer === 'sources';
  return (
    <>
      <Reliability letter={letter} reason={reason} />
      <Kept source={source} />
      {paragraphs.length === 0 ? (
        <p className="pad muted">{t('inspector:source.none')}</p>
      ) : (
        <Origins claims={paragraphs.flatMap(({ claims }) => claims)} />
      )}
      {!onPage && wanted !== undefined && !paragraphs.some(({ paragraph }) => paragraph === wanted) && (
        <p className="pad muted">{t('inspector:source.noneAt', { paragraph: wanted })}</p>
      )}
      {!onPage &&
        paragraphs.map(one => <Paragraph key={one.paragraph} {...one} isWanted={one.paragraph === wanted} />)}
    </>
  );
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const reliabilityOf = ({ properties }: GraphNode) => ({
  letter: textOf(properties.reliability),
  reason: textOf(properties.reliabilityReason),
});

/** Where the document itself is: its address as a link where it has one, else its file’s name. */
export function Kept({ source: { properties } }: { source: GraphNode }) {
  const [url, file] = [textOf(properties.url), textOf(properties.file)];
  if (url === '' && file === '') return null;
  return (
    <p className="kept">
      {/^https?:\/\//.test(url) ? (
        <a href={url} target="_blank" rel="noreferrer noopener">
          {t('inspector:source.open')}
        </a>
      ) : (
        <span className="muted">{t('inspector:source.file', { name: file || url })}</span>
      )}
    </p>
  );
}

function Origins({ claims }: { claims: Claim[] }) {
  const inspect = useInspect();
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) groups.set(claim.origin.id, [...(groups.get(claim.origin.id) ?? []), claim]);
  const most = [...groups].sort(([, one], [, other]) => other.length - one.length);
  return (
    <section aria-label={t('inspector:source.origins')}>
      <h3 className="section">
        <span>{t('inspector:source.origins')}</span>
        <span className="muted">{groups.size}</span>
      </h3>
      {most.map(([id, of]) => (
        <button key={id} type="button" className="list-item slim" onClick={() => inspect(`origin:${id}`)}>
          <span className="main">{of[0]?.origin.title}</span>
          <span className="muted">{t('common:claim', { count: of.length })}</span>
        </button>
      ))}
    </section>
  );
}

type Props = SourceDetails['paragraphs'][number] & { isWanted: boolean };

function Paragraph({ paragraph, claims, isWanted }: Props) {
  const at = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    at.current?.scrollIntoView({ block: 'start' });
    at.current?.focus({ preventScroll: true });
  }, [isWanted]);
  return (
    <section
      ref={at}
      tabIndex={-1}
      className={isWanted ? 'paragraph wanted' : 'paragraph'}
      aria-label={t('inspector:source.paragraph', { paragraph })}
    >
      <h3 className="section">
        <span>{t('inspector:source.sign', { paragraph })}</span>
        <span className="muted">{t('common:claim', { count: claims.length })}</span>
      </h3>
      <ClaimEntries claims={claims} />
    </section>
  );
}
