import type cytoscape from 'cytoscape';
import type { GraphNode, GraphRelationship } from '../../server/contract/graph.ts';
import type { Kind } from '../../server/contract/model.ts';
import type { Tie } from '../../server/contract/overview.ts';
import { drawnNode } from '../glyph/foreign.ts';
import { type Drawn, type GlyphOptions, glyphPicture, type Theme } from '../glyph/shapes.ts';
import { numberInWords } from '../state/figureWords.ts';
import { isPlanned, isUntold, isWeak, type Picture } from '../state/picture.ts';
import { eventsOfTie, withOrigins } from '../state/tieWords.ts';
import { t } from '../texts/index.ts';
import { wrapped } from './labels.ts';
import type { CanvasProps, NodeLook } from './types.ts';

type Element = cytoscape.ElementDefinition;
type Marks = Pick<CanvasProps, 'pinned' | 'preview' | 'looks'>;

/** How large each group is drawn, in pixels; states are a little larger. */
const sizes: Record<Kind['group'], number> = { actor: 42, event: 36, place: 30, source: 32, claim: 28 };
/** In pictures of so many nodes at most, ties carry the word for their character beside the count; else a hover says it. */
const worded = { nodes: 24, ties: 14 };

/** The elements that a picture wishes for. */
export function toElements(
  picture: Picture,
  kinds: Map<string, Kind>,
  theme: Theme,
  { pinned, preview, looks }: Marks = {},
): Element[] {
  const step = new Map(picture.path?.steps.map((id, index) => [id, index + 1]));
  const stations = new Set(picture.path?.nodes);
  const few = picture.nodes.length <= worded.nodes && picture.ties.length <= worded.ties;
  const ghost = (one: string, other: string) => (preview?.has(one) || preview?.has(other) ? 'ghost' : '');
  const low = (...ends: string[]) => (ends.some(id => looks?.get(id)?.low) ? 'low' : '');
  const joins = joinsOf(picture);
  return [
    ...picture.nodes.map(node => {
      const { id } = node;
      const marks = { preview: preview?.has(id) ?? false, pinned: pinned?.has(id) ?? false };
      const station = stations.has(id) ? 'station' : '';
      const element = nodeElement(node, kinds, { theme, ...marks }, station, looks?.get(id));
      return { ...element, data: { ...element.data, joins: joins.get(id) ?? 0 } };
    }),
    ...picture.ties.map(tie => tieElement(tie, few, `${ghost(tie.a, tie.b)} ${low(tie.a, tie.b)}`.trim())),
    ...picture.relationships.map(one =>
      lineElement(one, step.get(one.id), `${ghost(one.from, one.to)} ${low(one.from, one.to)}`.trim()),
    ),
  ];
}

/** How many lines each node has, for the order in which names are shown. */
function joinsOf({ ties, relationships }: Picture): Map<string, number> {
  const joins = new Map<string, number>();
  const count = (id: string) => joins.set(id, (joins.get(id) ?? 0) + 1);
  for (const { a, b } of ties) for (const id of [a, b]) count(id);
  for (const { from, to } of relationships) for (const id of [from, to]) count(id);
  return joins;
}

function nodeElement(
  node: GraphNode,
  kinds: Map<string, Kind>,
  options: GlyphOptions,
  station: string,
  { size, told, low, ...look }: NodeLook = {},
): Element {
  const kind = kinds.get(node.kind);
  const drawn = drawnNode(node, kinds);
  const all = { ...options, ...look, ...glyphOf(node, kinds) };
  const { planned } = all;
  const iso = kind && all.text;
  return {
    group: 'nodes',
    data: {
      id: node.id,
      label: wrapped(node.caption),
      ...(told ? { told: `${wrapped(node.caption)}\n${told}` } : {}),
      size: size ?? (iso ? 50 : kind ? sizes[kind.group] : 30),
      picture: drawnOnce(drawn.kind, all),
    },
    classes: classes(
      kind?.group ?? 'other',
      iso && 'state',
      planned && 'planned',
      options.preview && 'ghost',
      options.pinned && 'pinned',
      low && 'low',
      station,
    ),
  };
}

/** How a node’s glyph is drawn, apart from the theme and from marks set by hand. */
export function glyphOf(node: GraphNode, kinds: Map<string, Kind>): Omit<GlyphOptions, 'theme'> {
  const { text } = drawnNode(node, kinds);
  return {
    planned: isPlanned(node),
    hollow: isUntold(node, kinds.get(node.kind)),
    ...(text ? { text } : {}),
  };
}

const pictures = new Map<string, string>();
/** Thousands of nodes share a few dozen glyphs. */
function drawnOnce(kind: Drawn, options: GlyphOptions): string {
  const key = JSON.stringify([kind.name, kind.glyph, options]);
  const picture = pictures.get(key) ?? glyphPicture(kind, options);
  pictures.set(key, picture);
  return picture;
}

/** How thick the rim of a hollow tie is, in pixels. */
export const rim = 1.3;
/** Width by shared events: 1 → 3.3, 5 → 5.9, 19 → 10.4. */
export const tieWidth = (events: number): number => 1.2 + 2.1 * Math.sqrt(Math.max(events, 1));

function tieElement(tie: Tie, few: boolean, ghost: string): Element {
  const planned = tie.events === 0;
  const count = planned ? tie.planned : tie.events;
  const character = t(`words:character.${tie.character}`);
  const word = planned ? t('common:planned') : character;
  return {
    group: 'edges',
    data: {
      id: tie.id,
      source: tie.a,
      target: tie.b,
      label: few ? t('canvas:tie.label', { amount: count, word }) : numberInWords(count),
      words: t('canvas:tie.hover', {
        events: planned ? t('words:tie.planned', { count }) : tieCount(tie),
        character,
      }),
      weight: count,
      width: planned ? 2 : tieWidth(tie.events),
      hollow: Math.max(tieWidth(tie.events) - 2 * rim, 0.8),
      kinds: tie.kinds.map(({ kind, events }) => `${kind} ${events}`).join(','),
    },
    classes: classes(
      'tie',
      tie.character,
      planned && 'planned',
      tie.weak && 'weak',
      !planned && tie.origins === 1 && 'one-origin',
      ghost,
    ),
  };
}

function lineElement(one: GraphRelationship, step: number | undefined, ghost: string): Element {
  return {
    group: 'edges',
    data: {
      id: one.id,
      source: one.from,
      target: one.to,
      label: step?.toString() ?? one.type.toLowerCase().replaceAll('_', ' '),
    },
    classes: classes(
      'relationship',
      step !== undefined && 'step',
      isPlanned(one) && 'planned',
      isWeak(one) && 'weak',
      one.support?.origins === 1 && 'one-origin',
      ghost,
    ),
  };
}

const classes = (...all: (string | false | undefined)[]) => all.filter(Boolean).join(' ');

/** 7 events in 6 sources: how much is reported, not how strong it is. That all of it goes back to one origin is said. */
const tieCount = ({ events, sources, origins }: Tie) => {
  const counted = t('words:tie.events', {
    events: t('common:event', { count: events }),
    sources: t('common:source', { count: sources }),
  });
  return origins === 1 ? withOrigins(counted, origins) : counted;
};

/** A tie in words: for lists, tooltips and screen readers. */
export function tieInWords(tie: Tie, nameOf: (id: string) => string): string {
  return t('words:tie.spoken', {
    a: nameOf(tie.a),
    b: nameOf(tie.b),
    character: t(`words:character.${tie.character}`),
    events: eventsOfTie(tie),
  });
}
