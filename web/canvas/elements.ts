import type cytoscape from 'cytoscape';
import type { GraphNode } from '../../server/contract/graph.ts';
import type { Kind } from '../../server/contract/model.ts';
import type { Tie } from '../../server/contract/overview.ts';
import { glyphPicture, type Theme } from '../glyph/shapes.ts';
import { isPlanned, isWeak, type Picture } from '../state/picture.ts';
import { counted } from '../state/words.ts';

const sizes: Record<Kind['group'], number> = { actor: 42, event: 36, place: 30, source: 32, claim: 28 };

/** Fresh Cytoscape elements of a picture. */
export function toElements(
  picture: Picture,
  kinds: Map<string, Kind>,
  theme: Theme,
): cytoscape.ElementDefinition[] {
  const step = new Map(picture.path?.steps.map((id, index) => [id, index + 1]));
  const stations = new Set(picture.path?.nodes);
  return [
    ...picture.nodes.map(node => {
      const element = nodeElement(node, kinds.get(node.kind), theme);
      return stations.has(node.id) ? { ...element, classes: `${element.classes} station` } : element;
    }),
    ...picture.ties.map(tieElement),
    ...picture.relationships.map(one => ({
      group: 'edges' as const,
      data: {
        id: one.id,
        source: one.from,
        target: one.to,
        label: step.get(one.id)?.toString() ?? one.type.toLowerCase().replaceAll('_', ' '),
      },
      classes: [
        'relationship',
        step.has(one.id) ? 'step' : '',
        isPlanned(one) ? 'planned' : '',
        isWeak(one) ? 'weak' : '',
      ].join(' '),
    })),
  ];
}

function nodeElement(node: GraphNode, kind: Kind | undefined, theme: Theme): cytoscape.ElementDefinition {
  const iso = typeof node.properties.iso2 === 'string' ? node.properties.iso2 : undefined;
  const planned = isPlanned(node);
  const size = iso ? 50 : kind ? sizes[kind.group] : 30;
  return {
    group: 'nodes',
    data: {
      id: node.id,
      label: shortened(node.caption),
      size,
      picture: kind ? glyphPicture(kind, { theme, planned, ...(iso ? { text: iso } : {}) }) : 'none',
    },
    classes: [kind?.group ?? 'other', iso ? 'state' : '', planned ? 'planned' : ''].join(' '),
  };
}

const shortened = (caption: string) => (caption.length > 40 ? `${caption.slice(0, 38).trimEnd()}…` : caption);

/** Width by shared events: 1 → 3.3, 5 → 5.9, 19 → 10.4. */
export const tieWidth = (events: number): number => 1.2 + 2.1 * Math.sqrt(Math.max(events, 1));

function tieElement(tie: Tie): cytoscape.ElementDefinition {
  const planned = tie.events === 0;
  const label = planned ? `${tie.planned} planned` : `${tie.events} ${tie.character}`;
  return {
    group: 'edges',
    data: { id: tie.id, source: tie.a, target: tie.b, label, width: planned ? 2 : tieWidth(tie.events) },
    classes: ['tie', tie.character, planned ? 'planned' : '', tie.weak ? 'weak' : ''].join(' '),
  };
}

/** A tie in words: for lists, tooltips and screen readers. */
export function tieInWords(tie: Tie, nameOf: (id: string) => string): string {
  const events = counted(tie.events, 'event');
  const planned = tie.planned > 0 ? `, ${tie.planned} planned` : '';
  return `${nameOf(tie.a)} and ${nameOf(tie.b)}, ${tie.character}: ${events} in ${counted(tie.sources, 'source')}${planned}`;
}
