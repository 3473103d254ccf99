const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What XML 1.0 cannot hold at all: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const unspeakable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text as it stands in HTML or XML, within elements or quoted attributes. */
export const escaped = (text: string): string =>
  text.replace(unspeakable, '\uFFFD').replace(/[&<>"']/g, sign => signs[sign] ?? sign);
