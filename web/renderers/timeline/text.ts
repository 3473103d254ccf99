/** How wide a label is, in pixels. */
export type Measure = (text: string) => number;

const font = '500 11.5px "Inter Variable", "Noto Sans KR Variable", Inter, system-ui, sans-serif';

/** Measures labels as the page writes them, each once; anew after fonts came. */
export function measuring(): Measure {
  const paper = document.createElement('canvas').getContext('2d');
  if (paper) paper.font = font;
  const known = new Map<string, number>();
  return text => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const width = Math.ceil(paper?.measureText(text).width ?? text.length * 6.5) + 1;
    known.set(text, width);
    return width;
  };
}

/** As much of a text as has room, with an ellipsis where it is cut. */
export function fitted(text: string, room: number, measure: Measure): string {
  if (measure(text) <= room) return text;
  const signs = [...text];
  let [fits, fails] = [0, signs.length];
  while (fails - fits > 1) {
    const half = Math.floor((fits + fails) / 2);
    if (measure(`${signs.slice(0, half).join('').trimEnd()}…`) <= room) fits = half;
    else fails = half;
  }
  return `${signs.slice(0, fits).join('').trimEnd()}…`;
}
