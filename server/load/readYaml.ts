import { Composer, CST, type Document, isMap, isScalar, isSeq, Lexer, LineCounter, Parser } from 'yaml';
import { inNumbers, unprintable } from '../contract/printable.ts';
import type { Fault } from './faults.ts';
import { inFigures } from './inFigures.ts';
import { limits } from './limits.ts';
import { locate, type Path } from './locate.ts';

/** One file of a dossier, parsed, that can say where something stands. */
export type SourceFile = {
  name: string;
  content: unknown;
  /** The fault of this file at a path; at the key itself where `key` is given. */
  fault(path: Path, message: string, key?: string): Fault;
};

/** Each thing is written where it stands, so that every fault has a line and no file grows as it is read. */
const refused: Record<string, string> = {
  anchor: 'anchors (&) are not taken: write it out',
  alias: 'aliases (*) are not taken: write it out',
  tag: 'tags (!) are not taken',
  'directive-line': 'directives (%) are not taken: a dossier is plain YAML 1.2',
};

/**
 * Parses one file.
 * @returns null where it can't be parsed; its faults are added to `faults`
 */
export function readYaml(name: string, bytes: Uint8Array, faults: Fault[]): SourceFile | null {
  const lines = new LineCounter();
  const before = faults.length;
  const tell = (line: number, column: number, message: string) =>
    void faults.push({ file: name, line, column, message });
  const at = (offset: number, message: string) => {
    const { line, col } = lines.linePos(offset);
    tell(Math.max(line, 1), Math.max(col, 1), message);
  };
  const text = decoded(bytes, tell);
  if (text === null) return null;
  const tokens = tokensOf(text, lines, at);
  if (tokens === null) return null;
  // Its own search for keys given twice compares each with each.
  const composer = new Composer({ prettyErrors: false, version: '1.2', uniqueKeys: false });
  const [document, second] = composer.compose(tokens);
  // What the parser says after the first error mostly follows from it.
  for (const { pos, message } of document?.errors.slice(0, 1) ?? []) at(pos[0], `YAML: ${message}`);
  if (second) tell(lines.linePos(second.range[0]).line, 1, 'a file holds one YAML document');
  if (document && faults.length === before) checkNodes(document, at);
  if (faults.length > before || !document) {
    if (faults.length === before) tell(1, 1, 'this file holds nothing: fill it or take it away');
    return null;
  }
  return {
    name,
    content: document.toJS(),
    fault: (way, message, key) => locate(document, lines, name, way, message, key),
  };
}

/** The text of a file: UTF-8, a byte order mark left out, without signs that nobody can see. */
function decoded(
  bytes: Uint8Array,
  tell: (line: number, column: number, message: string) => void,
): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const strange = unprintable.exec(text.replaceAll('\r\n', ' \n'));
    if (!strange) return text;
    const above = text.slice(0, strange.index).split('\n');
    const what = strange[0] === '\0' ? ' (is it UTF-16?)' : '';
    tell(
      above.length,
      (above.at(-1) ?? '').length + 1,
      `the sign ${inNumbers(strange[0])} is not taken${what}`,
    );
  } catch {
    const line = Buffer.from(bytes).subarray(0, firstBadByte(bytes)).toString('latin1').split('\n').length;
    tell(line, 1, 'the file is not UTF-8');
  }
  return null;
}

function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      decoder.decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return low;
}

/** The tokens of a text, none of which is refused; null where one is, or where there are too many or too deep. */
function tokensOf(
  text: string,
  lines: LineCounter,
  at: (offset: number, message: string) => void,
): CST.Token[] | null {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens: CST.Token[] = [];
  let inScalar = false;
  let fine = true;
  let values = 0;
  let documents = 0;
  let refusals = 0;
  const refuse = (message: string) => {
    at(parser.offset, message);
    fine = false;
  };
  for (const lexeme of new Lexer().lex(text)) {
    // What follows the sign for a scalar is its text, which may look like anything.
    const type: ReturnType<typeof CST.tokenType> | null = inScalar ? null : CST.tokenType(lexeme);
    inScalar = type === 'scalar';
    if (inScalar || type === 'flow-map-start' || type === 'flow-seq-start') values += 1;
    if (type === 'doc-mode') documents += 1;
    const message = refused[type ?? ''];
    if (message !== undefined) {
      refuse(message);
      refusals += 1;
    }
    // What comes after so many is the same again.
    if (refusals > limits.faults) break;
    if (parser.stack.length > limits.nesting)
      refuse(`mappings and lists stand ${limits.nesting} deep at most`);
    else if (values > limits.values)
      refuse(`a file holds ${inFigures(limits.values)} values at most: part it`);
    else if (lines.lineStarts.length > limits.lines)
      refuse(`a file has ${inFigures(limits.lines)} lines at most: part it`);
    else {
      tokens.push(...parser.next(lexeme));
      // A third one adds nothing to what is told of the second.
      if (documents <= 2) continue;
    }
    break;
  }
  return fine ? [...tokens, ...parser.end()] : null;
}

/** Keys are plain words, each given once, and no text holds a sign that nobody can see, written as `"\u0000"` or so. */
function checkNodes(document: Document, at: (offset: number, message: string) => void): void {
  const waiting: unknown[] = [document.contents];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isScalar(node) && typeof node.value === 'string') {
      const strange = unprintable.exec(node.value);
      if (strange) at(node.range?.[0] ?? 0, `the sign ${inNumbers(strange[0])} is not taken`);
    } else if (isSeq(node)) {
      for (const item of node.items) if (item !== null) waiting.push(item);
    } else if (isMap(node)) {
      const keys = new Set<string>();
      for (const { key, value } of node.items) {
        const offset = (key as { range?: [number, number, number] } | null)?.range?.[0] ?? 0;
        const name = isScalar(key) ? String(key.value) : null;
        if (name === null || name === '__proto__') at(offset, 'this cannot be a key');
        else if (keys.has(name)) at(offset, 'YAML: Map keys must be unique');
        else keys.add(name);
        waiting.push(key ?? undefined, value ?? undefined);
      }
    }
  }
}
