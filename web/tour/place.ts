/** In px of the window. */
export type Box = { left: number; top: number; width: number; height: number };
type Size = { width: number; height: number };

/** Between the card and what it speaks of, and between it and the window’s edge (px). */
const gap = 14;

/**
 * Where the card stands: beside what it speaks of, where there is room for it, below it or above it; else, as where
 * nothing is to be pointed at, low in the middle of the window.
 */
export function placeOfCard(shown: Box | null, card: Size, inside: Size): { left: number; top: number } {
  const within = (at: number, size: number, room: number) => Math.max(gap, Math.min(at, room - size - gap));
  const low = {
    left: within((inside.width - card.width) / 2, card.width, inside.width),
    top: within(inside.height, card.height, inside.height),
  };
  if (!shown) return low;
  const top = within(shown.top, card.height, inside.height);
  const left = within(shown.left, card.width, inside.width);
  const places = [
    { left: shown.left + shown.width + gap, top },
    { left: shown.left - card.width - gap, top },
    { left, top: shown.top + shown.height + gap },
    { left, top: shown.top - card.height - gap },
  ];
  const fits = (at: { left: number; top: number }) =>
    at.left >= gap &&
    at.top >= gap &&
    at.left + card.width + gap <= inside.width &&
    at.top + card.height + gap <= inside.height;
  return places.find(fits) ?? low;
}
