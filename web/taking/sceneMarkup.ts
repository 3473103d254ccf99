import type { Scene, SceneLine, SceneNode, SceneText } from '../canvas/sceneTypes.ts';
import type { Point } from '../canvas/types.ts';
import { glyphMarkup } from '../glyph/shapes.ts';
import { Markup, markup } from './markup.ts';

/** Numbers in files need no more than a hundredth of a pixel. */
const n = (value: number): number => Math.round(value * 100) / 100;

/** A scene as SVG: lines, then nodes, then what is written, each glyph once. */
export function sceneMarkup({ lines, nodes, texts }: Scene): Markup {
  const symbols = new Map<string, { id: string; inside: string }>();
  const symbolOf = ({ kind, glyph }: SceneNode): string | null => {
    if (!kind) return null;
    const inside = glyphMarkup(kind, glyph);
    const known = symbols.get(inside) ?? { id: `glyph-${symbols.size + 1}`, inside };
    symbols.set(inside, known);
    return known.id;
  };
  const drawn = nodes.map(node => nodeMarkup(node, symbolOf(node)));
  const glyphs = [...symbols.values()].map(
    ({ id, inside }) => markup`<symbol id="${id}" viewBox="0 0 48 48">${new Markup(inside)}</symbol>`,
  );
  return markup`<defs>${glyphs}</defs><g fill="none">${lines.map(lineMarkup)}</g><g>${drawn}</g><g text-anchor="middle">${texts.map(textMarkup)}</g>`;
}

const opacityOf = (opacity: number) => (opacity < 1 ? markup` opacity="${n(opacity)}"` : null);

function lineMarkup({ points, colour, width, opacity, dashes, round, rim, arrow }: SceneLine): Markup {
  const end = points.at(-1) ?? { x: 0, y: 0 };
  const before = points.at(-2) ?? end;
  // The line ends inside of its head, so that it does not show beyond the tip.
  const stop = arrow ? towards(end, before, arrow.size * 0.25) : end;
  const way = pathThrough([...points.slice(0, -1), stop]);
  const dashed = dashes.length > 0 ? markup` stroke-dasharray="${dashes.map(n).join(' ')}"` : null;
  const cap = round ? markup` stroke-linecap="round"` : null;
  const stroke = (of: string, wide: number) =>
    markup`<path d="${way}" stroke="${of}" stroke-width="${n(wide)}"${dashed}${cap}/>`;
  const line = [rim && stroke(rim.colour, rim.width), stroke(colour, width)];
  const head = arrow && headMarkup(end, before, arrow, colour);
  return markup`<g${opacityOf(opacity)}>${line}${head}</g>`;
}

/** Quadratic curves through the middles between bends, as Cytoscape draws them; straight where nothing bends it. */
function pathThrough([from, ...rest]: Point[]): string {
  if (!from) return '';
  const at = ({ x, y }: Point) => `${n(x)} ${n(y)}`;
  const bends = rest.slice(0, -1);
  const end = rest.at(-1) ?? from;
  if (bends.length === 0) return `M${at(from)}L${at(end)}`;
  const curves = bends.map((bend, index) => {
    const next = bends[index + 1];
    const to = next ? { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 } : end;
    return `Q${at(bend)} ${at(to)}`;
  });
  return `M${at(from)}${curves.join('')}`;
}

function towards(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

/** A triangle of Cytoscape’s: 0.3 of its size long and 0.3 wide on either side. */
function headMarkup(
  tip: Point,
  from: Point,
  { size, hollow }: { size: number; hollow: boolean },
  colour: string,
) {
  const base = towards(tip, from, size * 0.3);
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const aside = {
    x: (-(tip.y - from.y) / length) * size * 0.15,
    y: ((tip.x - from.x) / length) * size * 0.15,
  };
  const corners = [
    tip,
    { x: base.x + aside.x, y: base.y + aside.y },
    { x: base.x - aside.x, y: base.y - aside.y },
  ];
  const shape = corners.map(({ x, y }) => `${n(x)},${n(y)}`).join(' ');
  return markup`<polygon points="${shape}" fill="${hollow ? '#FAFAF7' : colour}" stroke="${colour}"/>`;
}

function nodeMarkup({ at, size, opacity, halo }: SceneNode, symbol: string | null): Markup {
  const behind =
    halo &&
    markup`<circle cx="${n(at.x)}" cy="${n(at.y)}" r="${n(halo.radius)}" fill="${halo.colour}" opacity="${n(halo.opacity)}"/>`;
  const [x, y] = [n(at.x - size / 2), n(at.y - size / 2)];
  const glyph = symbol
    ? markup`<use href="#${symbol}" x="${x}" y="${y}" width="${n(size)}" height="${n(size)}"/>`
    : markup`<circle cx="${n(at.x)}" cy="${n(at.y)}" r="${n(size / 3)}" fill="#888"/>`;
  return markup`<g${opacityOf(opacity)}>${behind}${glyph}</g>`;
}

function textMarkup({
  lines,
  box,
  down,
  size,
  weight,
  colour,
  plate,
  opacity,
  turn,
  bars,
}: SceneText): Markup {
  const [x, y] = [(box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2];
  const border = plate.line
    ? markup` stroke="${plate.line}"${opacity < 1 ? markup` stroke-opacity="${n(opacity)}"` : null}`
    : null;
  const under = markup`<rect x="${n(box.x1)}" y="${n(box.y1)}" width="${n(box.x2 - box.x1)}" height="${n(box.y2 - box.y1)}" rx="${n(plate.round)}" fill="${plate.fill}" fill-opacity="${plate.opacity}"${border}/>`;
  const colours = bars.map(
    bar =>
      markup`<rect x="${n(bar.x)}" y="${n(bar.y)}" width="${n(bar.width)}" height="${n(bar.height)}" fill="${bar.colour}"/>`,
  );
  const high = size * 1.25;
  const first = y + down - ((lines.length - 1) * high) / 2 + size * 0.36;
  const words = lines.map(
    (line, index) =>
      markup`<text x="${n(x)}" y="${n(first + index * high)}" font-size="${n(size)}" font-weight="${weight}" fill="${colour}">${line}</text>`,
  );
  const turned = turn === 0 ? null : markup` transform="rotate(${n(turn)} ${n(x)} ${n(y)})"`;
  // What is faded still covers the lines behind it.
  return markup`<g${turned}>${under}<g${opacityOf(opacity)}>${colours}${words}</g></g>`;
}
