import cytoscape from 'cytoscape';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Kind } from '../../server/contract/model.ts';
import type { Theme } from '../glyph/shapes.ts';
import { type Picture, touched } from '../state/picture.ts';
import type { Selection } from '../state/view.ts';
import { toElements } from './elements.ts';
import { nearestThatWay } from './keyboard.ts';
import { placeLabels } from './labels.ts';
import { type LayoutAnswer, layOut, type Point, spiral, tiedTogether } from './layout.ts';
import { canvasStyle } from './style.ts';

export type CanvasActions = { fit(): void; zoom(by: number): void };
type Props = {
  picture: Picture;
  /** Pictures of one layout keep their positions; another one is laid out anew. */
  layout: string;
  kinds: Map<string, Kind>;
  theme: Theme;
  selection: Selection | null;
  onSelect(selection: Selection | null): void;
  onActions(actions: CanvasActions): void;
};

/** Owns the Cytoscape instance; nothing else touches it. */
export function Canvas({ picture, layout, kinds, theme, selection, onSelect, onActions }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const core = useRef<cytoscape.Core | null>(null);
  const spots = useRef<{ layout: string; at: Map<string, Point> }>({ layout: '', at: new Map() });
  /** Marks the selection again when elements were made anew, which a layout does later. */
  const marking = useRef<() => void>(() => undefined);
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
    if (new URLSearchParams(location.search).has('debug')) Object.assign(window, { cy });
    cy.on('tap', event => {
      const target = event.target as cytoscape.Core | cytoscape.SingularElementArgument;
      if (target === cy) return select.current(null);
      const element = target as cytoscape.SingularElementArgument;
      if (element.isNode()) select.current({ type: 'node', id: element.id() });
      else if (element.hasClass('tie')) select.current({ type: 'tie', id: element.id() });
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
      fit: () => fitted(cy),
      zoom: by =>
        cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    });
    const watching = new ResizeObserver(() => cy.resize());
    if (box.current) watching.observe(box.current);
    return () => {
      watching.disconnect();
      cy.destroy();
    };
  }, [onActions]);

  useEffect(() => void core.current?.style(canvasStyle(theme)), [theme]);

  useEffect(() => {
    const cy = core.current;
    if (!cy) return;
    const unwanted = new AbortController();
    const fresh = spots.current.layout !== layout;
    const known = fresh ? new Map<string, Point>() : spots.current.at;
    const missing = picture.nodes.filter(node => !known.has(node.id)).map(node => node.id);
    const show = (positions: Map<string, Point>, refit: boolean) => {
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
      if (refit) fitted(cy);
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
      const request = { nodes: picture.nodes.map(node => node.id), edges: edges as [string, string][] };
      layOut(tiedTogether(request), unwanted.signal).then(
        (answer: LayoutAnswer) => show(new Map(Object.entries(answer)), true),
        (failed: Error) => {
          if (failed.name !== 'AbortError') throw failed;
        },
      );
    }
    return () => unwanted.abort();
  }, [picture, layout, kinds, theme]);

  useEffect(() => {
    const cy = core.current;
    if (!cy) return;
    const mark = () => {
      const near = touched(picture, selection?.id ?? null);
      cy.batch(() => {
        cy.elements().removeClass('chosen faded near');
        if (!selection || !near || cy.getElementById(selection.id).empty()) return;
        cy.elements().forEach(element => {
          if (element.id() === selection.id) element.addClass('chosen');
          else if (!near.has(element.id())) element.addClass('faded');
          else if (element.isEdge()) element.addClass('near');
        });
      });
    };
    marking.current = mark;
    mark();
  }, [picture, selection]);

  const onKeyDown = (event: KeyboardEvent) => {
    const cy = core.current;
    if (!cy) return;
    const next = nearestThatWay(cy, event.key, selection);
    if (!next) return;
    event.preventDefault();
    onSelect(next);
  };

  return (
    <div
      ref={box}
      className="canvas"
      role="application"
      aria-label="Network. Arrow keys go to the nearest element that way, brackets along the ties of the selected one; the list holds the same."
      tabIndex={0}
      onKeyDown={onKeyDown}
    />
  );
}

/** All of the picture, but small pictures not larger than life. */
function fitted(cy: cytoscape.Core): void {
  cy.fit(cy.elements(), 56);
  if (cy.zoom() > 1.2) cy.zoom(1.2);
  cy.center(cy.elements());
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
