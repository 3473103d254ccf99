import type cytoscape from 'cytoscape';
import type { Point } from './types.ts';

/** How long nodes move, in milliseconds, and how many at once at most: more would stutter. */
const [duration, most] = [240, 400];

export const wantsLessMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Brings nodes to their places, those that are new or stand elsewhere with a short move.
 * @param before where they stood, or were moving to
 * @param atOnce no moves: a picture that is drawn for the first time
 */
export function settle(
  cy: cytoscape.Core,
  places: Map<string, Point>,
  before: Map<string, Point>,
  added: Set<string>,
  atOnce: boolean,
): void {
  const moving = cy.nodes().filter(node => {
    const [now, then] = [places.get(node.id()), before.get(node.id())];
    if (!now || node.grabbed()) return false;
    return added.has(node.id()) || !then || then.x !== now.x || then.y !== now.y;
  });
  const still = atOnce || moving.length > most || wantsLessMotion();
  moving.forEach(node => {
    const position = { ...(places.get(node.id()) as Point) };
    node.stop(true);
    const { x, y } = node.position();
    if (still || Math.hypot(position.x - x, position.y - y) < 1) node.position(position);
    else node.animate({ position }, { duration, easing: 'ease-out' });
  });
}

/** When all moves have ended, in milliseconds from now. */
export const settled = (): number => (wantsLessMotion() ? 0 : duration + 40);
