/** Text that is markup already; everything else that is put into markup is escaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Put = string | number | Markup | null | Put[];

/** Markup from a template: what is put in stands there as text, unless it is markup itself; null as nothing. */
export function markup(parts: TemplateStringsArray, ...values: Put[]): Markup {
  return new Markup(
    parts.map((part, index) => part + (index < values.length ? put(values[index]) : '')).join(''),
  );
}

function put(value: Put | undefined): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(put).join('');
  return value instanceof Markup ? value.text : escaped(String(value));
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What XML 1.0 cannot hold at all: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const unspeakable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escaped = (text: string): string =>
  text.replace(unspeakable, '\uFFFD').replace(/[&<>"']/g, sign => signs[sign] ?? sign);
