import type { GraphNode, Value } from '../../server/contract/graph.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { useShared } from '../panels/context.ts';
import { GradeBadge } from '../panels/GradeBadge.tsx';
import { keyed, toCell } from '../state/cells.ts';
import { dateInWords } from '../state/dateWords.ts';
import { digitsInWords } from '../state/figureWords.ts';
import { t } from '../texts/query.ts';

type Props = { value: Value; column: string; nodes: Map<string, GraphNode> };

/** One value of an answer. Everything stored stands as text; what can be opened is a button. */
export function CellValue({ value, column, nodes }: Props) {
  const cell = toCell(value);
  const inner = (one: Value) => <CellValue value={one} column={column} nodes={nodes} />;
  switch (cell.is) {
    case 'nothing':
      return (
        <span className="nothing">
          <span aria-hidden="true">{'–'}</span>
          <span className="visually-hidden">{t('common:nothing')}</span>
        </span>
      );
    case 'text': {
      // An id of a node that the answer holds too is told by its name.
      const named = nodes.get(cell.text);
      return named ? <NodeChip node={named} /> : <Text text={cell.text} column={column} />;
    }
    case 'flag':
      return cell.text;
    case 'number':
      return <span title={cell.text}>{figure(cell.text, column)}</span>;
    case 'node':
      return <NodeChip node={cell.node} />;
    case 'relationship': {
      const { from, to, type } = cell.relationship;
      return (
        <span className="steps">
          <span>{nodes.get(from)?.caption ?? from}</span> <Step type={type} forward />{' '}
          <span>{nodes.get(to)?.caption ?? to}</span>
        </span>
      );
    }
    case 'path':
      return (
        <span className="steps">
          {keyed(cell.nodes).map(({ key, value: node }) => {
            const next = cell.relationships[key];
            return (
              <span key={key} className="steps">
                <NodeChip node={node} /> {next && <Step type={next.type} forward={next.from === node.id} />}
              </span>
            );
          })}
        </span>
      );
    case 'list':
      return cell.values.length === 0 ? (
        <span className="nothing">{t('common:none')}</span>
      ) : (
        <ul className="cell-list">
          {keyed(cell.values).map(({ key, value: one }) => (
            <li key={key}>{inner(one)}</li>
          ))}
        </ul>
      );
    case 'map':
      return cell.entries.length === 0 ? (
        <span className="nothing">{t('common:none')}</span>
      ) : (
        <dl className="cell-map">
          {cell.entries.map(([key, one]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{inner(one)}</dd>
            </div>
          ))}
        </dl>
      );
  }
}

/** Digits in groups, nothing rounded; years and what is beyond a number’s precision stay as they are. */
function figure(text: string, column: string): string {
  const plain = /^-?\d+(\.\d+)?$/.test(text) && !/year/i.test(column);
  return plain ? digitsInWords(text as `${number}`) : text;
}

function Text({ text, column }: { text: string; column: string }) {
  if (/grade/i.test(column) && /^[A-F][1-6]$/.test(text)) return <GradeBadge grade={text} />;
  // Days, months and spans in words; the text itself is in the tooltip and in the file.
  if (/^\d{4}-\d{2}(-\d{2})?[~?%]?(\/(\.\.|\d{4}-\d{2}(-\d{2})?[~?%]?)?)?$/.test(text))
    return (
      <span className="when" title={text}>
        {dateInWords(text)}
      </span>
    );
  return <span className="text">{text}</span>;
}

/** A node by its glyph and name; it opens in the inspector of the network. */
function NodeChip({ node }: { node: GraphNode }) {
  const { kinds, open } = useShared();
  const kind = kinds.get(node.kind);
  const { iso2, date } = node.properties;
  const name = (
    <>
      <Glyph kind={kind} size={18} {...(typeof iso2 === 'string' ? { text: iso2 } : {})} />
      <span>
        <strong>{node.caption}</strong>
        {kind?.group === 'event' && <span className="muted">{dateInWords(date as string | undefined)}</span>}
      </span>
    </>
  );
  // What nobody declared has no page of its own.
  if (!kind || node.id.startsWith('neo4j:'))
    return (
      <span className="node-chip" title={node.labels.join(', ')}>
        {name}
      </span>
    );
  return (
    <button
      type="button"
      className="node-chip"
      title={t('query:node.open', { kind: kind.caption })}
      onClick={() => open(node.id)}
    >
      {name}
    </button>
  );
}

function Step({ type, forward }: { type: string; forward: boolean }) {
  return (
    <span className="step" title={type}>
      {forward ? '' : '← '}
      {type.toLowerCase().replaceAll('_', ' ')}
      {forward ? ' →' : ''}
    </span>
  );
}
