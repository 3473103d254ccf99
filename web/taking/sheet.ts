import type { Scene } from '../canvas/sceneTypes.ts';
import { tokens } from '../canvas/style.ts';
import { t } from '../texts/index.ts';
import { type LegendEntry, legendOf } from './legend.ts';
import { Markup, markup } from './markup.ts';
import { sceneMarkup } from './sceneMarkup.ts';
import type { Told } from './told.ts';
import { type Measure, wrappedTo } from './wrap.ts';

const { bg, ink, ink3, line } = tokens.light;
/** Pixels: what is free at the sides, the least width, the size of plain text, and the height of a row of it. */
const [side, least, size, row] = [28, 900, 12, 18];
/** A link of more letters is not readable any more: it is cut in the picture and whole in the file. */
const longestLink = 400;

type Given = {
  scene: Scene;
  told: Told;
  measure: Measure;
  /** Fonts as CSS; empty where the file makes do with those that are there. */
  fonts: string;
};

/**
 * A picture that says what it is: title, the network, what its signs mean, what was asked, and what it is made from.
 * @returns an SVG file
 */
export function sheetOf({ scene, told, measure, fonts }: Given): {
  svg: string;
  width: number;
  height: number;
} {
  const width = Math.max(least, scene.width);
  const room = width - 2 * side;
  const texts = (words: string, bold = false) => wrappedTo(words, room / size, text => measure(text, bold));
  const head = [
    lineOf(told.title, { y: 34, size: 19, weight: 600 }),
    lineOf(told.shows, { y: 56, size: 13, colour: ink3 }),
    ...(told.selected.length > 0
      ? [lineOf(t('taking:selected', { names: told.selected.join(', ') }), { y: 75, size: 13, colour: ink3 })]
      : []),
  ];
  const top = told.selected.length > 0 ? 84 : 66;
  const signs = legendRows(legendOf(scene), room, measure);
  const legendAt = top + scene.height + 18;
  const rows = footRows(scene, told).flatMap(({ words, link }) => texts(words).map(text => ({ text, link })));
  const rowsAt = legendAt + signs.height + 14;
  const foot = rows.map(({ text, link }, index) => {
    const written = lineOf(text, { y: rowsAt + (index + 1) * row, size, colour: ink3 });
    return link ? markup`<a href="${link}" target="_blank">${written}</a>` : written;
  });
  const height = Math.ceil(rowsAt + rows.length * row + 20);
  const drawn = markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter, 'Inter Variable', 'Segoe UI', Helvetica, Arial, sans-serif" role="img"><title>${told.title}</title><desc>${descriptionOf(told)}</desc><style>${new Markup(fonts)}text{white-space:pre}</style><rect width="100%" height="100%" fill="${bg}"/>${head}<g transform="translate(${(width - scene.width) / 2} ${top})">${sceneMarkup(scene)}</g><path d="M${side} ${legendAt - 10}h${room}" stroke="${line}"/><g transform="translate(${side} ${legendAt})">${signs.drawn}</g>${foot}</svg>`;
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${drawn.text}\n`, width, height };
}

type Look = { y: number; size: number; weight?: number; colour?: string };
const lineOf = (text: string, { y, size: letters, weight = 400, colour = ink }: Look) =>
  markup`<text x="${side}" y="${y}" font-size="${letters}" font-weight="${weight}" fill="${colour}">${text}</text>`;

function footRows({ names }: Scene, told: Told): { words: string; link?: string }[] {
  const { link } = told;
  const short = link.length > longestLink ? `${link.slice(0, longestLink)}…` : link;
  return [
    ...[...told.asked, ...told.notes].map(row => ({ words: t('taking:row', row).replace(/\s+/g, ' ') })),
    ...(names.returned < names.total ? [{ words: t('taking:names', names) }] : []),
    { words: t('taking:source', { dossiers: told.dossiers.join('; '), made: told.made }) },
    { words: short, link },
  ];
}

/** The network and its legend alone, for a page that says the rest itself. @returns an SVG element */
export function drawingOf({ scene, told, measure }: Omit<Given, 'fonts'>): Markup {
  const width = Math.max(least, scene.width);
  const signs = legendRows(legendOf(scene), width - 2 * side, measure);
  const legendAt = scene.height + 18;
  const height = Math.ceil(legendAt + signs.height + 16);
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Inter, Helvetica, Arial, sans-serif" role="img" aria-label="${told.shows}"><rect width="100%" height="100%" fill="${bg}"/><g transform="translate(${(width - scene.width) / 2} 0)">${sceneMarkup(scene)}</g><path d="M${side} ${legendAt - 10}h${width - 2 * side}" stroke="${line}"/><g transform="translate(${side} ${legendAt})">${signs.drawn}</g></svg>`;
}

/** The same for who reads the file and not the picture. */
const descriptionOf = (told: Told) =>
  [
    told.shows,
    ...(told.selected.length > 0 ? [t('taking:selected', { names: told.selected.join(', ') })] : []),
    ...[...told.asked, ...told.notes].map(row => t('taking:row', row)),
    t('taking:source', { dossiers: told.dossiers.join('; '), made: told.made }),
    told.link,
  ].join('\n');

/** Entries of the legend one after another, as many in a row as find room. */
function legendRows(entries: LegendEntry[], room: number, measure: Measure) {
  let [x, y] = [0, 0];
  const drawn = entries.map(({ sign, words }) => {
    const wide = 34 + measure(words, false) * size + 22;
    if (x > 0 && x + wide > room) [x, y] = [0, y + 26];
    const at = markup`<g transform="translate(${Math.round(x)} ${y})">${sign}<text x="34" y="14" font-size="${size}" fill="${ink}">${words}</text></g>`;
    x += wide;
    return at;
  });
  return { drawn, height: entries.length === 0 ? 0 : y + 26 };
}
