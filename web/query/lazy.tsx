import { later } from '../later.tsx';

/** The drawer of saved questions. */
export const Questions = later(
  () => import('./Questions.tsx').then(found => found.default),
  'questions middle',
);
