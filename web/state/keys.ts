/** Keys of what is done with nodes and with the picture, by the names of the actions, and what each does. */
export const actionKeys: Record<string, [key: string, does: string]> = {
  read: ['Enter', 'Open the node in the inspector'],
  expand: ['E', 'Expand the selected node'],
  collapse: ['C', 'Take away what was added from it'],
  fold: ['G', 'Fold or open the people of the selected state'],
  path: ['P', 'Path from the selected node; then choose its other end'],
  neighbours: ['N', 'Select with what it is tied to'],
  pin: ['L', 'Pin or unpin'],
  keep: ['K', 'Keep only what is selected'],
  hide: ['X', 'Hide what is selected'],
  show: ['Shift X', 'Show what was hidden'],
  invert: ['I', 'Invert the selection'],
  all: ['Ctrl A', 'Select all'],
  tidy: ['T', 'Tidy the picture'],
  fit: ['0', 'Fit all'],
  fitSelection: ['F', 'Fit the selection'],
  undo: ['Ctrl Z', 'Undo'],
  redo: ['Ctrl Shift Z', 'Redo'],
};

/** Gives actions the keys that their names have. */
export const withKeys = <T extends { name: string }>(actions: T[]): (T & { key?: string })[] =>
  actions.map(action => {
    const [key] = actionKeys[action.name] ?? [];
    return key === undefined ? action : { ...action, key };
  });

/** Keys that no command of the page has: of actions, and those that need a place or a field. */
export const otherKeys: [string, string][] = [
  ['Ctrl K', 'Search for elements, claims, questions and commands'],
  ['Ctrl Enter', 'Run the question'],
  ['Tab, arrows', 'Into the canvas, to the nearest node that way'],
  ['Ctrl arrows', 'Point at the nearest node that way without selecting it'],
  ['Space', 'Add what the arrows point at to the selection, or take it away'],
  ['[ and ]', 'Previous and next tie of the node'],
  ...Object.values(actionKeys),
  [', and .', 'What happened earlier or later: moves the window'],
  ['< and >', 'Previous and next day with reports'],
  ['Shift click', 'Select beside what is selected; drag for several'],
  ['Alt click', 'On an eye of the legend: only this'],
  ['Esc', 'Step out, back to the network, then deselect'],
];
