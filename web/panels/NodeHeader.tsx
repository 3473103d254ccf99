import { useQuery } from '@tanstack/react-query';
import type { NodeDetails } from '../../server/contract/elements.ts';
import { api } from '../api/client.ts';
import { headlines } from '../evidence/headline.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { dateInWords } from '../state/dateWords.ts';
import { isUntold } from '../state/picture.ts';
import { counted } from '../state/words.ts';
import { CloseButton } from './CloseButton.tsx';
import { useShared } from './context.ts';
import { GradeBadge } from './GradeBadge.tsx';

/** What an element is, when, in our own words, its figures as ranges, and how much supports it. */
export function NodeHeader({ details: { node } }: { details: NodeDetails }) {
  const { kinds } = useShared();
  const kind = kinds.get(node.kind);
  const { support, properties } = node;
  const planned = support?.status !== null && support?.status !== undefined && support.status !== 'happened';
  const iso = typeof properties.iso2 === 'string' ? properties.iso2 : undefined;
  const captionOf = (aspect: string) =>
    (
      kind?.fields.find(({ name }) => name === aspect)?.caption ??
      kind?.roles.find(({ name }) => name === aspect)?.caption ??
      (aspect === 'happened' ? 'that it happened' : aspect)
    ).toLowerCase();
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
        {planned && <span className="tag planned">{support?.status}</span>}
        {support?.disputes.map(aspect => (
          <span key={aspect} className="tag warn">
            disputed: {captionOf(aspect)}
          </span>
        ))}
        <span className="spacer" />
        <CloseButton />
      </div>
      <h2 className="title">{node.caption}</h2>
      <Aliases aliases={properties.aliases} />
      {kind?.group === 'event' && <p className="sub">{dateInWords(properties.date as string | undefined)}</p>}
      {typeof properties.publisher === 'string' && <p className="sub">{properties.publisher}</p>}
      {kind?.group === 'source' && <Published properties={properties} />}
      {typeof properties.precision === 'string' && <p className="sub">known as a {properties.precision}</p>}
      {typeof (properties.summary ?? properties.description) === 'string' && (
        <p className="summary">{String(properties.summary ?? properties.description)}</p>
      )}
      {support && <Headlines id={node.id} kind={node.kind} />}
      {support && (
        <dl className="figures">
          <Figure count={support.claims} one="claim" many="claims" />
          <Figure count={support.origins} one="origin" many="separate origins" />
          <Figure count={support.sources} one="source" many="sources" />
          <div>
            <dt>best grade</dt>
            <dd>
              <GradeBadge grade={support.grade} />
            </dd>
          </div>
        </dl>
      )}
    </header>
  );
}

function Figure({ count, one, many }: { count: number; one: string; many: string }) {
  return (
    <div>
      <dt>{count === 1 ? one : many}</dt>
      <dd>{count}</dd>
    </div>
  );
}

function Aliases({ aliases }: { aliases: unknown }) {
  if (!Array.isArray(aliases) || aliases.length === 0) return null;
  return <p className="sub">also {aliases.join(', ')}</p>;
}

/** When a document was published, and how that is known. */
function Published({ properties }: { properties: NodeDetails['node']['properties'] }) {
  if (!properties.published) return <p className="sub">date of publication not known</p>;
  const inferred = properties.publishedBasis === 'inferred';
  return (
    <p className="sub">
      published {dateInWords(String(properties.published))}
      {inferred && ' (inferred, see its properties)'}
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
    <ul className="headlines" aria-label="Figures as claimed">
      {found.map(({ field, caption, range, unit, claims }) => (
        <li key={field} title={`Lowest to highest of ${counted(claims, 'claim')}`}>
          <strong>{range}</strong> <span>{unit}</span>
          <span className="muted">{caption.toLowerCase()}</span>
        </li>
      ))}
    </ul>
  );
}
