import type cytoscape from 'cytoscape';
import type { Picture } from '../state/picture.ts';
import { alongPath } from './alongPath.ts';
import { layoutRequest, linesOf, nearTheirOwn, ownNodes } from './asked.ts';
import { update } from './diff.ts';
import { toElements } from './elements.ts';
import { circle, laidDown, layOut } from './layout.ts';
import { shortfallInWords } from './layoutWords.ts';
import { settle } from './motion.ts';
import { atHome, broughtIntoSight, fitted } from './sight.ts';
import type { CanvasProps, LayoutState, Places, Point } from './types.ts';

/** Where all nodes stand, for pictures of one key. */
export type Held = { key: string; at: Map<string, Point> };
export type Wished = Pick<
  CanvasProps,
  'picture' | 'layout' | 'kinds' | 'theme' | 'name' | 'places' | 'pinned' | 'preview' | 'looks'
>;
type Told = { onPlaced(places: Places, whole: boolean): void; onLayout(state: LayoutState): void };
export type Drawing = {
  /** Draws a picture in place, or lays it out in the worker first. Answers what breaks such a layout off, if one runs. */
  draw(wished: Wished): (() => void) | undefined;
  /** Lays out again from where everything stands; pinned nodes stay. */
  tidy(): void;
};

/** Draws pictures on an instance. After each drawing the instance emits `drawn`. */
export function drawingOn(cy: cytoscape.Core, held: { current: Held }, told: Told): Drawing {
  let wished: Wished | null = null;
  let lastPath = '';
  let running: AbortController | null = null;

  const show = (now: Wished, at: Map<string, Point>, from: Map<string, Point>, refit: boolean) => {
    const before = held.current.at;
    const positions = withPath(now.picture, at);
    const elements = toElements(now.picture, now.kinds, now.theme, now);
    const { added } = update(cy, elements, id => from.get(id) ?? positions.get(id) ?? { x: 0, y: 0 });
    settle(cy, positions, before, added, refit && before.size === 0);
    held.current = { key: now.layout.key, at: positions };
    const { path } = now.picture;
    const wish = { path: path !== null, name: now.name };
    const steps = path?.steps.join() ?? '';
    if (refit) {
      fitted(cy, [...positions.values()], wish);
      atHome(cy);
    } else if (path && steps !== lastPath) broughtIntoSight(cy, spots(path.nodes, positions), wish);
    lastPath = steps;
    // For the reader’s style sheet and for tests: whether there is a picture.
    cy.container()?.toggleAttribute('data-drawn', now.picture.nodes.length > 0);
    cy.emit('drawn');
  };

  /** Says where all nodes stand but those that stand there for the sake of a path alone. */
  const tell = ({ picture }: Wished, whole: boolean) => {
    const { at } = held.current;
    told.onPlaced(
      Object.fromEntries(
        ownNodes(picture).flatMap(({ id }) => spots([id], at).map(spot => [id, { ...spot }] as const)),
      ),
      whole,
    );
  };

  const lay = async (now: Wished, fixed: Places, start: Places | null, stopping: AbortController) => {
    const { signal } = stopping;
    const say = (state: Omit<LayoutState, 'stop'>) =>
      told.onLayout({ ...state, stop: () => stopping.abort('stopped') });
    say({ running: true, done: null });
    try {
      const answer = await layOut(layoutRequest({ ...now, fixed, start }), {
        signal,
        onProgress: done => say({ running: true, done }),
      });
      // The network keeps the place of its states on every screen; an answer has no place to keep.
      const size = { width: cy.width(), height: cy.height() };
      const at = now.name && now.layout.how === 'force' ? laidDown(answer.at, size) : answer.at;
      show(now, new Map(Object.entries(at)), new Map(), start === null);
      tell(now, start === null && Object.keys(fixed).length === 0);
      say({ running: false, done: 1, ...(answer.short ? { said: shortfallInWords(answer.short) } : {}) });
    } catch (failed) {
      if ((failed as Error).name !== 'AbortError') throw failed;
      say({ running: false, done: 1 });
      if (signal.reason === 'stopped' && start === null) keep(now, fixed);
    }
  };
  const begin = (now: Wished, fixed: Places, start: Places | null) => {
    running?.abort('unwanted');
    const stopping = new AbortController();
    running = stopping;
    void lay(now, fixed, start, stopping);
    return () => stopping.abort('unwanted');
  };

  /** What a stopped layout leaves: the places of before, and a spot for what had none. */
  const keep = (now: Wished, fixed: Places) => {
    const at = new Map([...held.current.at, ...Object.entries(fixed)]);
    const ids = ownNodes(now.picture).map(({ id }) => id);
    const missing = ids.filter(id => !at.has(id));
    const found =
      missing.length === ids.length
        ? new Map(Object.entries(circle(ids)))
        : nearTheirOwn(now.picture, at, missing).placed;
    show(now, new Map([...at, ...found]), new Map(), true);
    tell(now, false);
  };

  return {
    draw(now) {
      wished = now;
      const { picture, layout, places = {} } = now;
      const fresh = held.current.key !== layout.key || held.current.at.size === 0;
      const known = new Map(fresh ? [] : held.current.at);
      for (const [id, spot] of Object.entries(places)) known.set(id, spot);
      const own = ownNodes(picture).map(({ id }) => id);
      const missing = own.filter(id => !known.has(id));
      if (fresh && missing.length * 2 > own.length) return begin(now, places, null);
      const { placed, from } = nearTheirOwn(picture, known, missing);
      show(now, new Map([...known, ...placed]), from, fresh);
      if (missing.length > 0) tell(now, false);
      return undefined;
    },
    tidy() {
      if (!wished) return;
      const start = Object.fromEntries(held.current.at);
      const still = wished.pinned ?? new Set<string>();
      begin(wished, Object.fromEntries(Object.entries(start).filter(([id]) => still.has(id))), start);
    },
  };
}

const spots = (ids: string[], at: Map<string, Point>): Point[] => ids.flatMap(id => at.get(id) ?? []);

/** A path is placed into the picture afterwards, so that the picture is the same with it and without. */
function withPath(picture: Picture, at: Map<string, Point>): Map<string, Point> {
  if (!picture.path) return at;
  const middles = linesOf(picture).flatMap(([a, b]) => {
    const [one, other] = [at.get(a), at.get(b)];
    return one && other ? [{ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }] : [];
  });
  return new Map([...at, ...alongPath(picture.path.nodes, at, middles)]);
}
