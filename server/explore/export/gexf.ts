import type { Exported } from '../../contract/export.ts';
import { type Attribute, attributesOf } from './attributes.ts';
import { passportOf } from './graphml.ts';
import { type Flat, nodeRow, noted, relationshipRow, tieRow } from './rows.ts';
import { toXml, type Xml } from './xml.ts';

/**
 * The view as GEXF 1.3, with typed attributes. Events, their roles and affiliations have the days on which they may
 * have held as `start` and `end`, as far as they have any: what has none is always there.
 */
export function toGexf(view: Exported): string {
  const { content } = view;
  const nodes = noted(content.nodes.map(nodeRow), view.notes);
  const edges = noted(
    [...content.relationships.map(relationshipRow), ...content.ties.map(tieRow)],
    view.notes,
  );
  const nodeAttributes = attributesOf(nodes, ['id', 'label']);
  const edgeAttributes = attributesOf(edges, ['id', 'source', 'target']);
  const daysOf = new Map(nodes.map(row => [row.id, daysIn(row)]));
  const spells = edges.map(row => ({
    ...daysOf.get(row.source ?? ''),
    ...daysOf.get(row.target ?? ''),
    ...daysIn(row),
  }));
  const isDated = [...daysOf.values(), ...spells].some(days => Object.keys(days).length > 0);
  const passport = Object.entries(passportOf(view, [...nodes, ...edges])).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return toXml({
    gexf: {
      '@xmlns': 'http://gexf.net/1.3',
      '@version': '1.3',
      meta: {
        '@lastmodifieddate': view.exported.slice(0, 10),
        creator: { '#text': 'Entente' },
        description: { '#text': passport.join(' · ') },
      },
      graph: {
        '@defaultedgetype': 'directed',
        '@mode': isDated ? 'dynamic' : 'static',
        ...(isDated ? { '@timeformat': 'date' } : {}),
        attributes: [declared('node', nodeAttributes), declared('edge', edgeAttributes)],
        nodes: {
          node: nodes.map(row => ({
            '@id': String(row.id),
            '@label': String(row.label),
            ...daysOf.get(row.id),
            ...values(nodeAttributes, row),
          })),
        },
        edges: {
          edge: edges.map((row, index) => ({
            '@id': String(row.id),
            '@source': String(row.source),
            '@target': String(row.target),
            '@label': String(row.relationship ?? row.character),
            ...('character' in row ? { '@type': 'undirected' } : {}),
            ...spells[index],
            ...values(edgeAttributes, row),
          })),
        },
      },
    },
  });
}

function daysIn({ from, to }: Flat): Xml {
  return {
    ...(typeof from === 'string' ? { '@start': from } : {}),
    ...(typeof to === 'string' ? { '@end': to } : {}),
  };
}

const declared = (of: string, attributes: Attribute[]): Xml => ({
  '@class': of,
  attribute: attributes.map(attribute => ({
    '@id': attribute.name,
    '@title': attribute.name,
    '@type': attribute.type,
  })),
});

function values(attributes: Attribute[], row: Flat): Xml {
  const present = attributes.filter(({ name }) => (row[name] ?? null) !== null);
  return {
    attvalues: {
      attvalue: present.map(attribute => ({
        '@for': attribute.name,
        '@value': String(row[attribute.name]),
      })),
    },
  };
}
