export type Point = { x: number; y: number };
/**
 * `drawn`: the edges that are seen; `edges` may hold more, which only pull. `bare`: no line carries a count, so that
 * less room will do.
 */
export type LayoutRequest = {
  nodes: string[];
  edges: [string, string][];
  drawn: [string, string][];
  bare: boolean;
};
export type LayoutAnswer = Record<string, Point>;

/** A worker that says nothing for so long (milliseconds) is given up. */
const patience = 8_000;

/**
 * Lays nodes out in a worker, so that the page never stands still. A worker that gives no answer is tried once more;
 * after that the nodes stand in a circle, since a plain picture is better than none.
 */
export async function layOut(request: LayoutRequest, signal: AbortSignal): Promise<LayoutAnswer> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const answer = await askWorker(request, signal);
    if (answer) return answer;
  }
  return circle(request.nodes);
}

/** Null where the worker fails or is given up. */
function askWorker(request: LayoutRequest, signal: AbortSignal): Promise<LayoutAnswer | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    const done = (answer: LayoutAnswer | null) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(() => done(null), patience);
    signal.addEventListener('abort', () => {
      reject(new DOMException('not wanted any more', 'AbortError'));
      done(null);
    });
    worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => done(data);
    worker.onerror = () => done(null);
    worker.postMessage(request);
  });
}

/** Positions in a ring wide enough for the nodes not to touch. */
export function circle(nodes: string[]): LayoutAnswer {
  const radius = Math.max(160, nodes.length * 16);
  return Object.fromEntries(
    nodes.map((id, index) => {
      const angle = (2 * Math.PI * index) / nodes.length - Math.PI / 2;
      return [id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }];
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
 * Joins what hangs together nowhere to the best tied node, for the layout alone: parts that share nothing would else
 * be put far apart, and all of the picture be small.
 */
export function tiedTogether({ nodes, edges, bare }: Omit<LayoutRequest, 'drawn'>): LayoutRequest {
  const next = new Map(nodes.map(id => [id, [] as string[]]));
  for (const [a, b] of edges) {
    next.get(a)?.push(b);
    next.get(b)?.push(a);
  }
  const hub = [...nodes].sort(
    (one, other) => (next.get(other)?.length ?? 0) - (next.get(one)?.length ?? 0),
  )[0];
  const seen = new Set<string>();
  const joined: [string, string][] = [];
  for (const start of hub === undefined ? [] : [hub, ...nodes]) {
    if (seen.has(start)) continue;
    const part = [start];
    for (const id of part) {
      if (seen.has(id)) continue;
      seen.add(id);
      part.push(...(next.get(id) ?? []));
    }
    const nearest = part.sort(
      (one, other) => (next.get(other)?.length ?? 0) - (next.get(one)?.length ?? 0),
    )[0];
    if (start !== hub && nearest !== undefined) joined.push([String(hub), nearest]);
  }
  return { nodes, edges: [...edges, ...joined], drawn: edges, bare };
}

/** The picture turned by a quarter where it is high and its box is broad, so that it can be drawn larger. */
export function laidDown(at: LayoutAnswer, box: { width: number; height: number }): LayoutAnswer {
  const points = Object.values(at);
  const span = (values: number[]) => Math.max(...values) - Math.min(...values);
  const high = points.length > 1 && span(points.map(({ y }) => y)) > span(points.map(({ x }) => x));
  if (high === box.height > box.width) return at;
  return Object.fromEntries(Object.entries(at).map(([id, { x, y }]) => [id, { x: -y, y: x }]));
}
