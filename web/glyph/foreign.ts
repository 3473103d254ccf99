import type { GraphNode } from '../../server/contract/graph.ts';
import type { Kind } from '../../server/contract/model.ts';
import type { Drawn, Theme } from './shapes.ts';

/**
 * Colours of labels and relationship types that nobody declared: seen from each other by people who see few colours,
 * at least 4.5:1 on the panel of their theme, so that names can be written in them too.
 */
const colours: Record<Theme, readonly string[]> = {
  light: [
    '#0B6E57',
    '#A84300',
    '#1D63A8',
    '#8A2F8F',
    '#6B6100',
    '#B3261E',
    '#0A6E80',
    '#5A3FB5',
    '#8A5A00',
    '#4A5A6A',
  ],
  dark: [
    '#5CCBA6',
    '#F08A4B',
    '#6FB1F2',
    '#D792DB',
    '#CFC25A',
    '#F2938C',
    '#4FBCCF',
    '#AE9BF5',
    '#E0AE55',
    '#A9B7C4',
  ],
};

/** The colour of a label: always the same for the same name, in every database and at every time. */
export function labelColour(name: string, theme: Theme): string {
  const all = colours[theme];
  return all[hash(name) % all.length] ?? '#4A5A6A';
}

/** FNV-1a over code units (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hash(text: string): number {
  let held = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) held = Math.imul(held ^ text.charCodeAt(at), 0x01000193);
  return held >>> 0;
}

/** The label by which a node of no declared kind is named and coloured: the first of them by name. */
export const tellingLabel = (labels: string[]): string => [...labels].sort()[0] ?? '';

const known = new Map<string, Drawn>();

/** How a label that nobody declared is drawn: a disc in its colour, for its first letter. */
export function drawnLabel(label: string): Drawn {
  const drawn = known.get(label) ?? {
    name: `label ${label}`,
    caption: label,
    glyph: {
      shape: 'disc',
      light: labelColour(label, 'light'),
      dark: labelColour(label, 'dark'),
      outlineOnly: false,
      icon: [],
    },
  };
  known.set(label, drawn);
  return drawn;
}

/** The letter in that disc. */
export const letterOf = (label: string): string => [...label][0]?.toUpperCase() ?? '';

/** What a node’s glyph is drawn from, as `<Glyph {...drawnNode(node, kinds)} />`: its kind’s, else its label’s. */
export function drawnNode(node: Pick<GraphNode, 'kind' | 'labels' | 'properties'>, kinds: Map<string, Kind>) {
  const kind = kinds.get(node.kind);
  const label = tellingLabel(node.labels);
  const iso = node.properties.iso2;
  const text = kind ? (typeof iso === 'string' ? iso : '') : letterOf(label);
  return { kind: kind ?? drawnLabel(label), ...(text ? { text } : {}) };
}
