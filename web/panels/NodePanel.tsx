import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { NodeDetails } from '../../server/contract/elements.ts';
import { api } from '../api/client.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { isUntold } from '../state/picture.ts';
import type { Tab } from '../state/view.ts';
import { dateInWords } from '../state/words.ts';
import { ClaimStack } from './ClaimStack.tsx';
import { Connections } from './Connections.tsx';
import { useShared } from './context.ts';
import { GradeBadge } from './GradeBadge.tsx';
import { LaterClaims } from './LaterClaims.tsx';
import { PathActions } from './PathActions.tsx';
import { Problem } from './Problem.tsx';
import { Properties } from './Properties.tsx';
import { SourceClaims } from './SourceClaims.tsx';

const tabs: [Tab, string][] = [
  ['evidence', 'Evidence'],
  ['connections', 'Connections'],
  ['properties', 'Properties'],
];

/** One element: what it is, who says so, what is around it. */
export function NodePanel({ id }: { id: string }) {
  const { view, dispatch, query } = useShared();
  const details = useQuery({
    queryKey: ['node', id, query],
    queryFn: ({ signal }) => api.node(id, query, signal),
    placeholderData: keepPreviousData,
  });
  if (details.error) return <Problem error={details.error} />;
  if (!details.data) return <p className="pad muted reading">Reading …</p>;
  return (
    <>
      <Header details={details.data} />
      <div className="tabs" role="tablist" aria-label="About this element">
        {tabs.map(([tab, caption]) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`tab-${tab}`}
            aria-selected={view.tab === tab}
            aria-controls="tab-panel"
            onClick={() => dispatch({ type: 'tabChosen', tab })}
          >
            {caption}
            {tab === 'evidence' && details.data.node.support && (
              <span className="count">{details.data.node.support.claims}</span>
            )}
          </button>
        ))}
      </div>
      <div className="body" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${view.tab}`}>
        {view.tab === 'evidence' &&
          (details.data.node.kind === 'source' ? (
            <SourceClaims id={details.data.node.id} />
          ) : (
            <>
              <Roles details={details.data} />
              <ClaimStack id={details.data.node.id} />
              <LaterClaims id={details.data.node.id} />
            </>
          ))}
        {view.tab === 'connections' && <Connections id={details.data.node.id} />}
        {view.tab === 'properties' && <Properties details={details.data} />}
      </div>
      <PathActions />
    </>
  );
}

function Header({ details: { node } }: { details: NodeDetails }) {
  const { kinds, dispatch } = useShared();
  const kind = kinds.get(node.kind);
  const { support, properties } = node;
  const planned = support?.status !== null && support?.status !== undefined && support.status !== 'happened';
  const iso = typeof properties.iso2 === 'string' ? properties.iso2 : undefined;
  const date =
    kind?.group === 'event'
      ? dateInWords(properties.date as string | undefined)
      : properties.published
        ? `published ${dateInWords(String(properties.published))}`
        : null;
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
            disputed: {aspect}
          </span>
        ))}
        <span className="spacer" />
        <button
          type="button"
          className="eye"
          aria-label="Close"
          onClick={() => dispatch({ type: 'selected', selection: null })}
        >
          ✕
        </button>
      </div>
      <h2 className="title">{node.caption}</h2>
      {date && <p className="sub">{date}</p>}
      {typeof properties.publisher === 'string' && <p className="sub">{properties.publisher}</p>}
      {typeof (properties.summary ?? properties.description) === 'string' && (
        <p className="summary">{String(properties.summary ?? properties.description)}</p>
      )}
      {support && (
        <dl className="figures">
          <div>
            <dt>claims</dt>
            <dd>{support.claims}</dd>
          </div>
          <div>
            <dt>{support.origins === 1 ? 'origin' : 'separate origins'}</dt>
            <dd>{support.origins}</dd>
          </div>
          <div>
            <dt>{support.sources === 1 ? 'source' : 'sources'}</dt>
            <dd>{support.sources}</dd>
          </div>
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

/** Who takes part, as links to the other end, in the order of the declaration; what others say of it or do with it is under its connections. */
function Roles({ details: { node, roles } }: { details: NodeDetails }) {
  const { kinds } = useShared();
  const groups = (kinds.get(node.kind)?.roles ?? []).flatMap(declared => {
    const isIn = declared.direction === 'in';
    const held = roles.filter(
      ({ relationship: { type, from, to } }) => type === declared.type && (isIn ? to : from) === node.id,
    );
    return held.length > 0 ? [{ declared, held }] : [];
  });
  if (groups.length === 0) return null;
  return (
    <ul className="roles" aria-label="Who and what takes part">
      {groups.map(({ declared: { name, caption, direction }, held }) => (
        <li key={name}>
          {direction === 'out' && <span className="muted">{caption}</span>}
          {held.map(role => (
            <Holder key={role.relationship.id} {...role} />
          ))}
          {direction === 'in' && <span className="muted">{caption}</span>}
        </li>
      ))}
    </ul>
  );
}

function Holder({ other, relationship: { support, properties } }: NodeDetails['roles'][number]) {
  const { open, kinds } = useShared();
  const as = properties.role ?? properties.position;
  return (
    <span className="held">
      <Glyph kind={kinds.get(other.kind)} size={14} />
      <button type="button" className="link" onClick={() => open(other.id)}>
        {other.caption}
      </button>
      {typeof as === 'string' && <span className="muted">{as}</span>}
      {support?.status && support.status !== 'happened' && (
        <span className="tag planned">{support.status}</span>
      )}
    </span>
  );
}
