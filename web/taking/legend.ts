import type { LineSort, Scene } from '../canvas/sceneTypes.ts';
import { tokens } from '../canvas/style.ts';
import { glyphMarkup } from '../glyph/shapes.ts';
import { t } from '../texts/index.ts';
import { Markup, markup } from './markup.ts';

/** A sign, drawn on a box of 28 × 20, and what it means. */
export type LegendEntry = { sign: Markup; words: string };

/** What the signs in a picture mean: those that are in it, and no others. */
export function legendOf(scene: Scene): LegendEntry[] {
  return [...kindsIn(scene), ...marksOn(scene), ...linesIn(scene)];
}

const glyphAt = (inside: string) =>
  markup`<svg x="4" width="20" height="20" viewBox="0 0 48 48">${new Markup(inside)}</svg>`;

function kindsIn({ nodes }: Scene): LegendEntry[] {
  const kinds = new Map(nodes.flatMap(({ kind }) => (kind ? [[kind.name, kind] as const] : [])));
  return [...kinds.values()].map(kind => ({
    sign: glyphAt(glyphMarkup(kind, { theme: 'light' })),
    words: t('taking:legend.kind', {
      kind: kind.caption,
      count: nodes.filter(node => node.kind?.name === kind.name).length,
    }),
  }));
}

/** Outlines that are dashed or hollow, on the first glyph that has them. */
function marksOn({ nodes }: Scene): LegendEntry[] {
  const of = (mark: 'planned' | 'hollow' | 'preview') => {
    const node = nodes.find(({ kind, glyph }) => kind && glyph[mark]);
    if (!node?.kind) return [];
    const sign = glyphAt(glyphMarkup(node.kind, { theme: 'light', [mark]: true }));
    return [{ sign, words: t(`taking:legend.mark.${mark}`) }];
  };
  const halo = nodes.some(node => node.halo)
    ? [
        {
          sign: markup`<circle cx="14" cy="10" r="9" fill="${tokens.light.accent}" opacity="0.22"/>`,
          words: t('taking:legend.mark.chosen'),
        },
      ]
    : [];
  return [...of('planned'), ...of('hollow'), ...of('preview'), ...halo];
}

const { tie, conflict, talk, accent } = tokens.light;
const looks: Record<
  LineSort,
  { colour: string; width: number; dashes?: string; head?: 'full' | 'hollow'; inside?: number }
> = {
  cooperation: { colour: tie, width: 4 },
  conflict: { colour: conflict, width: 4 },
  talk: { colour: talk, width: 4 },
  relationship: { colour: tie, width: 1.5, head: 'full' },
  planned: { colour: tie, width: 2, dashes: '1 6' },
  weak: { colour: tie, width: 3, dashes: '7 5' },
  hollow: { colour: tie, width: 5, inside: 2.4 },
  'one-origin': { colour: tie, width: 1, head: 'hollow' },
  step: { colour: accent, width: 3.5 },
};

function linesIn({ lines }: Scene): LegendEntry[] {
  const sorts = new Set(lines.flatMap(line => line.sorts));
  const entries = (Object.keys(looks) as LineSort[])
    .filter(sort => sorts.has(sort))
    .map(sort => ({ sign: strokeOf(sort), words: t(`taking:legend.${sort}`) }));
  const wide = ['cooperation', 'conflict', 'talk'] as const;
  return wide.some(sort => sorts.has(sort))
    ? [...entries, { sign: widths, words: t('stage:drawn.width') }]
    : entries;
}

function strokeOf(sort: LineSort): Markup {
  const { colour, width, dashes, head, inside } = looks[sort];
  const round = dashes === '1 6' ? 'round' : 'butt';
  const arrow =
    head &&
    markup`<path d="M20 6.5l7 3.5l-7 3.5z" fill="${head === 'full' ? colour : tokens.light.bg}" stroke="${colour}"/>`;
  const within =
    inside &&
    markup`<line x1="2.3" y1="10" x2="25.7" y2="10" stroke="${tokens.light.bg}" stroke-width="${inside}"/>`;
  return markup`<line x1="1" y1="10" x2="${head ? 20 : 27}" y2="10" stroke="${colour}" stroke-width="${width}" stroke-linecap="${round}"${dashes ? markup` stroke-dasharray="${dashes}"` : null}/>${within ?? null}${arrow ?? null}`;
}

const widths = markup`<path d="M1 10L27 6v8z" fill="${tie}"/>`;
