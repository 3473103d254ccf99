import { IconX } from '@tabler/icons-react';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';

/** Closes the inspector of an element. */
export function CloseButton() {
  const { dispatch } = useShared();
  return (
    <button
      type="button"
      className="eye"
      aria-label={t('common:close')}
      onClick={() => dispatch({ type: 'selected', selection: null })}
    >
      <IconX size={16} />
    </button>
  );
}
