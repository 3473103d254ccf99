import { later } from '../later.tsx';

/** What the inspector shows of a selection. */
export const NodePanel = later(() => import('./NodePanel.tsx').then(found => found.NodePanel), 'pad');
export const TiePanel = later(() => import('./TiePanel.tsx').then(found => found.TiePanel), 'pad');
