/**
 * Signs that nobody can see and that do something: drive a terminal, end a line where none is meant, turn the direction
 * of writing, or are halves of a pair. Line ends (`\n`) and tabs are not among them; marks that Arabic, Hebrew, Persian and emoji
 * need (U+200C to U+200F) are not either.
 */
export const unprintable = /[^\P{Cc}\n\t]|[\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/u;
const every = new RegExp(unprintable.source, 'gu');

/** Signs by their numbers: `U+001B`. */
export const inNumbers = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text of any origin as lines for a terminal or a log: what can't be seen stands there by its number. */
export const printable = (text: string): string => text.replace(every, sign => `<${inNumbers(sign)}>`);

/** The same on one line. */
export const onOneLine = (text: string): string => printable(text).replace(/[\n\t]/g, ' ');
