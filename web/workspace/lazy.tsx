import { later } from '../later.tsx';

/** Where a statement of one’s own is written and run. */
export const Workspace = later(
  () => import('./Workspace.tsx').then(found => found.default),
  'questions middle',
);
