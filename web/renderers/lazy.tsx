import type { ComponentType } from 'react';
import { later } from '../later.tsx';
import type { Renderer } from '../state/view.ts';

/** The renderers beside the network, each read when it is first looked at, so that the page itself stays small. */
export const lazyRenderers: Record<Exclude<Renderer, 'network'>, ComponentType> = {
  timeline: later(() => import('./timeline/Timeline.tsx').then(({ Timeline }) => Timeline)),
  map: later(() => import('./map/MapView.tsx').then(({ MapView }) => MapView)),
  table: later(() => import('./table/Table.tsx').then(({ Table }) => Table)),
  sources: later(() => import('./sources/Sources.tsx').then(({ Sources }) => Sources)),
};
