import { headerKeys } from '../contract/headerKeys.ts';
import type { QueryFault } from './faults.ts';

/** A key of a header with its value, continued lines joined by a blank, and the line where it begins. */
export type Entry = { key: string; value: string; line: number };

export type Key = (typeof headerKeys)[number];

const known = (key: string): key is Key => (headerKeys as readonly string[]).includes(key);
/** These may stand more than once. */
const repeats = new Set<Key>(['parameter', 'on']);

/**
 * Parts a file into its header, the unbroken run of line comments at its top, and what follows it. A line that is
 * set in by two blanks or more continues the one above.
 */
export function readHeader(file: string, text: string) {
  // As Neo4j parts lines: what we take for a comment must be one to it.
  const lines = text.split(/\r\n?|\n/);
  const found = lines.findIndex(line => !line.startsWith('//'));
  const end = found < 0 ? lines.length : found;
  const entries = new Map<Key, Entry[]>();
  const faults: QueryFault[] = [];
  let last: Entry | null = null;
  lines.slice(0, end).forEach((text, index) => {
    const line = index + 1;
    const fault = (message: string) => faults.push({ file, line, message });
    const continued = /^\/\/\s{2,}(\S.*)$/.exec(text)?.[1];
    if (continued !== undefined) {
      if (last) last.value = `${last.value} ${continued.trim()}`.trim();
      else fault('continues a line, but no key stands above it');
      return;
    }
    const [, key, value] = /^\/\/\s?([^\s:]+):(?:\s+(.*))?$/.exec(text) ?? [];
    if (key === undefined) {
      fault("is neither 'key: value' nor set in to continue the line above; a blank line ends the header");
      return;
    }
    last = { key, value: value?.trim() ?? '', line };
    if (!known(key)) {
      fault(`there is no key '${key}'; the keys are ${headerKeys.join(', ')}`);
      return;
    }
    const before = entries.get(key) ?? [];
    if (before[0] && !repeats.has(key)) fault(`'${key}' stands in line ${before[0].line} already`);
    entries.set(key, [...before, last]);
  });
  return { entries, faults, statement: lines.slice(end).join('\n'), statementLine: end + 1 };
}
