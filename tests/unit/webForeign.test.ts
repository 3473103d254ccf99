import { expect, test } from 'vitest';
import { nameInCypher } from '../../server/contract/cypherName.ts';
import { captionOf } from '../../server/explore/caption.ts';
import { idOf } from '../../server/explore/present.ts';
import { GraphNodeValue } from '../../server/graph/values.ts';
import { drawnNode, labelColour } from '../../web/glyph/foreign.ts';

const named = (properties: GraphNodeValue['properties'], labels = ['Film']) =>
  captionOf(new GraphNodeValue('4:d0:17', labels, properties));

test('a node of any graph has a name: its own, one that is called like one, its code, a short text, or its number', () => {
  expect(named({ tagline: 'Free your mind', title: 'The Matrix' })).toBe('The Matrix');
  expect(named({ city: 'Seoul', companyName: 'Acme', zip: '1' })).toBe('Acme');
  expect(named({ FULL_NAME: 'Keanu Reeves' })).toBe('Keanu Reeves');
  expect(named({ sku: 'x'.repeat(70), orderId: 7 })).toBe('7');
  expect(named({ name: ' ', plot: 'x'.repeat(900), tagline: 'Short' })).toBe('Short');
  expect(named({ released: true })).toBe('Film 17');
  expect(named({}, [])).toBe('node 17');
});

test('only our own nodes are known by the id that they hold', () => {
  expect(idOf(new GraphNodeValue('4:d0:17', ['Film'], { id: 'ru' }))).toBe('neo4j:4:d0:17');
  expect(idOf(new GraphNodeValue('4:d0:18', ['Entente', 'State'], { id: 'ru' }))).toBe('ru');
});

test('a label has one colour, readable on the panel of each theme, and its first letter as glyph', () => {
  const labels = Array.from({ length: 200 }, (_, index) => `Label ${index}`);
  for (const [theme, panel] of [
    ['light', '#ffffff'],
    ['dark', '#1a1d21'],
  ] as const) {
    const colours = new Set(labels.map(label => labelColour(label, theme)));
    expect(colours.size).toBe(10);
    for (const colour of colours) expect(contrast(colour, panel)).toBeGreaterThan(4.5);
  }
  const node = { kind: 'other', labels: ['Movie', 'Old'], properties: { iso2: 'US' } };
  expect(drawnNode(node, new Map())).toMatchObject({ text: 'M', kind: { caption: 'Movie' } });
  expect(drawnNode({ ...node, labels: [] }, new Map())).not.toHaveProperty('text');
});

test('a name is written in Cypher as one name, in backticks where it must be', () => {
  expect(nameInCypher('State')).toBe('State');
  expect(nameInCypher('국가')).toBe('국가');
  expect(nameInCypher('Two words')).toBe('`Two words`');
  expect(nameInCypher('a`) DETACH DELETE (b')).toBe('`a``) DETACH DELETE (b`');
  expect(nameInCypher('a\\u0060b')).toBe('`a\\u005Cu0060b`');
  expect(nameInCypher('')).toBe('``');
});

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
