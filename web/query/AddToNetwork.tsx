import { IconTopologyStarRing3 } from '@tabler/icons-react';
import type { RunQueryResult } from '../../server/contract/queries.ts';
import { useShared } from '../panels/context.ts';
import { t } from '../texts/query.ts';

/** Each node that is added is asked for on its own and stands in the address: more is no picture any more. */
const most = 40;

/** Brings the nodes of an answer onto the canvas of the network, and goes there. */
export function AddToNetwork({ result }: { result: RunQueryResult }) {
  const { kinds, picture, dispatch } = useShared();
  const drawable = result.graph.nodes.filter(node => {
    const group = kinds.get(node.kind)?.group;
    return group !== undefined && group !== 'claim';
  });
  if (drawable.length === 0) return null;
  const there = new Set(picture.nodes.map(node => node.id));
  const missing = drawable.filter(node => !there.has(node.id)).map(node => node.id);
  const ids = missing.slice(0, most);
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        if (ids.length > 0) dispatch({ type: 'nodesAdded', ids });
        dispatch({ type: 'questionsClosed' });
      }}
    >
      <IconTopologyStarRing3 size={16} />
      {caption(ids.length, missing.length)}
    </button>
  );
}

function caption(some: number, missing: number): string {
  if (missing === 0) return t('query:network.show');
  return some < missing ? t('query:network.addSome', { some, missing }) : t('query:network.add', { missing });
}
