import cytoscape from 'cytoscape';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Kind } from '../../server/contract/model.ts';
import type { Theme } from '../glyph/shapes.ts';
import { onPath, type Picture, touched } from '../state/picture.ts';
import type { Selection } from '../state/view.ts';
import { alongPath } from './alongPath.ts';
import { toElements } from './elements.ts';
import { nearestThatWay } from './keyboard.ts';
import { placeLabels } from './labels.ts';
import { type LayoutAnswer, laidDown, layOut, type Point, spiral, tiedTogether } from './layout.ts';
import { canvasStyle } from './style.ts';

export type CanvasActions = { fit(): void; zoom(by: number): void };
type Props = {
  picture: Picture;
  /** Pictures of one layout keep their positions; another one is laid out anew. */
  layout: string;
  kinds: Map<string, Kind>;
  theme: Theme;
  selection: Selection | null;
  /** Ids of nodes marked like the selection, with spaces: a second one, the ends of a path. */
  marked?: string;
  /** While an end is being chosen, arrows only point at a node, and Enter selects it. */
  picking?: boolean;
  /** `beside`: with Shift, as a second node. */
  onSelect(selection: Selection | null, beside: boolean): void;
  onPoint?(id: string): void;
  onActions(actions: CanvasActions): void;
  /** What is drawn, where it isn’t the network. */
  name?: 'answer';
};

/** Owns the Cytoscape instance; nothing else touches it. */
export function Canvas(props: Props) {
  const { picture, layout, kinds, theme, selection, onSelect, onPoint, onActions, name } = props;
  const { marked = '', picking = false } = props;
  const box = useRef<HTMLDivElement>(null);
  const core = useRef<cytoscape.Core | null>(null);
  const spots = useRef<{ layout: string; at: Map<string, Point> }>({ layout: '', at: new Map() });
  /** Marks the selection again when elements were made anew, which a layout does later. */
  const marking = useRef<() => void>(() => undefined);
  const lastPath = useRef('');
  const pointed = useRef<Selection | null>(null);
  const select = useRef(onSelect);
  select.current = onSelect;

  useEffect(() => {
    const cy = cytoscape({
      container: box.current,
      minZoom: 0.15,
      maxZoom: 3,

      boxSelectionEnabled: false,
      autounselectify: true,
    });
    core.current = cy;
    // Tests and the curious find the instance on pages opened with ?debug.
    if (new URLSearchParams(location.search).has('debug')) Object.assign(window, { [name ?? 'cy']: cy });
    cy.on('tap', event => {
      const target = event.target as cytoscape.Core | cytoscape.SingularElementArgument;
      if (target === cy) return select.current(null, false);
      const element = target as cytoscape.SingularElementArgument;
      const { shiftKey } = event.originalEvent as MouseEvent;
      if (element.isNode()) select.current({ type: 'node', id: element.id() }, shiftKey);
      else if (element.hasClass('tie')) select.current({ type: 'tie', id: element.id() }, false);
    });
    cy.on('mouseover', 'node, edge.tie', event => {
      (event.target as cytoscape.SingularElementArgument).addClass('pointed');
      if (box.current) box.current.style.cursor = 'pointer';
    });
    cy.on('mouseout', 'node, edge.tie', event => {
      (event.target as cytoscape.SingularElementArgument).removeClass('pointed');
      if (box.current) box.current.style.cursor = '';
    });
    cy.on('dragfree', 'node', event => {
      const node = event.target as cytoscape.NodeSingular;
      spots.current.at.set(node.id(), { ...node.position() });
      placeLabels(cy);
    });
    onActions({
      fit: () => fitted(cy, below(lastPath.current !== '', name), sides(name)),
      zoom: by =>
        cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    });
    const watching = new ResizeObserver(() => cy.resize());
    if (box.current) watching.observe(box.current);
    return () => {
      watching.disconnect();
      cy.destroy();
    };
  }, [onActions, name]);

  useEffect(() => void core.current?.style(canvasStyle(theme)), [theme]);

  useEffect(() => {
    const cy = core.current;
    if (!cy) return;
    const unwanted = new AbortController();
    const fresh = spots.current.layout !== layout;
    const known = fresh ? new Map<string, Point>() : spots.current.at;
    const guests = picture.path?.guests ?? new Set<string>();
    const missing = picture.nodes
      .filter(node => !known.has(node.id) && !guests.has(node.id))
      .map(node => node.id);
    const withPath = (positions: Map<string, Point>) => {
      const spread = picture.ties.flatMap(tie => middleOf(positions.get(tie.a), positions.get(tie.b)));
      return new Map([...positions, ...alongPath(picture.path?.nodes ?? [], positions, spread)]);
    };
    const show = (base: Map<string, Point>, refit: boolean) => {
      const positions = withPath(base);
      spots.current = { layout, at: positions };
      cy.batch(() => {
        cy.elements().remove();
        cy.add(
          toElements(picture, kinds, theme).map(element => {
            const position = element.group === 'nodes' ? positions.get(String(element.data.id)) : undefined;
            return position ? { ...element, position: { ...position } } : element;
          }),
        );
      });
      placeLabels(cy);
      marking.current();
      if (refit) fitted(cy, below(picture.path !== null, name), sides(name));
      else if (picture.path && picture.path.steps.join() !== lastPath.current)
        broughtIntoSight(cy, picture.path.nodes);
      lastPath.current = picture.path?.steps.join() ?? '';
      // For the reader’s style sheet and for tests: whether there is a picture.
      box.current?.toggleAttribute('data-drawn', picture.nodes.length > 0);
    };
    if (picture.nodes.length === 0) show(known, false);
    else if (missing.length === 0) show(known, false);
    else if (known.size > 0) show(nearTheirOwn(picture, known, missing), false);
    else {
      const edges = [
        ...picture.ties.map(tie => [tie.a, tie.b]),
        ...picture.relationships.map(one => [one.from, one.to]),
      ];
      // A path that comes with the link is placed into the picture afterwards, so that the picture is the same.
      const nodes = missing;
      const own = new Set(nodes);
      const request = {
        nodes,
        edges: edges.filter(([a, b]) => own.has(String(a)) && own.has(String(b))) as [string, string][],
        bare: name === 'answer',
      };
      layOut(tiedTogether(request), unwanted.signal).then(
        (answer: LayoutAnswer) => {
          // The network keeps the place of its states on every screen; an answer has no place to keep.
          const box = { width: cy.width(), height: cy.height() };
          show(new Map(Object.entries(name ? laidDown(answer, box) : answer)), true);
        },
        (failed: Error) => {
          if (failed.name !== 'AbortError') throw failed;
        },
      );
    }
    return () => unwanted.abort();
  }, [picture, layout, kinds, theme, name]);

  useEffect(() => {
    const cy = core.current;
    if (!cy) return;
    const mark = () => {
      const near = onPath(picture) ?? touched(picture, selection?.id ?? null);
      cy.batch(() => {
        cy.elements().removeClass('chosen faded near focused');
        for (const id of [selection?.id ?? '', ...marked.split(' ')])
          cy.getElementById(id).addClass('chosen');
        if (!near || (!picture.path && selection && cy.getElementById(selection.id).empty())) return;
        cy.elements().forEach(element => {
          if (element.hasClass('chosen')) return;
          if (!near.has(element.id())) element.addClass('faded');
          else if (element.isEdge() && !picture.path) element.addClass('near');
        });
      });
    };
    marking.current = mark;
    mark();
  }, [picture, selection, marked]);

  const onKeyDown = (event: KeyboardEvent) => {
    const cy = core.current;
    if (!cy) return;
    const from = picking ? pointed.current : selection;
    const next = event.key === 'Enter' && picking ? from : nearestThatWay(cy, event.key, from);
    if (!next) return;
    event.preventDefault();
    pointed.current = null;
    if (!picking || event.key === 'Enter') return onSelect(next, false);
    pointed.current = next;
    cy.elements().removeClass('focused');
    cy.getElementById(next.id).addClass('focused');
    onPoint?.(next.id);
  };

  return (
    <div
      ref={box}
      className="canvas"
      role="application"
      aria-label={
        name
          ? 'The answer as a graph. Arrow keys go to the nearest node that way; the table holds the same.'
          : 'Network. Arrow keys go to the nearest element that way, brackets along the ties of the selected one; the list holds the same.'
      }
      tabIndex={0}
      onKeyDown={onKeyDown}
    />
  );
}

