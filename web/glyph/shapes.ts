import type { Kind, Shape } from '../../server/contract/model.ts';

/** Outlines on a 48 × 48 grid. */
const outlines: Record<Shape, string> = {
  'rounded-square': 'M12 3h24a9 9 0 0 1 9 9v24a9 9 0 0 1 -9 9h-24a9 9 0 0 1 -9 -9v-24a9 9 0 0 1 9 -9z',
  circle: 'M24 4a20 20 0 1 1 0 40a20 20 0 1 1 0 -40z',
  disc: 'M24 4a20 20 0 1 1 0 40a20 20 0 1 1 0 -40z',
  hexagon: 'M24 3l19 10.5v21l-19 10.5l-19 -10.5v-21z',
  sheet: 'M9 4h22l9 9v28a3 3 0 0 1 -3 3h-28a3 3 0 0 1 -3 -3v-34a3 3 0 0 1 3 -3z',
  pentagon: 'M6 6h25l13 18l-13 18h-25a3 3 0 0 1 -3 -3v-30a3 3 0 0 1 3 -3z',
  box: 'M8 5h32a3 3 0 0 1 3 3v32a3 3 0 0 1 -3 3h-32a3 3 0 0 1 -3 -3v-32a3 3 0 0 1 3 -3z',
  'slanted-box': 'M12 7h33l-9 34h-33z',
  triangle: 'M24 4l21 38a2 2 0 0 1 -2 2h-38a2 2 0 0 1 -2 -2z',
  bubble: 'M8 5h32a4 4 0 0 1 4 4v24a4 4 0 0 1 -4 4h-18l-9 8v-8h-5a4 4 0 0 1 -4 -4v-24a4 4 0 0 1 4 -4z',
  diamond: 'M24 2l22 22l-22 22l-22 -22z',
  shield: 'M24 3l18 5v17c0 10 -8 17 -18 20c-10 -3 -18 -10 -18 -20v-17z',
  pin: 'M24 46c-9 -11 -15 -18 -15 -27a15 15 0 1 1 30 0c0 9 -6 16 -15 27z',
};
/** Where the icon’s middle lies, and how large it is drawn. */
const middles: Partial<Record<Shape, [number, number, number]>> = {
  pentagon: [20, 24, 23],
  triangle: [24, 31, 20],
  sheet: [23, 26, 24],
  bubble: [24, 21, 23],
  pin: [24, 19, 14],
};

export type Theme = 'light' | 'dark';
/** What is needed of a kind to draw it; nodes of no declared kind have one too (foreign.ts). */
export type Drawn = Pick<Kind, 'name' | 'caption' | 'glyph'>;
/** `hollow`: no claim that passes the filter tells of it. `preview`: not added yet. `pinned`: no layout moves it. */
export type GlyphOptions = {
  theme: Theme;
  text?: string;
  planned?: boolean;
  hollow?: boolean;
  preview?: boolean;
  pinned?: boolean;
  /** Another colour than the kind’s; the number of what it stands for. */
  tint?: string;
  number?: number;
  /** Its removal parts the picture. */
  cut?: boolean;
};
const accents = { light: '#2348C4', dark: '#8FA9FF' };
const papers = { light: '#FFFFFF', dark: '#1A1D21' };

/** What a kind’s glyph consists of, for every place that draws it: legend, lists and canvas. */
export function glyphParts(
  { glyph }: Drawn,
  { theme, planned, hollow: untold, preview, tint }: GlyphOptions,
) {
  const color = preview ? accents[theme] : (tint ?? glyph[theme]);
  const paper = papers[theme];
  const hollow = glyph.outlineOnly || planned === true || untold === true || preview === true;
  const [x, y, size] = middles[glyph.shape] ?? [24, 24, 25];
  return {
    outline: outlines[glyph.shape],
    fill: hollow ? paper : color,
    stroke: color,
    dashes: planned || preview ? '4 3' : undefined,
    icon: glyph.icon,
    ink: hollow ? color : theme === 'light' ? '#FFFFFF' : '#14171A',
    transform: `translate(${x - size / 2} ${y - size / 2}) scale(${size / 24})`,
    dot: glyph.icon.length === 0 ? { x, y, r: 5 } : undefined,
  };
}

const escaped = (text: string) => text.replace(/[<>&"]/g, '');

/** A pin on a plate, over the upper right of a glyph. */
const pin = (theme: Theme) =>
  `<circle cx="39" cy="9" r="8.2" fill="${papers[theme]}" stroke="${accents[theme]}" stroke-width="1.6"/><path transform="translate(32.6 2.6) scale(0.53)" d="M9 4v6l-2 4v2h10v-2l-2 -4v-6M12 16v5M8 4h8" fill="none" stroke="${accents[theme]}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>`;

/** The number of a group on a plate, over the upper left. */
const plate = (number: number, { theme, tint }: GlyphOptions) =>
  `<circle cx="9" cy="9" r="8.4" fill="${papers[theme]}" stroke="${tint}" stroke-width="1.6"/><text x="9" y="13" text-anchor="middle" font-family="Inter,Helvetica,Arial,sans-serif" font-size="11.5" font-weight="700" fill="${tint}">${number}</text>`;

/** Two dots that are cut apart, on a plate over the lower right. */
const scissors = (theme: Theme) => {
  const ink = accents[theme];
  return `<circle cx="39" cy="39" r="8.4" fill="${papers[theme]}" stroke="${ink}" stroke-width="1.6"/><circle cx="35" cy="39" r="1.9" fill="${ink}"/><circle cx="43" cy="39" r="1.9" fill="${ink}"/><path d="M40.5 33.5l-3 11" stroke="${ink}" stroke-width="1.6" stroke-linecap="round"/>`;
};

/** The glyph as SVG on its grid of 48 × 48; states carry their code. */
export function glyphMarkup(kind: Drawn, options: GlyphOptions): string {
  const parts = glyphParts(kind, options);
  const inside = options.text
    ? `<text x="24" y="${options.text.length > 1 ? 30.5 : 32}" text-anchor="middle" font-family="Inter,Helvetica,Arial,sans-serif" font-size="${options.text.length > 1 ? 18 : 24}" font-weight="700" fill="${parts.ink}">${escaped(options.text)}</text>`
    : `<g transform="${parts.transform}" fill="none" stroke="${parts.ink}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${parts.icon.map(d => `<path d="${d}"/>`).join('')}</g>${parts.dot ? `<circle cx="${parts.dot.x}" cy="${parts.dot.y}" r="${parts.dot.r}" fill="${parts.ink}"/>` : ''}`;
  const dashes = parts.dashes ? ` stroke-dasharray="${parts.dashes}"` : '';
  const marks = [
    options.pinned && pin(options.theme),
    options.number !== undefined && options.tint && plate(options.number, options),
    options.cut && scissors(options.theme),
  ]
    .filter(Boolean)
    .join('');
  return `<path d="${parts.outline}" fill="${parts.fill}" stroke="${parts.stroke}" stroke-width="2.4" stroke-linejoin="round"${dashes}/>${inside}${marks}`;
}

/** The same as a picture for the canvas. */
export function glyphPicture(kind: Drawn, options: GlyphOptions): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 48 48">${glyphMarkup(kind, options)}</svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
