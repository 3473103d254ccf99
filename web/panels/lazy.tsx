import { later } from '../later.tsx';

/** What the inspector shows of a selection. */
export const NodePanel = later(() => import('./NodePanel.tsx').then(found => found.NodePanel), 'pad');
export const TiePanel = later(() => import('./TiePanel.tsx').then(found => found.TiePanel), 'pad');

/** Questions that can be asked about what a menu or a panel is about. */
export const AskItems = later(() => import('../query/AskAbout.tsx').then(found => found.AskItems), 'pad');
export const AskButton = later(() => import('../query/AskAbout.tsx').then(found => found.AskButton), 'pad');