/** What is kept free at each side, in pixels, and at the top where the bar of a path lies. */
const sides = (name?: Props['name']) => (name === 'answer' ? 36 : 56);
const below = (path: boolean, name?: Props['name']) => (path ? 104 : sides(name));

/** All of the picture, but small pictures not larger than life. */
function fitted(cy: cytoscape.Core, top: number, margin: number): void {
  const box = cy.elements().boundingBox();
  const room = {
    w: Math.max(60, cy.width() - 2 * margin),
    h: Math.max(60, cy.height() - top - margin),
  };
  const zoom = Math.max(cy.minZoom(), Math.min(1.2, room.w / (box.w || 1), room.h / (box.h || 1)));
  const pan = {
    x: margin + room.w / 2 - zoom * (box.x1 + box.w / 2),
    y: top + room.h / 2 - zoom * (box.y1 + box.h / 2),
  };
  cy.viewport({ zoom, pan });
}

const middleOf = (a?: Point, b?: Point): Point[] =>
  a && b ? [{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }] : [];

/** Shows all of a path, where some of it is out of sight; moves nothing else. */
function broughtIntoSight(cy: cytoscape.Core, ids: string[]): void {
  const nodes = cy.nodes().filter(node => ids.includes(node.id()));
  const top = below(true);
  const box = nodes.renderedBoundingBox({ includeLabels: false });
  const seen = box.x1 >= 0 && box.x2 <= cy.width() && box.y1 >= top && box.y2 <= cy.height();
  if (!seen) fitted(cy, top, sides());
}

/** New nodes on a spiral round one they are joined to; all others stay. */
function nearTheirOwn(picture: Picture, known: Map<string, Point>, missing: string[]): Map<string, Point> {
  const positions = new Map(known);
  const pairs = [
    ...picture.ties.map(tie => [tie.a, tie.b]),
    ...picture.relationships.map(one => [one.from, one.to]),
  ] as [string, string][];
  for (const id of missing) {
    const partner = pairs
      .flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : []))
      .find(other => positions.has(other));
    const taken = [...positions.values()];
    const middle = positions.get(partner ?? '') ?? taken[0] ?? { x: 0, y: 0 };
    const [spot] = spiral(middle, 1, taken);
    positions.set(id, spot ?? middle);
  }
  return positions;
}
