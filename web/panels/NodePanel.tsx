import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { NodeDetails } from '../../server/contract/elements.ts';
import type { Kind } from '../../server/contract/model.ts';
import { api } from '../api/client.ts';
import { AsCypher } from '../asking/AsCypher.tsx';
import { askedNodes } from '../asking/asked.ts';
import { NotesPart } from '../notes/NotesPart.tsx';
import { AskButton } from '../query/AskAbout.tsx';
import { subjectOf } from '../state/asksAbout.ts';
import type { Tab } from '../state/view.ts';
import { t } from '../texts/index.ts';
import { ClaimPanel } from './ClaimPanel.tsx';
import { ClaimStack } from './ClaimStack.tsx';
import { CompareButton } from './CompareButton.tsx';
import { Connections } from './Connections.tsx';
import { useShared } from './context.ts';
import { ForeignPanel } from './ForeignPanel.tsx';
import { LaterClaims } from './LaterClaims.tsx';
import { NodeHeader } from './NodeHeader.tsx';
import { OriginPanel } from './OriginPanel.tsx';
import { PathActions } from './PathActions.tsx';
import { Places, placesOf } from './Places.tsx';
import { Problem } from './Problem.tsx';
import { Properties } from './Properties.tsx';
import { RestsPanel } from './RestsPanel.tsx';
import { RolePanel } from './RolePanel.tsx';
import { Roles } from './Roles.tsx';
import { SourceClaims } from './SourceClaims.tsx';
import { Tabs } from './Tabs.tsx';

/** One element: what it is, who says so, what is around it. */
export function NodePanel({ id }: { id: string }) {
  if (id.startsWith('neo4j:')) return <ForeignPanel id={id} />;
  if (id.startsWith('origin:')) return <OriginPanel id={id} />;
  if (id.includes('|')) return <RolePanel id={id} />;
  return <ElementPanel id={id} />;
}

const tabsOf: Record<Kind['group'] | 'other', Tab[]> = {
  actor: ['evidence', 'rests', 'connections', 'properties'],
  source: ['evidence', 'rests', 'properties'],
  event: ['evidence', 'places', 'connections', 'properties'],
  place: ['evidence', 'connections', 'properties'],
  claim: ['evidence'],
  other: ['evidence', 'connections', 'properties'],
};

function ElementPanel({ id }: { id: string }) {
  const { view, query, kinds, picture } = useShared();
  const details = useQuery({
    queryKey: ['node', id, query],
    queryFn: ({ signal }) => api.node(id, query, signal),
    placeholderData: keepPreviousData,
  });
  if (details.error) return <Problem error={details.error} />;
  if (!details.data) return <p className="pad muted reading">{t('common:reading')}</p>;
  const { node } = details.data;
  if (node.kind === 'claim') return <ClaimPanel id={node.id} />;
  const group = kinds.get(node.kind)?.group ?? 'other';
  const places = placesOf(details.data);
  const tabs = tabsOf[group].filter(one => one !== 'places' || places.length > 0);
  const tab = tabs.includes(view.tab) ? view.tab : 'evidence';
  return (
    <>
      <NodeHeader details={details.data} />
      <NotesPart on={{ type: 'element', id: node.id }} />
      <Tabs tabs={tabs} chosen={tab} claims={node.support?.claims} places={places.length} />
      <div className="body" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
        {tab === 'evidence' && <Evidence details={details.data} />}
        {tab === 'places' && <Places places={places} />}
        {tab === 'rests' && <RestsPanel on={node.id} />}
        {tab === 'connections' && <Connections id={node.id} />}
        {tab === 'properties' && <Properties details={details.data} />}
      </div>
      {group === 'source' ? (
        <div className="foot">
          <CompareButton id={node.id} of="source" />
          <AsCypher asked={askedNodes([node.id], picture)} />
          <AskButton subject={subjectOf([node.id], () => group)} />
        </div>
      ) : (
        <PathActions>
          {group === 'event' && <CompareButton id={node.id} of="event" />}
          <AsCypher asked={askedNodes([node.id], picture)} />
          <AskButton subject={subjectOf([node.id], () => group)} />
        </PathActions>
      )}
    </>
  );
}

function Evidence({ details }: { details: NodeDetails }) {
  if (details.node.kind === 'source') return <SourceClaims id={details.node.id} source={details.node} />;
  return (
    <>
      <Roles details={details} />
      <ClaimStack id={details.node.id} />
      <LaterClaims id={details.node.id} />
    </>
  );
}
