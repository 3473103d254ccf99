export type Box = { x1: number; y1: number; x2: number; y2: number };

/** Boxes sorted into cells, so that what a new one meets is found without looking at all of them. */
export type BoxGrid = {
  add(box: Box, owner?: string): void;
  /** Whether it meets none but its owner’s. */
  free(box: Box, owner?: string): boolean;
};

export const meets = (a: Box, b: Box): boolean => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

export function boxGrid(cell = 64): BoxGrid {
  const cells = new Map<number, { box: Box; owner: string | undefined }[]>();
  const each = (box: Box, doing: (key: number) => boolean): boolean => {
    for (let x = Math.floor(box.x1 / cell); x <= Math.floor(box.x2 / cell); x += 1)
      for (let y = Math.floor(box.y1 / cell); y <= Math.floor(box.y2 / cell); y += 1)
        if (!doing((x + 1_000_000) * 4_000_000 + y + 1_000_000)) return false;
    return true;
  };
  return {
    add(box, owner) {
      const entry = { box, owner };
      each(box, key => {
        const held = cells.get(key);
        if (held) held.push(entry);
        else cells.set(key, [entry]);
        return true;
      });
    },
    free: (box, owner) =>
      each(box, key =>
        (cells.get(key) ?? []).every(
          held => (owner !== undefined && held.owner === owner) || !meets(held.box, box),
        ),
      ),
  };
}
