import type { ComponentType } from 'react';
import type { Renderer } from '../state/view.ts';

/** The renderers beside the network, each read when it is first looked at, so that the page itself stays small. */
export const lazyRenderers: Partial<Record<Renderer, ComponentType>> = {};
