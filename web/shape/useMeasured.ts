import { useEffect, useMemo, useState } from 'react';
import { linesOf } from '../canvas/asked.ts';
import type { Picture } from '../state/picture.ts';
import { isLineMeasure, type Shape } from '../state/shape.ts';
import type { ShapeAnswer, ShapeRequest } from './request.ts';

export type Measured = { answer: ShapeAnswer; state: 'ready' | 'working' | 'failed' };
const nothing: ShapeAnswer = { values: {}, communities: {}, cuts: {} };

/**
 * What a picture’s lines say of its nodes, worked out in a worker, so that the page never stands still. What was found
 * last stays until there is an answer, unless it is one to another question.
 */
export function useMeasured(picture: Picture, { size, colour, cuts }: Shape): Measured {
  const measure = isLineMeasure(size) ? size : null;
  const communities = colour === 'community';
  const request = useMemo<ShapeRequest | null>(
    () =>
      measure || communities || cuts
        ? {
            nodes: picture.nodes.map(({ id }) => id),
            lines: linesOf(picture),
            measure,
            communities,
            cuts,
          }
        : null,
    [picture, measure, communities, cuts],
  );
  const [found, setFound] = useState<{ request: ShapeRequest; answer: ShapeAnswer | null } | null>(null);
  useEffect(() => {
    if (!request) return;
    const worker = new Worker(new URL('./shape.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<ShapeAnswer>) => {
      worker.terminate();
      setFound({ request, answer: data });
    };
    worker.onerror = () => setFound({ request, answer: null });
    worker.postMessage(request);
    return () => worker.terminate();
  }, [request]);
  return useMemo(() => {
    if (!request) return { answer: nothing, state: 'ready' };
    const state = found?.request !== request ? 'working' : found.answer ? 'ready' : 'failed';
    const last = found?.answer ?? nothing;
    const values = found?.request.measure === measure ? last.values : {};
    return { answer: { ...last, values }, state };
  }, [request, found, measure]);
}
