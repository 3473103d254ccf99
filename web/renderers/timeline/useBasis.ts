import { useRef } from 'react';
import type { Sight } from './sight.ts';

/**
 * The days for which rows and labels are laid out: those that were seen when they last rested, so that no event changes
 * its row under the hand; those that are seen where that is a quarter of the picture away, or nearer or farther.
 */
export function useBasis(sight: Sight, moving: boolean): Sight {
  const rested = useRef(sight);
  const long = sight.to - sight.from;
  const before = rested.current;
  const near =
    Math.abs(before.to - before.from - long) < 1e-6 * long && Math.abs(before.from - sight.from) <= long / 4;
  if (!moving || !near) rested.current = { from: sight.from, to: sight.to };
  const { from, to } = rested.current;
  // The same object while it is the same, for those that remember what they made of it.
  const kept = useRef(rested.current);
  if (kept.current.from !== from || kept.current.to !== to) kept.current = { from, to };
  return kept.current;
}
