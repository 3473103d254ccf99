import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url';
import latinMore from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

/** The files of the page’s font, and the letters for which each is needed. */
const faces = [
  { file: latin, range: 'U+0000-00FF, U+2000-206F, U+2122, U+2190-2193', letters: /[\u0020-\u00FF]/ },
  { file: latinMore, range: 'U+0100-02FF, U+1E00-1EFF', letters: /[\u0100-\u02FF\u1E00-\u1EFF]/ },
  { file: cyrillic, range: 'U+0400-045F, U+0490-0491', letters: /[\u0400-\u045F\u0490\u0491]/ },
];

/** The page’s font for what a text needs of it, as CSS that holds the files: a picture then looks the same everywhere. */
export async function fontsFor(text: string): Promise<string> {
  const needed = faces.filter(({ letters }) => letters.test(text));
  const rules = await Promise.all(
    needed.map(async ({ file, range }) => {
      const data = await asData(file);
      return `@font-face{font-family:Inter;font-weight:100 900;src:url(${data}) format("woff2");unicode-range:${range}}`;
    }),
  );
  return rules.join('');
}

async function asData(file: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(file)).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(binary)}`;
}
