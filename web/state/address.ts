import { t } from '../texts/index.ts';
import { column, parameter } from './addressParts.ts';
import { readersInto } from './addressReaders.ts';
import { toParameters } from './addressWriter.ts';
import { packed, unpacked } from './packing.ts';
import { firstView, openFilter, type View } from './view.ts';

/** A view of which the parameters are longer (characters) is packed. */
const longest = 1_500;

/**
 * A view as a link’s end: parameters, only what differs from the first view; packed into the fragment where they are
 * long.
 */
export function toAddress(view: View): string {
  const parameters = toParameters(view);
  return parameters.length <= longest ? parameters : `#v=${packed(parameters.slice(1))}`;
}

/** The view that a link holds, and the parts of it that mean nothing. */
export function fromAddress(link: string): { view: View; ignored: string[] } {
  const [search = '', fragment] = link.split('#');
  if (!fragment?.startsWith('v=')) return fromParameters(search);
  const long = unpacked(fragment.slice(2));
  if (long === null) return { view: firstView, ignored: [t('commands:link.damaged')] };
  return fromParameters(long);
}

function fromParameters(search: string): { view: View; ignored: string[] } {
  const ignored: string[] = [];
  const view: View = { ...firstView, filter: { ...openFilter } };
  const parts = new URLSearchParams(search);
  const given: [string, string][] =
    parts.get('question') || parts.has('cypher')
      ? [...parts]
          .filter(([name]) => name.startsWith(parameter))
          .map(([name, text]) => [name.slice(parameter.length), text])
      : [];
  const readers = readersInto(view, { selected: parts.get('node'), given });
  for (const [name, text] of parts) {
    if (given.length > 0 && name.startsWith(parameter)) continue;
    if (name.startsWith(column) && text !== '') {
      view.table = { ...view.table, where: [...view.table.where, [name.slice(column.length), text]] };
      continue;
    }
    if (!Object.hasOwn(readers, name) || !readers[name]?.(text)) ignored.push(`${name}=${text}`);
  }
  return { view, ignored };
}
