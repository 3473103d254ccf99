import { useState } from 'react';
import type { GraphNode, GraphRelationship, Value } from '../../../server/contract/graph.ts';
import { drawnNode } from '../../glyph/foreign.ts';
import { Glyph } from '../../glyph/Glyph.tsx';
import { useShared } from '../../panels/context.ts';
import { GradeBadge } from '../../panels/GradeBadge.tsx';
import { keyed } from '../../state/cells.ts';
import { dateInWords } from '../../state/dateWords.ts';
import { digitsInWords } from '../../state/figureWords.ts';
import { t } from '../../texts/result.ts';
import { type Look, lookOf, systemOf } from './look.ts';
import { clockInWords, durationInWords, momentInWords, pointInWords, zoneInWords } from './words.ts';

type Nodes = Map<string, GraphNode>;
type Props = { value: Value; column: string; nodes: Nodes };

/** Of a list or a map so many parts are shown before one asks for more. */
const first = 8;

/** One value of an answer. Everything stored stands as text; what can be opened is a button. */
export function CellValue({ value, column, nodes }: Props) {
  const look = lookOf(value);
  switch (look.is) {
    case 'nothing':
      return (
        <span className="nothing">
          <span aria-hidden="true">{'–'}</span>
          <span className="visually-hidden">{t('common:nothing')}</span>
        </span>
      );
    case 'text': {
      // An id of a node that the answer holds too is told by its name.
      const named = nodes.get(look.text);
      if (named) return <NodeChip node={named} />;
      if (/grade/i.test(column) && /^[A-F][1-6]$/.test(look.text)) return <GradeBadge grade={look.text} />;
      return <span className="text">{look.text}</span>;
    }
    case 'bare':
      return (
        <span className="text bare">{look.text === '' ? t('result:value.empty') : `“${look.text}”`}</span>
      );
    case 'flag':
      return look.text;
    case 'number':
      return <span title={look.text}>{figure(look, column)}</span>;
    case 'node':
      return <NodeChip node={look.node} />;
    case 'relationship':
      return <RelationshipChip relationship={look.relationship} nodes={nodes} />;
    case 'path':
      return (
        <span className="steps">
          {keyed(look.nodes).map(({ key, value: node }) => {
            const next = look.relationships[key];
            return (
              <span key={key} className="steps">
                <NodeChip node={node} />{' '}
                {next && <Step relationship={next} forward={next.from === node.id} />}
              </span>
            );
          })}
        </span>
      );
    case 'list':
      return <List values={look.values} column={column} nodes={nodes} />;
    case 'map':
      return <Entries entries={look.entries} column={column} nodes={nodes} />;
    default:
      return <Measured look={look} />;
  }
}

type Spoken = Extract<Look, { is: 'date' | 'moment' | 'time' | 'duration' | 'point' | 'bytes' }>;

/** What is told in words or in short, with the whole of it in the tooltip. */
function Measured({ look }: { look: Spoken }) {
  const [text, title] = toldOf(look);
  return (
    <span className="when" title={title}>
      {text}
    </span>
  );
}

function toldOf(look: Spoken): [text: string, title: string] {
  switch (look.is) {
    case 'date':
      return [dateInWords(look.text), look.text];
    case 'moment':
      return [momentInWords(look), look.text];
    case 'time':
      return [[clockInWords(look.time), zoneInWords(look.zone)].filter(Boolean).join(' '), look.text];
    case 'duration':
      return [look.text, durationInWords(look) || t('result:value.noTime')];
    case 'point':
      return [`(${look.coordinates.join(', ')}) ${systemOf(look.srid).name}`, pointInWords(look)];
    case 'bytes': {
      const size = t('result:value.bytes', { count: look.size });
      const start = look.start.join(' ');
      return [[size, start && `${start}${look.whole ? '' : ' …'}`].filter(Boolean).join(': '), size];
    }
  }
}

/** Digits in groups, nothing rounded; years and what is beyond a number’s precision stay as they are. */
const figure = ({ text, plain }: { text: string; plain: boolean }, column: string): string =>
  plain && !/year/i.test(column) ? digitsInWords(text as `${number}`) : text;

function List({ values, column, nodes }: { values: Value[]; column: string; nodes: Nodes }) {
  const [all, setAll] = useState(false);
  if (values.length === 0) return <span className="nothing">{t('common:none')}</span>;
  return (
    <ul className="cell-list">
      {keyed(all ? values : values.slice(0, first)).map(({ key, value }) => (
        <li key={key}>
          <CellValue value={value} column={column} nodes={nodes} />
        </li>
      ))}
      {!all && values.length > first && (
        <li>
          <More count={values.length - first} onMore={() => setAll(true)} />
        </li>
      )}
    </ul>
  );
}

function Entries({ entries, column, nodes }: { entries: [string, Value][]; column: string; nodes: Nodes }) {
  const [all, setAll] = useState(false);
  if (entries.length === 0) return <span className="nothing">{t('common:none')}</span>;
  return (
    <>
      <dl className="cell-map">
        {(all ? entries : entries.slice(0, first)).map(([key, value]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>
              <CellValue value={value} column={column} nodes={nodes} />
            </dd>
          </div>
        ))}
      </dl>
      {!all && entries.length > first && <More count={entries.length - first} onMore={() => setAll(true)} />}
    </>
  );
}

const More = ({ count, onMore }: { count: number; onMore(): void }) => (
  <button type="button" className="link" onClick={onMore}>
    {t('result:value.more', { count })}
  </button>
);

/** A node by its glyph and name; it opens in the inspector of the network. */
export function NodeChip({ node }: { node: GraphNode }) {
  const { kinds, open } = useShared();
  const kind = kinds.get(node.kind);
  const { date } = node.properties;
  const name = (
    <>
      <Glyph {...drawnNode(node, kinds)} size={18} />
      <span>
        <strong>{node.caption}</strong>
        {kind?.group === 'event' && <span className="muted">{dateInWords(date as string | undefined)}</span>}
      </span>
    </>
  );
  return (
    <button
      type="button"
      className="node-chip"
      title={t('result:node.open', { kind: kind?.caption ?? node.labels.join(', ') })}
      onClick={() => open(node.id)}
    >
      {name}
    </button>
  );
}

function RelationshipChip({ relationship, nodes }: { relationship: GraphRelationship; nodes: Nodes }) {
  const { from, to } = relationship;
  return (
    <span className="steps">
      <span>{nodes.get(from)?.caption ?? from}</span> <Step relationship={relationship} forward />{' '}
      <span>{nodes.get(to)?.caption ?? to}</span>
    </span>
  );
}

/** A relationship as an arrow with its type; one of ours opens with the claims that support it. */
function Step({ relationship, forward }: { relationship: GraphRelationship; forward: boolean }) {
  const { picture, dispatch } = useShared();
  const { id, type, from, to } = relationship;
  const words = type.toLowerCase().replaceAll('_', ' ');
  const arrow = forward ? `${words} →` : `← ${words}`;
  if (!id.startsWith(`${from}|`))
    return (
      <span className="step" title={type}>
        {arrow}
      </span>
    );
  const open = () => {
    const missing = [from, to].filter(end => !picture.nodes.some(node => node.id === end));
    if (missing.length > 0) dispatch({ type: 'nodesAdded', ids: missing });
    dispatch({ type: 'selected', selection: { type: 'node', id } });
    dispatch({ type: 'questionsClosed' });
  };
  return (
    <button type="button" className="step" title={t('result:relationship.open', { type })} onClick={open}>
      {arrow}
    </button>
  );
}
