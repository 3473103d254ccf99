import { measured } from '../../canvas/names.ts';
import type { Scene } from '../../canvas/sceneTypes.ts';
import { fontsFor } from '../fonts.ts';
import { save } from '../save.ts';
import { drawingOf } from '../sheet.ts';
import type { Told } from '../told.ts';
import { materialOf } from './material.ts';
import { reportOf } from './page.ts';

/** Keeps a report on what is selected, or on the whole view, as a file. */
export async function takeReport(
  asked: Parameters<typeof materialOf>[0],
  told: Told,
  scene: Scene | null,
): Promise<void> {
  const material = await materialOf(asked);
  const picture = scene && drawingOf({ scene, told, measure: measured }).text;
  const given = { told, material, kinds: asked.kinds, picture };
  const fonts = await fontsFor(reportOf({ ...given, fonts: '' }));
  const html = reportOf({ ...given, fonts });
  save(`entente-report-${told.file}.html`, new Blob([html], { type: 'text/html' }));
}
