/** Width of a text at a font size of one pixel. */
export type Measure = (text: string, bold: boolean) => number;

/** A text in lines no wider than `room`; a word that is wider is cut where the line ends. */
export function wrappedTo(text: string, room: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= room) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (widthOf(line) > room && line.length > 1) {
      const cut = Math.max(1, Math.floor((line.length * room) / widthOf(line)));
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
  }
  return [...lines, line];
}
