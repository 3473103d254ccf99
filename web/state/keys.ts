import { t } from '../texts/index.ts';

/** Keys of what is done with nodes and with the picture, by the names of the actions, and what each does. */
export const actionKeys: Record<string, [key: string, does: string]> = {
  read: ['Enter', t('commands:action.read')],
  expand: ['E', t('commands:action.expand')],
  collapse: ['C', t('commands:action.collapse')],
  fold: ['G', t('commands:action.fold')],
  path: ['P', t('commands:action.path')],
  neighbours: ['N', t('commands:action.neighbours')],
  pin: ['L', t('commands:action.pin')],
  keep: ['K', t('commands:action.keep')],
  hide: ['X', t('commands:action.hide')],
  show: ['Shift X', t('commands:action.show')],
  invert: ['I', t('commands:action.invert')],
  all: ['Ctrl A', t('commands:action.all')],
  note: ['Shift N', t('commands:action.note')],
  tidy: ['T', t('commands:action.tidy')],
  fit: ['0', t('commands:action.fit')],
  fitSelection: ['F', t('commands:action.fitSelection')],
  undo: ['Ctrl Z', t('commands:action.undo')],
  redo: ['Ctrl Shift Z', t('commands:action.redo')],
};

/** Gives actions the keys that their names have. */
export const withKeys = <T extends { name: string }>(actions: T[]): (T & { key?: string })[] =>
  actions.map(action => {
    const [key] = actionKeys[action.name] ?? [];
    return key === undefined ? action : { ...action, key };
  });

/** Keys that no command of the page has: of actions, and those that need a place or a field. */
export const otherKeys: [string, string][] = [
  ['Ctrl K', t('commands:pressed.search')],
  [t('commands:pressing.run'), t('commands:pressed.run')],
  [t('commands:pressing.canvas'), t('commands:pressed.canvas')],
  [t('commands:pressing.point'), t('commands:pressed.point')],
  [t('commands:pressing.add'), t('commands:pressed.add')],
  [t('commands:pressing.alongTies'), t('commands:pressed.alongTies')],
  ...Object.values(actionKeys),
  [t('commands:pressing.window'), t('commands:pressed.window')],
  [t('commands:pressing.reported'), t('commands:pressed.reported')],
  [t('commands:pressing.beside'), t('commands:pressed.beside')],
  [t('commands:pressing.only'), t('commands:pressed.only')],
  ['Esc', t('commands:pressed.escape')],
];
