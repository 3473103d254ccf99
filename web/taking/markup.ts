import { escaped } from '../../server/contract/escaped.ts';

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
