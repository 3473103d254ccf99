/** What all menus have in common: they stand where they are opened, with the keyboard in them. */
export const menuLook = {
  offset: 4,
  shadow: 'md',
  trapFocus: true,
  withInitialFocusPlaceholder: false,
  withinPortal: false,
  floatingStrategy: 'fixed',
} as const;
