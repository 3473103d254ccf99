import { later } from '../later.tsx';

/** Two elements side by side. */
export const Compare = later(() => import('./Compare.tsx').then(found => found.default), 'note bad');
