import { IconX } from '@tabler/icons-react';
import type { GraphNode } from '../../../server/contract/graph.ts';
import { useShared } from '../../panels/context.ts';
import { t } from '../../texts/result.ts';
import { rowsInWords } from './words.ts';

type Props = {
  node: GraphNode;
  about: string;
  /** The rows that it stands in, counted from 0. */
  rows: number[];
  /** Whether it has a page of its own. */
  opens: boolean;
  onClose(): void;
};

/** What was picked of a drawn answer: its name, in which rows it stands, and the way into the network. */
export function PickedNode({ node, about, rows, opens, onClose }: Props) {
  const { open } = useShared();
  return (
    <div className="answer-picked" role="status">
      <strong>{node.caption}</strong>
      <span className="muted">{about}</span>
      <span className="muted">{rowsInWords(rows)}</span>
      {opens && (
        <button type="button" className="link" onClick={() => open(node.id)}>
          {t('result:graph.open')}
        </button>
      )}
      <button type="button" className="eye" aria-label={t('common:close')} onClick={onClose}>
        <IconX size={15} />
      </button>
    </div>
  );
}
