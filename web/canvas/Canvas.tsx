import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Selection } from '../state/view.ts';
import { t } from '../texts/index.ts';
import './canvas.css';
import type { Held } from './drawing.ts';
import { listen, menuFor } from './gestures.ts';
import { Inset } from './Inset.tsx';
import { nearestThatWay, panFor } from './keyboard.ts';
import { mark } from './marks.ts';
import { memoryOf } from './memory.ts';
import { settled } from './motion.ts';
import { Notes } from './Notes.tsx';
import { Over } from './Over.tsx';
import { type LabelCount, placeLabels } from './placeLabels.ts';
import { atHome, fitted, isHome } from './sight.ts';
import { type CanvasProps, noActions, type Point } from './types.ts';
import { isLarge, useCytoscape } from './useCytoscape.ts';
import { usePicture } from './usePicture.ts';

export type { CanvasActions, LayoutName, LayoutState, MenuAsked, Places } from './types.ts';
export { noActions };

/** Labels find their places again so long (milliseconds) after the view last moved. */
const afterMoves = 120;

/** Owns the Cytoscape instance; nothing outside this folder touches it. */
export function Canvas(props: CanvasProps) {
  const { picture, kinds, theme, selection, also, marked = '', picking = false, name, onActions } = props;
  const box = useRef<HTMLDivElement>(null);
  const held = useRef<Held>({ key: '', at: new Map() });
  const pointed = useRef<Selection | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const [draft, setDraft] = useState<Point | null>(null);
  const [labels, setLabels] = useState<LabelCount>({ shown: 0, total: 0 });
  const cy = useCytoscape(box, { large: isLarge(picture), theme, name });
  const drawing = usePicture(cy, held, latest);
  const selected = useMemo(() => [...(selection ? [selection.id] : []), ...(also ?? [])], [selection, also]);
  useEffect(() => {
    if (!cy) return;
    listen(cy, () => ({
      ...latest.current,
      onMoved: places => {
        for (const [id, spot] of Object.entries(places)) held.current.at.set(id, spot);
        latest.current.onMoved?.(places);
        setLabels(placeLabels(cy));
      },
    }));
    const wish = () => ({ path: latest.current.picture.path !== null, name });
    const all = () => {
      fitted(cy, [...held.current.at.values()], wish());
      atHome(cy);
    };
    const resized = () => isHome(cy) && all();
    cy.on('resize', resized);
    onActions({
      fit: all,
      fitSelection: () => {
        const own = cy.collection([...memoryOf(cy).selected].map(id => cy.getElementById(id)) as never);
        const nodes = own.union(own.connectedNodes()).closedNeighborhood().nodes();
        const points = nodes.map(node => ({ ...node.position() }));
        fitted(cy, points.length > 0 ? points : [...held.current.at.values()], wish());
      },
      zoom: by =>
        cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
      pan: (x, y) => void cy.panBy({ x, y }),
      tidy: () => drawing?.tidy(),
      // Read when it is asked for, since most views are only looked at.
      scene: () => import('./scene.ts').then(({ sceneOf }) => sceneOf(cy, latest.current)),
      note: at => {
        const { left = 0, top = 0 } = box.current?.getBoundingClientRect() ?? {};
        const seen = at ? { x: at.x - left, y: at.y - top } : { x: cy.width() / 2, y: cy.height() / 2 };
        const [pan, zoom] = [cy.pan(), cy.zoom()];
        setDraft({ x: (seen.x - pan.x) / zoom, y: (seen.y - pan.y) / zoom });
      },
    });
    return () => {
      cy.off('resize', resized);
      onActions(noActions);
    };
  }, [cy, drawing, onActions, name]);

  useEffect(() => {
    if (!cy) return;
    let later: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      mark(cy, { picture, selected, marked: marked.split(' ').filter(Boolean) });
      const place = () => setLabels(placeLabels(cy));
      place();
      clearTimeout(later);
      later = setTimeout(place, settled());
    };
    refresh();
    cy.on('drawn', refresh);
    return () => {
      clearTimeout(later);
      cy.off('drawn', refresh);
    };
  }, [cy, picture, selected, marked]);

  useEffect(() => {
    if (!cy) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setLabels(placeLabels(cy)), afterMoves);
    };
    cy.on('viewport resize', soon);
    return () => {
      clearTimeout(timer);
      cy.off('viewport resize', soon);
    };
  }, [cy]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!cy) return;
    const { onSelect, onPoint, onMenu } = props;
    const pan = panFor(event);
    if (pan) {
      event.preventDefault();
      return void cy.panBy(pan);
    }
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      return onMenu?.(menuFor(cy, selection?.id));
    }
    // While one looks for the other end of a path, or holds Ctrl, the arrows point and do not select.
    const points = picking || event.ctrlKey || event.metaKey;
    const from = points ? (pointed.current ?? (picking ? null : selection)) : selection;
    const isChoice = (event.key === 'Enter' && picking) || event.key === ' ';
    const next = isChoice ? pointed.current : nearestThatWay(cy, event.key, from);
    if (!next) return;
    event.preventDefault();
    if (event.key === ' ' && !picking) return onSelect(next, true);
    pointed.current = null;
    if (!points || isChoice) return onSelect(next, false);
    pointed.current = next;
    cy.elements('.focused').removeClass('focused');
    cy.getElementById(next.id).addClass('focused');
    onPoint?.(next.id);
  };

  return (
    <>
      <div
        ref={box}
        className="canvas"
        role="application"
        aria-label={name ? t('canvas:name.answer') : t('canvas:name.network')}
        tabIndex={0}
        onKeyDown={onKeyDown}
      />
      {cy && <Over cy={cy} kinds={kinds} theme={theme} />}
      {cy && props.notes && props.onNote && (
        <Notes
          cy={cy}
          notes={props.notes}
          draft={draft}
          onDraft={setDraft}
          onNote={props.onNote}
          onSelect={chosen => props.onSelect(chosen, false)}
        />
      )}
      <div className="canvas-foot">
        {labels.shown < labels.total && (
          <span className="chip" title={t('canvas:names.hidden')}>
            {t('canvas:names.shown', labels)}
          </span>
        )}
        {cy && !name && <Inset cy={cy} theme={theme} />}
      </div>
    </>
  );
}
