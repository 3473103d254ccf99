import type { Places } from '../types.ts';
import { byForce } from './force.ts';
import { layers } from './layers.ts';
import { byPlace } from './map.ts';
import type { Laid, LayoutRequest, Progress } from './request.ts';
import { rings } from './rings.ts';
import { byTime } from './time.ts';

/**
 * Lays a picture out, the same each time whatever order its nodes and lines come in. Fixed nodes stay where they are;
 * places are whole numbers.
 */
export function lay(asked: LayoutRequest, progress: Progress = () => undefined): Laid {
  const request = {
    ...asked,
    nodes: [...asked.nodes].sort((one, other) => (one.id < other.id ? -1 : 1)),
    edges: sorted(asked.edges),
    drawn: sorted(asked.drawn),
  };
  const { at, short } = how(request, progress);
  const whole = ({ x, y }: { x: number; y: number }) => ({ x: Math.round(x), y: Math.round(y) });
  const places: Places = Object.fromEntries(
    Object.entries({ ...at, ...request.fixed }).map(([id, spot]) => [id, whole(spot)]),
  );
  return { at: places, ...(short ? { short } : {}) };
}

function how(request: LayoutRequest, progress: Progress): Laid {
  switch (request.how) {
    case 'force':
      return { at: byForce(request, progress) };
    case 'rings':
      return { at: rings(request) };
    case 'layers':
      return { at: layers(request) };
    case 'time':
      return byTime(request);
    case 'map':
      return byPlace(request);
  }
}

const sorted = (edges: [string, string][]): [string, string][] =>
  [...edges].sort((one, other) => (one.join('\n') < other.join('\n') ? -1 : 1));
