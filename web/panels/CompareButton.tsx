import { IconColumns2 } from '@tabler/icons-react';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';

/** Sets an event or a document beside another: the one selected beside it, or one to be chosen. */
export function CompareButton({ id, of }: { id: string; of: 'event' | 'source' }) {
  const { view, dispatch, kinds, picture } = useShared();
  const beside = picture.nodes.find(node => node.id === view.also[0]);
  const other = beside && kinds.get(beside.kind)?.group === of ? beside : undefined;
  return (
    <button
      type="button"
      className="button"
      onClick={() => dispatch({ type: 'compared', compare: { one: id, other: other?.id ?? null } })}
    >
      <IconColumns2 size={16} /> {t(other ? 'evidence:compare.two' : 'evidence:compare.with')}
    </button>
  );
}
