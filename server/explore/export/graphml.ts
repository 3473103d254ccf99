import type { Exported } from '../../contract/export.ts';
import { type Attribute, attributesOf } from './attributes.ts';
import { type Flat, nodeRow, noted, otherNotes, relationshipRow, tieRow } from './rows.ts';
import { toXml, type Xml } from './xml.ts';

/** The view as GraphML 1.0, with typed attributes. Ties are undirected edges that tell both directions apart in figures. */
export function toGraphml(view: Exported): string {
  const { content } = view;
  const nodes = noted(content.nodes.map(nodeRow), view.notes);
  const edges = noted(
    [...content.relationships.map(relationshipRow), ...content.ties.map(tieRow)],
    view.notes,
  );
  const nodeKeys = attributesOf(nodes, ['id']);
  const edgeKeys = attributesOf(edges, ['id', 'source', 'target']);
  const passport = passportOf(view, [...nodes, ...edges]);
  const graphKeys = attributesOf([passport], []);
  return toXml({
    graphml: {
      '@xmlns': 'http://graphml.graphdrawing.org/xmlns',
      key: [...keys('graph', graphKeys), ...keys('node', nodeKeys), ...keys('edge', edgeKeys)],
      graph: {
        '@id': 'entente',
        // Some readers know no other direction than this one.
        '@edgedefault': content.relationships.length > 0 ? 'directed' : 'undirected',
        data: data('graph', graphKeys, passport),
        node: nodes.map(row => ({ '@id': String(row.id), data: data('node', nodeKeys, row) })),
        edge: edges.map(row => ({
          '@id': String(row.id),
          '@source': String(row.source),
          '@target': String(row.target),
          '@directed': String(!('character' in row)),
          data: data('edge', edgeKeys, row),
        })),
      },
    },
  });
}

const keyOf = (of: string, { name }: Attribute) => `${of}-${name}`;

const keys = (of: string, attributes: Attribute[]): Xml[] =>
  attributes.map(attribute => ({
    '@id': keyOf(of, attribute),
    '@for': of,
    '@attr.name': attribute.name,
    '@attr.type': attribute.type,
  }));

const data = (of: string, attributes: Attribute[], row: Flat): Xml[] =>
  attributes
    .filter(({ name }) => (row[name] ?? null) !== null)
    .map(attribute => ({ '@key': keyOf(of, attribute), '#text': String(row[attribute.name]) }));

/** What the file says of itself. */
export function passportOf(
  { dossiers, level, filter, exported, nodes, ties, relationships, notes }: Exported,
  rows: Flat[],
): Flat {
  const others = otherNotes(notes, rows);
  return {
    dossiers: dossiers.map(({ id, title, version }) => `${id} ${version}: ${title}`).join('; '),
    level,
    filter,
    exported,
    nodes: `${nodes.returned} of ${nodes.total}`,
    ties: `${ties.returned} of ${ties.total}`,
    relationships: `${relationships.returned} of ${relationships.total}`,
    ...(others === null ? {} : { notes: others }),
  };
}
