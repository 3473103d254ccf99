import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A document's text as it is counted: its paragraphs are the non-empty lines, trimmed, from 1. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '');
}

/** Full stops after these end no sentence, nor does one after a single capital: “Gov. Kim”, “U.S.-led”. */
const shortened = /(?:^|[\s(])(?:Gov|Gen|Col|Lt|Sen|Rep|Dr|Mr|Mrs|Ms|St|No|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$/u;

/**
 * The sentences of a line that holds a whole article: each ends with a full stop, question or exclamation mark,
 * perhaps with closing quotation marks or brackets, before a blank and whatever may begin a sentence.
 */
export function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { index, 0: end } of line.matchAll(/[.!?]['"’”)]*\s+(?=['"‘“(]?[\p{Lu}\p{N}])/gu)) {
    if (shortened.test(line.slice(from, index + 1))) continue;
    sentences.push(line.slice(from, index + end.length).trim());
    from = index + end.length;
  }
  return [...sentences, line.slice(from).trim()].filter(sentence => sentence !== '');
}

/** SHA-256 of a paragraph or sentence, in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The paragraphs of a document's text; null where the folder has no such file. */
export function readText(folder: string, file: string): string[] | null {
  try {
    return paragraphsOf(new TextDecoder().decode(readFileSync(path.join(folder, file))));
  } catch (thrown) {
    if ((thrown as { code?: string }).code === 'ENOENT') return null;
    throw thrown;
  }
}
