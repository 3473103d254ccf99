import { useEffect, useRef } from 'react';
import type { Selection } from '../state/view.ts';

/** When the drawer closes, the keyboard goes to what was opened from it, else back to the button that opens it. */
export function useFocusBack(asking: boolean, selection: Selection | null): void {
  const before = useRef<{ selection: Selection | null } | null>(null);
  useEffect(() => {
    if (asking) {
      before.current ??= { selection };
      return;
    }
    if (!before.current) return;
    const opened = selection !== null && before.current.selection !== selection;
    before.current = null;
    document.querySelector<HTMLElement>(opened ? '.inspector' : '.questions-button')?.focus();
  }, [asking, selection]);
}
