import { useQuery } from '@tanstack/react-query';
import type { NodeDetails } from '../../server/contract/elements.ts';
import type { Precision } from '../../server/contract/words.ts';
import { api } from '../api/client.ts';
import { headlines } from '../evidence/headline.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { aspectInWords } from '../state/aspectWords.ts';
import { dateInWords } from '../state/dateWords.ts';
import { numberInWords } from '../state/figureWords.ts';
import { isUntold } from '../state/picture.ts';
import { t } from '../texts/index.ts';
import { CloseButton } from './CloseButton.tsx';
import { useShared } from './context.ts';
import { GradeBadge } from './GradeBadge.tsx';
import { PinButton } from './PinButton.tsx';

/** What an element is, when, in our own words, its figures as ranges, and how much supports it. */
export function NodeHeader({ details: { node } }: { details: NodeDetails }) {
  const { kinds } = useShared();
  const kind = kinds.get(node.kind);
  const { support, properties } = node;
  const status = support?.status ?? 'happened';
  const planned = status !== 'happened';
  const iso = typeof properties.iso2 === 'string' ? properties.iso2 : undefined;
  return (
    <header className="pad">
      <div className="head">
        <Glyph
          kind={kind}
          size={20}
          planned={planned}
          hollow={isUntold(node, kind)}
          {...(iso ? { text: iso } : {})}
        />
        <span>{kind?.caption ?? node.labels.join(', ')}</span>
        {planned && <span className="tag planned">{t(`words:modality.${status}`)}</span>}
        {support?.disputes.map(aspect => (
          <span key={aspect} className="tag warn">
            {t('inspector:tag.disputedAspect', { aspect: aspectInWords(aspect, kind) })}
          </span>
        ))}
        <span className="spacer" />
        <PinButton id={node.id} />
        <CloseButton />
      </div>
      <h2 className="title">{node.caption}</h2>
      <Aliases aliases={properties.aliases} />
      {kind?.group === 'event' && <p className="sub">{dateInWords(properties.date as string | undefined)}</p>}
      {typeof properties.publisher === 'string' && <p className="sub">{properties.publisher}</p>}
      {kind?.group === 'source' && <Published properties={properties} />}
      {typeof properties.precision === 'string' && (
        <p className="sub">{t(`inspector:node.knownAs.${properties.precision as Precision}`)}</p>
      )}
      {typeof (properties.summary ?? properties.description) === 'string' && (
        <p className="summary">{String(properties.summary ?? properties.description)}</p>
      )}
      {support && <Headlines id={node.id} kind={node.kind} />}
      {support && (
        <dl className="figures">
          <Figure count={support.claims} of="claim" />
          <Figure count={support.origins} of="origin" />
          <Figure count={support.sources} of="source" />
          <div>
            <dt>{t('inspector:figures.grade')}</dt>
            <dd>
              <GradeBadge grade={support.grade} />
            </dd>
          </div>
        </dl>
      )}
    </header>
  );
}

function Figure({ count, of }: { count: number; of: 'claim' | 'origin' | 'source' }) {
  return (
    <div>
      <dt>{t(`inspector:figures.${of}`, { count })}</dt>
      <dd>{numberInWords(count)}</dd>
    </div>
  );
}

function Aliases({ aliases }: { aliases: unknown }) {
  if (!Array.isArray(aliases) || aliases.length === 0) return null;
  return <p className="sub">{t('inspector:node.also', { names: aliases.join(', ') })}</p>;
}

/** When a document was published, and how that is known. */
function Published({ properties }: { properties: NodeDetails['node']['properties'] }) {
  if (!properties.published) return <p className="sub">{t('inspector:node.unpublished')}</p>;
  const inferred = properties.publishedBasis === 'inferred';
  return (
    <p className="sub">
      {t(inferred ? 'inspector:node.publishedInferred' : 'inspector:node.published', {
        date: dateInWords(String(properties.published)),
      })}
    </p>
  );
}

function Headlines({ id, kind: named }: { id: string; kind: string }) {
  const { query, kinds } = useShared();
  const kind = kinds.get(named);
  const stack = useQuery({
    queryKey: ['claims', id, query],
    queryFn: ({ signal }) => api.claims(id, query, signal),
    enabled: kind?.fields.some(({ type }) => type === 'count' || type === 'money') === true,
  });
  const found = headlines(stack.data?.claims ?? [], kind);
  if (found.length === 0) return null;
  return (
    <ul className="headlines" aria-label={t('inspector:node.headlines')}>
      {found.map(({ field, caption, range, unit, claims }) => (
        <li key={field} title={t('inspector:node.range', { count: claims })}>
          <strong>{range}</strong> <span>{unit}</span>
          <span className="muted">{caption.toLowerCase()}</span>
        </li>
      ))}
    </ul>
  );
}
