import './foreign.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NodeDetails } from '../../server/contract/elements.ts';
import type { Value } from '../../server/contract/graph.ts';
import { api } from '../api/client.ts';
import { AsCypher } from '../asking/AsCypher.tsx';
import { askedNodes } from '../asking/asked.ts';
import { drawnLabel, drawnNode } from '../glyph/foreign.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { toCell } from '../state/cells.ts';
import { t } from '../texts/foreign.ts';
import { CloseButton } from './CloseButton.tsx';
import { useShared } from './context.ts';
import { Problem } from './Problem.tsx';

/** Neighbours that are drawn at a time. */
const most = 100;

/** A node that nobody declared: its labels, everything it holds, and what is joined to it. */
export function ForeignPanel({ id }: { id: string }) {
  const { query, kinds, picture, dispatch } = useShared();
  const details = useQuery({
    queryKey: ['node', id, query],
    queryFn: ({ signal }) => api.node(id, query, signal),
    placeholderData: keepPreviousData,
  });
  if (details.error) return <Problem error={details.error} />;
  if (!details.data) return <p className="pad muted reading">{t('common:reading')}</p>;
  const { node, roles, extent } = details.data;
  const drawn = new Set(picture.nodes.map(one => one.id));
  const fresh = [...new Set(roles.map(({ other }) => other.id))].filter(one => !drawn.has(one));
  return (
    <>
      <header className="pad">
        <div className="head">
          <Glyph {...drawnNode(node, kinds)} size={20} />
          <span>{node.labels.join(', ') || t('foreign:none')}</span>
          <span className="spacer" />
          <CloseButton />
        </div>
        <h2 className="title">{node.caption}</h2>
      </header>
      <div className="body">
        <h3 className="section">{t('foreign:properties')}</h3>
        <Held properties={node.properties} />
        <h3 className="section">{t('foreign:around')}</h3>
        {roles.length === 0 && <p className="pad muted">{t('foreign:nothing')}</p>}
        {groupsOf(id, roles).map(group => (
          <Neighbours key={`${group.type} ${group.out}`} {...group} />
        ))}
        {extent.returned < extent.total && <p className="pad muted">{t('foreign:some', extent)}</p>}
      </div>
      <div className="foot">
        <button
          type="button"
          className="button primary"
          disabled={fresh.length === 0}
          onClick={() => dispatch({ type: 'nodesAdded', ids: fresh.slice(0, most), by: id })}
        >
          {fresh.length === 0
            ? t('foreign:drawn')
            : t('foreign:draw', { count: Math.min(fresh.length, most) })}
        </button>
        <AsCypher asked={askedNodes([id], picture)} />
      </div>
    </>
  );
}

function Held({ properties }: { properties: NodeDetails['node']['properties'] }) {
  const entries = Object.entries(properties).sort(([one], [other]) => one.localeCompare(other));
  if (entries.length === 0) return <p className="pad muted">{t('foreign:noProperties')}</p>;
  return (
    <dl className="props">
      {entries.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{inWords(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function inWords(value: Value): string {
  const cell = toCell(value);
  if (cell.is === 'list') return cell.values.map(inWords).join(', ');
  return 'text' in cell ? cell.text : JSON.stringify(value);
}

type Roles = NodeDetails['roles'];
type Group = { type: string; out: boolean; roles: Roles };

/** By type and direction, the largest group first. */
function groupsOf(id: string, roles: Roles): Group[] {
  const groups = new Map<string, Group>();
  for (const role of roles) {
    const { type, from } = role.relationship;
    const out = from === id;
    const key = `${type} ${out}`;
    const group = groups.get(key) ?? { type, out, roles: [] };
    group.roles.push(role);
    groups.set(key, group);
  }
  return [...groups.values()].sort((one, other) => other.roles.length - one.roles.length);
}

const few = 12;

function Neighbours({ type, out, roles }: Group) {
  const { kinds, open } = useShared();
  const [whole, setWhole] = useState(false);
  const shown = whole ? roles : roles.slice(0, few);
  return (
    <section className="foreign-group">
      <h4 aria-label={t(out ? 'foreign:outSaid' : 'foreign:inSaid', { type })}>
        {t(out ? 'foreign:out' : 'foreign:in', { type })}
      </h4>
      <ul>
        {shown.map(({ relationship, other }) => (
          <li key={relationship.id}>
            <button type="button" className="node-chip" onClick={() => open(other.id)}>
              {other.labels ? (
                <Glyph {...drawnNode({ ...other, labels: other.labels, properties: {} }, kinds)} size={17} />
              ) : (
                <Glyph kind={kinds.get(other.kind) ?? drawnLabel('')} size={17} />
              )}
              <span>{other.caption}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < roles.length && (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          {t('foreign:more', { count: roles.length - shown.length })}
        </button>
      )}
    </section>
  );
}
