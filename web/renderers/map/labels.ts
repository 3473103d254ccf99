export type Rectangle = { x: number; y: number; width: number; height: number };
/** A label that wants a place at a spot; `around`: how far from it the nearest may be, in pixels; 0: upon it. */
export type Wanted = {
  id: string;
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  around: number;
  /** Best above or below it, as on a line. */
  upright?: boolean;
  /** Never left out: the selection. */
  always?: boolean;
};
export type PlacedLabel<T extends Wanted = Wanted> = T & { left: number; top: number };

/**
 * Finds a place for labels, in the order in which they are given, so that none lies on another or on what is taken:
 * right, left, below or above its spot, or aslant. What finds none is left out, unless it always is to be there.
 */
export function placeLabels<T extends Wanted>(
  wanted: T[],
  taken: Rectangle[],
  within: Rectangle,
): PlacedLabel<T>[] {
  const full = [...taken];
  const found: PlacedLabel<T>[] = [];
  for (const label of wanted) {
    const spots = candidates(label);
    const own = { x: label.x, y: label.y };
    const free = spots.find(
      spot =>
        holds(within, spot) && !full.some(one => meets(one, spot) && !(label.around > 0 && isOwn(one, own))),
    );
    const spot = free ?? (label.always ? spots[0] : undefined);
    if (!spot) continue;
    full.push(spot);
    found.push({ ...label, left: spot.x, top: spot.y });
  }
  return found;
}

/** Where else a name upon an area may stand, in pixels from its middle. */
const aside: [right: number, down: number][] = [
  [0, 0],
  [0, 26],
  [0, -26],
  [44, 0],
  [-44, 0],
  [44, 30],
  [-44, 30],
  [44, -30],
  [-44, -30],
];

function candidates({ x, y, width, height, around, upright }: Wanted): Rectangle[] {
  const size = { width, height };
  if (around === 0)
    return aside.map(([right, down]) => ({ x: x - width / 2 + right, y: y - height / 2 + down, ...size }));
  const beside = [
    { x: x + around, y: y - height / 2, ...size },
    { x: x - around - width, y: y - height / 2, ...size },
  ];
  const over = [
    { x: x - width / 2, y: y + around, ...size },
    { x: x - width / 2, y: y - around - height, ...size },
  ];
  if (upright) return [...over.reverse(), ...beside];
  const aslant = [1, -1].flatMap(down =>
    [x + around, x - around - width].map(left => ({
      x: left,
      y: y - height / 2 + down * (height / 2 + around * 0.6),
      ...size,
    })),
  );
  return [...beside, ...over, ...aslant];
}

/** What is taken round a label’s own spot is its own mark: it stands beside that by its distance. */
const isOwn = ({ x, y, width, height }: Rectangle, spot: { x: number; y: number }) =>
  Math.abs(x + width / 2 - spot.x) < 0.5 && Math.abs(y + height / 2 - spot.y) < 0.5;

const meets = (one: Rectangle, other: Rectangle) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const holds = (outer: Rectangle, inner: Rectangle) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

let context: CanvasRenderingContext2D | null | undefined;
/** How wide a text is drawn, in pixels. */
export function widthOf(text: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 7;
  context.font = font;
  return context.measureText(text).width;
}
