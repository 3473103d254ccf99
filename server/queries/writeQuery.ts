import { headerKeys } from '../contract/headerKeys.ts';
import { type Key, readHeader } from './header.ts';

/** Columns of a line of a header, as far as its words can be parted. */
const width = 100;

/**
 * A file of a saved query as it is reviewed best: the keys in one order, long values wrapped, then the statement as it is.
 * @param entries keys with their values, several of one key in the order in which they were written
 */
export function writeQuery(entries: (readonly [Key, string])[], statement: string): string {
  const header = headerKeys.flatMap(key =>
    entries.filter(([of, value]) => of === key && value !== '').flatMap(([, value]) => linesOf(key, value)),
  );
  const body = statement.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
  // A comment of the statement's own would else continue the header.
  const between = body.startsWith('//') ? '\n\n' : '\n';
  return `${header.join('\n')}${between}${body}\n`;
}

/**
 * The same file, written so. What it says is not changed, but for who saved it.
 * @param by who saves it; '' names nobody, and null leaves the file's own word
 */
export function tidied(text: string, by: string | null = null): string {
  const { entries, statement } = readHeader('', text);
  const all = [...entries].flatMap(([key, held]) => held.map(({ value }) => [key, value] as const));
  if (by === null) return writeQuery(all, statement);
  return writeQuery([...all.filter(([key]) => key !== 'by'), ['by', by]], statement);
}

function linesOf(key: Key, value: string): string[] {
  const parts = key === 'expect' ? rowsOf(value) : [value];
  const lines: string[] = [];
  for (const [index, part] of parts.entries()) {
    let line = index === 0 ? `// ${key}:` : '//  ';
    // Lines are joined by one blank: only there may they be parted.
    for (const word of part.split(/(?<! ) (?! )/)) {
      const fits = line.length + 1 + word.length <= width || line === '//  ' || line === `// ${key}:`;
      if (!fits) lines.push(line);
      line = `${fits ? line : '//  '} ${word}`;
    }
    lines.push(line);
  }
  return lines;
}

/** Each row that is expected begins a line. What stands in quotes begins none. */
function rowsOf(value: string): string[] {
  const beginnings = [...value.matchAll(/'(?:[^'\\]|\\.)*'|\b(?:no\s+)?row(?=\s+[A-Za-z]\w*\s*=)/gu)]
    .filter(([found]) => !found.startsWith("'"))
    .map(({ index }) => index);
  const [first = 0] = beginnings;
  const starts = first === 0 ? beginnings : [0, ...beginnings];
  return starts.map((from, index) => value.slice(from, starts[index + 1]).trim()).filter(part => part !== '');
}
