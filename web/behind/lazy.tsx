import { later } from '../later.tsx';

/** The drawer with the Cypher behind a view. */
export const Behind = later(
  () => import('./Behind.tsx').then(found => found.default),
  'float topleft note bad',
);
