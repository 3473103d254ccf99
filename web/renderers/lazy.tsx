import { type ComponentType, lazy } from 'react';
import type { Renderer } from '../state/view.ts';
import { Unreadable } from './Unreadable.tsx';

/** One that is read when it is first looked at; where Entente’s server went away before, the page says so. */
const readLater = (read: () => Promise<ComponentType>) =>
  lazy(() =>
    read().then(
      shown => ({ default: shown }),
      () => ({ default: Unreadable }),
    ),
  );

/** The renderers beside the network, each read when it is first looked at, so that the page itself stays small. */
export const lazyRenderers: Partial<Record<Renderer, ComponentType>> = {
  timeline: readLater(() => import('./timeline/Timeline.tsx').then(({ Timeline }) => Timeline)),
};
