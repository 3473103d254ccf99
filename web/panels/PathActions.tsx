import { IconArrowLeft, IconRoute, IconX } from '@tabler/icons-react';
import { useShared } from './context.ts';

/** Below a selected node: a path from it, or to the second selected one; back to a path that is drawn. */
export function PathActions() {
  const { view, dispatch, picture } = useShared();
  const second = picture.nodes.find(node => node.id === view.also[0]);
  return (
    <div className="foot">
      {view.path && (
        <button
          type="button"
          className="button primary"
          onClick={() => dispatch({ type: 'selected', selection: null })}
        >
          <IconArrowLeft size={16} /> Back to the path
        </button>
      )}
      <button
        type="button"
        className={second ? 'button primary' : 'button'}
        onClick={() => dispatch({ type: 'pathStarted' })}
      >
        <IconRoute size={16} /> {second ? 'Path between' : 'Path from here'}
      </button>
      {second && (
        <span className="chip">
          and {second.caption}
          <button
            type="button"
            aria-label={`Drop ${second.caption}`}
            onClick={() => dispatch({ type: 'besideSelected', id: second.id })}
          >
            <IconX size={13} />
          </button>
        </span>
      )}
    </div>
  );
}
