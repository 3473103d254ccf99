import Builder from 'fast-xml-builder';

/** An element of XML: `@name` is an attribute, `#text` its text, everything else elements below it. */
export type Xml = { [name: string]: string | Xml | Xml[] };

const builder = new Builder({
  attributeNamePrefix: '@',
  ignoreAttributes: false,
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  format: true,
  processEntities: false,
});

/** A document of XML 1.0. */
export function toXml(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(held(root))}`;
}

/** Signs that XML 1.0 cannot hold (control characters, halves of a pair, U+FFFE) become U+FFFD, as Unicode has it. */
const unheld = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Line ends and tabs too, since a reader makes spaces of them in attributes. */
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

function held(xml: Xml): Xml {
  const clean = (value: Xml[string]): Xml[string] => {
    if (typeof value === 'string')
      return value.replace(unheld, '\u{FFFD}').replace(/[&<>"\n\r\t]/g, sign => entities[sign] ?? sign);
    return Array.isArray(value) ? value.map(held) : held(value);
  };
  return Object.fromEntries(Object.entries(xml).map(([name, value]) => [name, clean(value)]));
}
