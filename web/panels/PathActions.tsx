import { IconArrowLeft, IconRoute } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';

/** Below a selected node: a path from it; back to a path that is drawn. */
export function PathActions({ children }: { children?: ReactNode }) {
  const { view, dispatch } = useShared();
  return (
    <div className="foot">
      {view.path && (
        <button
          type="button"
          className="button primary"
          onClick={() => dispatch({ type: 'selected', selection: null })}
        >
          <IconArrowLeft size={16} /> {t('paths:action.back')}
        </button>
      )}
      <button type="button" className="button" onClick={() => dispatch({ type: 'pathStarted' })}>
        <IconRoute size={16} /> {t('paths:action.from')}
      </button>
      {children}
    </div>
  );
}
