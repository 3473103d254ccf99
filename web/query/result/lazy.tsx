import { later } from '../../later.tsx';

/** Ways to show an answer that need much, each read when it is first chosen. */
export const TimelineWay = later(() => import('./TimelineWay.tsx').then(found => found.TimelineWay));
export const MapWay = later(() => import('./MapWay.tsx').then(found => found.MapWay));
export const ChartWay = later(() => import('./ChartWay.tsx').then(found => found.ChartWay));
