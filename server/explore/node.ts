import type { NodeDetails } from '../contract/elements.ts';
import type { ViewFilter } from '../contract/filter.ts';
import type { Runner } from '../graph/graph.ts';
import { countAround, readAround, readNode } from './around.ts';
import { idOf, isOurs, toGraphNode } from './present.ts';
import { readSupport } from './support.ts';

/** What carries claims to an element; their stack is a route of its own. */
const ofClaims = new Set(['ABOUT', 'NAMES', 'SAYS', 'VIA', 'ANSWERS', 'REPORTS']);

/** One element, with its roles and affiliations. */
export async function node(runner: Runner, id: string, filter: ViewFilter): Promise<NodeDetails> {
  const found = await readNode(runner, id);
  const supports = await readSupport(runner, filter, [idOf(found)]);
  const around = await readAround(runner, found, filter);
  const roles = around.filter(({ relationship }) => !isOurs(found) || !ofClaims.has(relationship.type));
  return {
    node: toGraphNode(found, supports.get(idOf(found))?.support ?? null),
    roles: roles.map(
      ({ caption, relationship, other: { id: otherId, kind, caption: name, labels, properties } }) => ({
        caption,
        relationship,
        other: {
          id: otherId,
          kind,
          caption: name,
          ...(typeof properties.precision === 'string' && kind === 'place'
            ? { precision: properties.precision }
            : {}),
          ...(kind === 'other' ? { labels } : {}),
        },
      }),
    ),
    extent: { total: await countAround(runner, found, roles.length), returned: roles.length },
  };
}
