import { later } from '../later.tsx';

/** The tour of the page. */
export const Tour = later(() => import('./Tour.tsx').then(found => found.default), 'float topleft note bad');
