import type { KeyboardEvent } from 'react';

/** What all menus have in common: they stand where they are opened, with the keyboard in them. */
export const menuLook = {
  offset: 4,
  shadow: 'md',
  trapFocus: true,
  withInitialFocusPlaceholder: false,
  withinPortal: false,
  floatingStrategy: 'fixed',
} as const;

/** Escape closes a menu, and then steps out of nothing else. */
export const menuKeys = {
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key === 'Escape') event.stopPropagation();
  },
};
