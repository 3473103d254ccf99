import type { Value } from '../contract/graph.ts';
import type { GraphNodeValue } from '../graph/values.ts';

/** Properties that name a node, the first that it has; in small letters. */
const naming = [
  'name',
  'title',
  'caption',
  'label',
  'fullname',
  'displayname',
  'headline',
  'summary',
  'subject',
];
/** A text longer than this describes, and does not name. */
const longest = 200;

const namingText = (value: Value | undefined): string | null => {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.slice(0, longest) : null;
};

/**
 * How a node is called in a list, whosever it is: its name, its title or what else is called like one (`companyName`);
 * else its id or code; else the first short text that it holds; else its label and its number in Neo4j.
 */
export function captionOf({ properties, labels, elementId }: GraphNodeValue): string {
  const small = new Map(Object.keys(properties).map(name => [name.toLowerCase().replaceAll('_', ''), name]));
  const sorted = [...small.keys()].sort();
  const wanted = [
    ...naming,
    ...sorted.filter(name => /(name|title)$/.test(name)),
    ...['id', 'code', 'key', 'number'],
    ...sorted.filter(name => /(id|code|key|number)$/.test(name)),
  ];
  const short = sorted.filter(name => String(properties[small.get(name) ?? '']).length <= 60);
  for (const name of [
    ...wanted,
    ...short.filter(one => typeof properties[small.get(one) ?? ''] === 'string'),
  ]) {
    const found = namingText(properties[small.get(name) ?? '']);
    if (found !== null) return found;
  }
  const label = labels.filter(one => one !== 'Entente').sort()[0] ?? 'node';
  return `${label} ${elementId.slice(elementId.lastIndexOf(':') + 1)}`;
}
