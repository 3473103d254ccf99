/** Something that keeps its room on a drawing, from its top left corner. */
type Box = { x: number; y: number; width: number; height: number };
/** `tall`: how far the mark reaches above and below, where that is more than a tick. */
export type Labelled = { x: number; y: number; text: string; tall?: number };
/** Where a label stands: the end of its line, and which way it runs from there; null where it found no room. */
export type Placed = { x: number; y: number; anchor: 'start' | 'end' } | null;

const height = 13;
/** A letter of the labels is about so wide; wider ones make up for thin ones. */
const letter = 5.9;

const sides: ['start' | 'end', number][] = [
  ['start', 8],
  ['end', 8],
  ['start', 22],
  ['start', 38],
  ['end', 22],
];

/**
 * Gives each mark’s label a place beside it that meets no other mark and no label placed before: right, left, then
 * further and further above and below.
 */
export function placeLabels(
  marks: Labelled[],
  area: { left?: number; width: number; height: number },
): Placed[] {
  const taken: Box[] = marks.map(({ x, y, tall = 5 }) => ({
    x: x - 6,
    y: y - tall,
    width: 12,
    height: 2 * tall,
  }));
  return marks.map(({ x, y, text }) => {
    const width = text.length * letter;
    for (const shift of [0, 12, -12, 24, -24, 36, -36, 48, -48]) {
      for (const [anchor, gap] of sides) {
        const left = anchor === 'start' ? x + gap : x - gap - width;
        const box = { x: left, y: y + shift - height / 2, width, height };
        if (
          box.x < (area.left ?? 0) ||
          box.x + width > area.width ||
          box.y < 0 ||
          box.y + height > area.height
        )
          continue;
        if (taken.some(other => meet(box, other))) continue;
        taken.push(box);
        return { x: anchor === 'start' ? left : left + width, y: y + shift, anchor };
      }
    }
    return null;
  });
}

const meet = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;
