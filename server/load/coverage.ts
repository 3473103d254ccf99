import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Coverage, coverageShape } from '../model/dossier.ts';
import { collect } from './collect.ts';
import { DossierError, type Fault } from './faults.ts';
import { readText, sentencesOf, sha256 } from './paragraphs.ts';
import { readFolder } from './readFolder.ts';

type Row = Coverage['paragraphs'][number];
type Reason = Pick<Row, 'none' | 'repeats'>;

/**
 * Writes the coverage of every document whose text is there, a file each in the dossier's folder `coverage`. Reasons
 * that were given stay with their paragraph, wherever it stands now.
 * @param texts folder of the documents' texts
 * @returns the files written
 * @throws DossierError where a file of the dossier can't be read, or coverage stands in a file of another name
 */
export function writeCoverage(folder: string, texts: string): string[] {
  const { files, faults } = readFolder(folder);
  if (faults.length > 0) throw new DossierError(faults);
  const all = collect(files, true, []);
  const sources = [...all.sources.values()].map(({ value }) => value as { file?: string; line?: number });
  const misplaced: Fault[] = [];
  const written = new Map<string, string>();
  for (const name of new Set(sources.flatMap(({ file }) => file ?? []))) {
    const text = readText(texts, name);
    const before = all.coverage.get(name);
    const file = path.join('coverage', `${path.parse(name).name}.yaml`);
    if (before && before.file.name !== file)
      misplaced.push(before.file.fault(before.at, `coverage is written to ${file}: move this there`));
    if (text === null) continue;
    const known = coverageShape.safeParse(before?.value).data?.paragraphs ?? [];
    const whole = sources.filter(source => source.file === name).flatMap(({ line }) => line ?? []);
    written.set(file, coverageText(name, text, known, whole));
  }
  if (misplaced.length > 0) throw new DossierError(misplaced);
  for (const [file, text] of written) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return [...written.keys()];
}

function coverageText(name: string, paragraphs: string[], known: Row[], whole: number[]): string {
  const rows = paragraphs.flatMap((text, index) => {
    const parts = rowParts(text, index, known);
    if (!whole.includes(index + 1)) return inFlow(parts, '      ');
    const old = known.find(({ sha256: hash }) => hash === sha256(text))?.sentences ?? [];
    const sentences = sentencesOf(text).flatMap((one, at) => inFlow(rowParts(one, at, old), '          '));
    const [n, ...rest] = parts;
    return [`      - ${n}`, ...rest.map(part => `        ${part}`), '        sentences:', ...sentences];
  });
  const head = `coverage:\n  ${name}:\n    count: ${paragraphs.length}\n    paragraphs:\n`;
  return `# Reasons are given by hand; the rest is written by \`npm run coverage\`.\n${head}${rows.join('\n')}\n`;
}

/** Lines longer than this are broken, as Biome does it, so that formatting and writing anew agree. */
const width = 110;

/** A row as a mapping in braces, in one line where it fits. */
function inFlow(parts: string[], indent: string): string[] {
  const line = `${indent}- { ${parts.join(', ')} }`;
  if (line.length <= width) return [line];
  return [`${indent}- {`, ...parts.map(part => `${indent}    ${part},`), `${indent}  }`];
}

/** What a row says, with the reason that its paragraph had: of equal paragraphs the one in the same place. */
function rowParts(text: string, index: number, known: Row[]): string[] {
  const hash = sha256(text);
  const same = known.filter(row => row.sha256 === hash);
  const { none, repeats }: Reason = same.find(({ n }) => n === index + 1) ?? same[0] ?? {};
  const parts = [`n: ${index + 1}`, `sha256: ${hash}`];
  if (none !== undefined) parts.push(`none: ${/^[\p{L} ’-]+$/u.test(none) ? none : JSON.stringify(none)}`);
  if (repeats !== undefined) parts.push(`repeats: ${JSON.stringify(repeats).replaceAll(',', ', ')}`);
  return parts;
}
