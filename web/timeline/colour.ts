import type { Kind } from '../../server/contract/model.ts';

/** The colour of a kind in both themes, as CSS; that of a tie where several kinds are drawn as one. */
export const colourOf = (kind: Kind | undefined): string =>
  kind ? `light-dark(${kind.glyph.light}, ${kind.glyph.dark})` : 'var(--tie)';
