import { useShared } from './context.ts';
import { nodeActions } from './nodeActions.ts';

/** Pins the node of the inspector to its place, or lets it go; not there while it isn’t drawn. */
export function PinButton({ id }: { id: string }) {
  const shared = useShared();
  const action = nodeActions([id], shared).find(({ name }) => name === 'pin');
  if (!action || !shared.picture.nodes.some(node => node.id === id)) return null;
  return (
    <button
      type="button"
      className="eye"
      aria-label={action.caption}
      title={action.caption}
      aria-pressed={shared.view.pinned.includes(id)}
      onClick={action.run}
    >
      <action.icon size={16} aria-hidden="true" />
    </button>
  );
}
