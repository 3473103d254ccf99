import { measured } from '../canvas/names.ts';
import type { Scene } from '../canvas/sceneTypes.ts';
import { fontsFor } from './fonts.ts';
import { toPng } from './png.ts';
import { save } from './save.ts';
import { sheetOf } from './sheet.ts';
import type { Told } from './told.ts';

/** Keeps the picture as a file, as vectors or as pixels: the same sheet either way. */
export async function takePicture(as: 'svg' | 'png', scene: Scene, told: Told): Promise<void> {
  const { svg, width, height } = await sheetWithFonts(scene, told);
  const file = `entente-${told.file}.${as}`;
  save(file, as === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await toPng(svg, width, height));
}

async function sheetWithFonts(scene: Scene, told: Told) {
  const given = { scene, told, measure: measured };
  const { svg } = sheetOf({ ...given, fonts: '' });
  return sheetOf({ ...given, fonts: await fontsFor(svg) });
}
