import type { Laid, LayoutRequest } from './layouts/request.ts';
import type { Places, Point } from './types.ts';

/** A worker that says nothing at all for so long (milliseconds) is given up; one that works may take its time. */
const patience = 8_000;

type Told = { signal: AbortSignal; onProgress(done: number | null): void };

/**
 * Lays nodes out in a worker, so that the page never stands still. A worker that gives no answer is tried once more;
 * after that the nodes stand in a circle, since a plain picture is better than none.
 * @throws DOMException named AbortError where it was stopped
 */
export async function layOut(request: LayoutRequest, told: Told): Promise<Laid> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const answer = await askWorker(request, told);
    if (answer) return answer;
  }
  const at = { ...circle(request.nodes.map(({ id }) => id)), ...request.fixed };
  return { at, short: { lacks: 'layout' } };
}

/** A worker that waits for a request: its program is large, and is read while the page still asks for its data. */
let waiting: Worker | null = null;
const newWorker = () => new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });

/** Has a worker ready for the first layout. */
export function readyWorker(): void {
  const worker = newWorker();
  worker.onerror = () => {
    if (waiting === worker) waiting = null;
  };
  waiting = worker;
}

/** Null where the worker fails or is given up. */
function askWorker(request: LayoutRequest, { signal, onProgress }: Told): Promise<Laid | null> {
  return new Promise((resolve, reject) => {
    const stopped = () => new DOMException('not wanted any more', 'AbortError');
    if (signal.aborted) return reject(stopped());
    const worker = waiting ?? newWorker();
    waiting = null;
    const done = (answer: Laid | null) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(() => done(null), patience);
    signal.addEventListener('abort', () => {
      reject(stopped());
      done(null);
    });
    worker.onmessage = ({ data }: MessageEvent<Laid | { done: number | null }>) => {
      clearTimeout(timer);
      if ('at' in data) done(data);
      else onProgress(data.done);
    };
    worker.onerror = () => done(null);
    worker.postMessage(request);
  });
}

/** Positions in a ring wide enough for the nodes not to touch. */
export function circle(nodes: string[]): Places {
  const radius = Math.max(160, nodes.length * 16);
  return Object.fromEntries(
    nodes.map((id, index) => {
      const angle = (2 * Math.PI * index) / nodes.length - Math.PI / 2;
      return [id, { x: Math.round(radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) }];
    }),
  );
}

/** Free spots on a spiral round a middle: what is there already does not move. */
export function spiral(middle: Point, count: number, taken: Point[], gap = 96): Point[] {
  const found: Point[] = [];
  for (let step = 1; found.length < count && step < 4_000; step += 1) {
    const angle = Math.sqrt(step) * 2.4;
    const radius = gap * (0.9 + 0.16 * step ** 0.75);
    const spot = { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
    const free = [...taken, ...found].every(other => Math.hypot(other.x - spot.x, other.y - spot.y) >= gap);
    if (free) found.push(spot);
  }
  return found;
}

/**
 * Lines that join what hangs together nowhere to the best tied node, for the layout alone: parts that share nothing
 * would else be put far apart, and all of the picture be small.
 */
export function tiedTogether(nodes: string[], edges: [string, string][]): [string, string][] {
  const next = new Map(nodes.map(id => [id, [] as string[]]));
  for (const [a, b] of edges) {
    next.get(a)?.push(b);
    next.get(b)?.push(a);
  }
  const joins = (id: string) => next.get(id)?.length ?? 0;
  const best = (ids: string[]) => [...ids].sort((one, other) => joins(other) - joins(one))[0];
  const hub = best(nodes);
  const seen = new Set<string>();
  const joined: [string, string][] = [];
  for (const start of hub === undefined ? [] : [hub, ...nodes]) {
    if (seen.has(start)) continue;
    const part = new Set([start]);
    for (const id of part) for (const other of next.get(id) ?? []) part.add(other);
    for (const id of part) seen.add(id);
    const nearest = best([...part]);
    if (start !== hub && nearest !== undefined) joined.push([String(hub), nearest]);
  }
  return joined;
}

/** The picture turned by a quarter where it is high and its box is broad, so that it can be drawn larger. */
export function laidDown(at: Places, box: { width: number; height: number }): Places {
  const points = Object.values(at);
  const span = (values: number[]) => Math.max(...values) - Math.min(...values);
  const high = points.length > 1 && span(points.map(({ y }) => y)) > span(points.map(({ x }) => x));
  if (high === box.height > box.width) return at;
  return Object.fromEntries(Object.entries(at).map(([id, { x, y }]) => [id, { x: -y, y: x }]));
}
