import { later } from '../later.tsx';

/** The panel that reads the shape of the picture. */
export const ShapePanel = later(
  () => import('./ShapePanel.tsx').then(found => found.ShapePanel),
  'float note bad',
);
