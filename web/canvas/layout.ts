export type Point = { x: number; y: number };
export type LayoutRequest = { nodes: string[]; edges: [string, string][] };
export type LayoutAnswer = Record<string, Point>;

/** Lays nodes out in a worker, so that the page never stands still. */
export function layOut(request: LayoutRequest, signal: AbortSignal): Promise<LayoutAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    signal.addEventListener('abort', () => {
      worker.terminate();
      reject(new DOMException('not wanted any more', 'AbortError'));
    });
    worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = event => {
      worker.terminate();
      reject(new Error(event.message));
    };
    worker.postMessage(request);
  });
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
