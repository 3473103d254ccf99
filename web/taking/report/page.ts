import type { Kind } from '../../../server/contract/model.ts';
import { t } from '../../texts/report.ts';
import { Markup, markup } from '../markup.ts';
import type { Told } from '../told.ts';
import { citedIn } from './cited.ts';
import { chapterMarkup } from './claims.ts';
import type { Material } from './material.ts';
import { sourcesMarkup } from './sources.ts';
import { reportStyle } from './style.ts';
import { summaryMarkup } from './summary.ts';

type Given = {
  told: Told;
  material: Material;
  kinds: Map<string, Kind>;
  /** The picture as an SVG element; null where none is drawn. */
  picture: string | null;
  /** Fonts as CSS. */
  fonts: string;
};

/** Nothing in the file runs, and it reads nothing from elsewhere. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/**
 * A report as one HTML file that needs nothing else: the picture, what was asked, a summary, each claim with who says
 * so and where, and the documents.
 */
export function reportOf({ told, material, kinds, picture, fonts }: Given): string {
  const cited = citedIn(material);
  const title = told.selected.length > 0 ? told.selected.join(', ') : told.title;
  const asked = [{ caption: t('report:shown'), words: told.shows }, ...told.asked];
  const rows = asked.map(({ caption, words }) => markup`<dt>${caption}</dt><dd>${words}</dd>`);
  const noted = told.notes.map(({ caption, words }) => markup`<dt>${caption}</dt><dd>${words}</dd>`);
  const notes =
    noted.length === 0 ? null : markup`<h2>${t('report:head.notes')}</h2><dl class="notes">${noted}</dl>`;
  const figure =
    picture === null
      ? null
      : markup`<figure>${new Markup(picture)}<figcaption>${told.shows}. ${t('report:figure')}</figcaption></figure>`;
  const chapters = cited.chapters.map(chapter => chapterMarkup(chapter, cited, kinds));
  const evidence =
    chapters.length === 0
      ? markup`<p>${t('report:none')}</p>`
      : markup`${summaryMarkup(material, cited, kinds)}<h2 class="fresh">${t('report:head.evidence')}</h2><p class="facts">${t('report:evidence')}</p>${chapters}${sourcesMarkup(cited, material.claims)}`;
  const page = markup`<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${t('report:title', { title })}</title><style>${new Markup(fonts + reportStyle)}</style></head><body><header><h1>${title}</h1><p class="facts">${t('report:from', { dossiers: told.dossiers.join('; ') })}<br>${t('report:made', { made: told.made })}</p></header><main>${figure}<h2>${t('report:head.asked')}</h2><dl>${rows}</dl>${notes}${evidence}</main><footer><h2>${t('report:head.cite')}</h2><p>${t('report:cite', { title, dossiers: told.dossiers.join('; '), made: told.made })}</p><p><a href="${told.link}">${told.link}</a></p></footer></body></html>`;
  return `<!doctype html>\n${page.text}\n`;
}
