import { later } from '../later.tsx';

/** The drawer of saved views, and the bar of a story. */
export const Views = later(
  () => import('./Views.tsx').then(found => found.default),
  'float topleft note bad',
);
export const StoryBar = later(
  () => import('./StoryBar.tsx').then(found => found.default),
  'float topleft note bad',
);
