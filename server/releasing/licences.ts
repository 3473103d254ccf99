import type { Shipped } from './shipped.ts';

/** Licences (SPDX) under which a package may come with Entente: each lets it be handed on with its notice alone. */
export const taken = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
]);

/** One of several that the package offers is enough: `(MPL-2.0 OR Apache-2.0)`. */
export const isTaken = (licence: string | null): boolean =>
  (licence ?? '')
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some(one => taken.has(one));

const head = `# Licences

Entente is under the [MIT licence](../LICENSE). This page is written by \`npm run licences\` from what is installed and
built; a test compares it, and refuses licences that ask for more than their notice.

- **The page** brings the texts of these licences along, at \`/licences.txt\`: there is a link at the foot of its legend. The
  packages of the **server** hold theirs in \`node_modules\`, also in the image.
- **Fonts** are Inter, JetBrains Mono, Noto Sans KR and Source Serif 4, under the SIL Open Font License 1.1.
- **The map** is drawn from Natural Earth, which is in the public domain, as \`world-atlas\` packs it. What is said of
  disputed areas is our own.
- **The page of the API** is Swagger UI; what its bundle is made of is told in \`/licences.txt\` too.
- **Neo4j** Community is under the GNU GPL, version 3, and no part of Entente: it runs as a process of its own, and is
  spoken to over Bolt. \`npm start\` has Maven fetch it from its makers, Docker its image; neither is in our image.
- **Tools** that build and test Entente come with a checkout's \`npm ci\` alone, and aren't listed. \`npm run sbom -- --all\`
  [lists them too](releasing.md#the-list-of-what-is-in-it).

`;

/** docs/licences.md: what comes with Entente, as a table that is aligned as Biome aligns it. */
export function licencesPage(shipped: Shipped[]): string {
  const rows = shipped.map(({ name, version, licence, server, page }) => [
    `\`${name}\``,
    version,
    licence ?? 'not stated',
    [server ? 'server' : [], page ? 'page' : []].flat().join(', '),
  ]);
  const all = [['package', 'version', 'licence', 'part of'], ...rows];
  const widths = [0, 1, 2, 3].map(at => Math.max(...all.map(row => row[at]?.length ?? 0)));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = widths.map(width => '-'.repeat(width));
  const [titles = [], ...body] = all;
  return `${head}${[titles, rule, ...body].map(line).join('\n')}\n`;
}
