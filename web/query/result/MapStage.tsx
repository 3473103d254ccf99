import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { Glyph } from '../../glyph/Glyph.tsx';
import { useShared } from '../../panels/context.ts';
import type { Cluster } from '../../renderers/map/clusters.ts';
import type { Rectangle } from '../../renderers/map/labels.ts';
import { MapList } from '../../renderers/map/MapList.tsx';
import { Sheet } from '../../renderers/map/Sheet.tsx';
import { projectionFor } from '../../renderers/map/sight.ts';
import { useZoom } from '../../renderers/map/useZoom.ts';
import { precisionInWords, together } from '../../renderers/map/words.ts';
import { boundariesFrom } from '../../renderers/map/world.ts';
import type { MapSight } from '../../state/view.ts';
import { t } from '../../texts/result.ts';
import '../../texts/map.ts';
import type { OnMap } from './onMap.ts';
import { rowsInWords } from './words.ts';

type Props = { told: OnMap; width: number; height: number };
const nobody = new Set<string>();
const arrows: Record<string, [number, number]> = {
  ArrowLeft: [60, 0],
  ArrowRight: [-60, 0],
  ArrowUp: [0, 60],
  ArrowDown: [0, -60],
};

/** The map of an answer: moved by hand and keyboard; a mark opens what is there. */
export function MapStage({ told, width, height }: Props) {
  const { marks, kinds } = told;
  const box = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState<MapSight | null>(null);
  const [open, setOpen] = useState<Cluster | null>(null);
  const size = useMemo(() => ({ width, height }), [width, height]);
  const projection = useMemo(
    () =>
      projectionFor(
        marks.map(({ point }) => point),
        { x: 0.1 * width, y: 44, width: 0.8 * width, height: Math.max(40, height - 110) },
      ),
    [marks, width, height],
  );
  const { transform, zoomBy, panBy } = useZoom(box, { projection, size, sight, onSight: setSight });
  const taken = useMemo((): Rectangle[] => [{ x: 0, y: height - 34, width, height: 34 }], [width, height]);
  const selected = useMemo(() => (open ? new Set(open.marks.map(({ id }) => id)) : nobody), [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    const way = arrows[event.key];
    const zoom = { '+': 1.5, '=': 1.5, '-': 1 / 1.5 }[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (way) panBy(...way);
    else if (zoom) zoomBy(zoom);
    else if (event.key === '0') setSight(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div ref={box} className="map-sheet">
        <div
          className="canvas"
          data-drawn
          role="application"
          aria-label={t('result:map.label')}
          tabIndex={0}
          onKeyDown={onKeyDown}
        />
        <Sheet
          {...{ projection, transform, size, marks, taken, selected, kinds }}
          routes={[]}
          beyond={2}
          onChosen={setOpen}
          onRoute={() => undefined}
          onMenu={setOpen}
        />
      </div>
      <div className="float map-zoom">
        <div className="zoom">
          <button type="button" aria-label={t('stage:zoom.in')} onClick={() => zoomBy(1.5)}>
            <IconPlus size={17} />
          </button>
          <button type="button" aria-label={t('stage:zoom.out')} onClick={() => zoomBy(1 / 1.5)}>
            <IconMinus size={17} />
          </button>
          <button type="button" aria-label={t('stage:zoom.fit')} onClick={() => setSight(null)}>
            <IconMaximize size={17} />
          </button>
        </div>
      </div>
      <div className="map-foot">
        <p className="map-note">
          {t(width < 600 ? 'map:boundaries.shortest' : 'map:boundaries.short', { source: boundariesFrom })}
        </p>
      </div>
      {open && <Here cluster={open} told={told} onClose={() => setOpen(null)} />}
    </>
  );
}

/** What of the answer lies at a mark, and in which rows. */
function Here({ cluster, told, onClose }: { cluster: Cluster; told: OnMap; onClose(): void }) {
  const { open } = useShared();
  const names = together(cluster.marks.slice(0, 3).map(({ name }) => name));
  return (
    <MapList title={names} onClose={onClose}>
      {cluster.marks.map(mark => (
        <div key={mark.id}>
          <h3>
            {mark.name}{' '}
            <span className="muted">
              {[precisionInWords(mark), rowsInWords(told.rows.get(mark.id) ?? [])].join(' · ')}
            </span>
          </h3>
          <ul>
            {mark.events
              .filter(({ event }) => event.labels.length > 0)
              .map(({ event, planned }) => (
                <li key={event.id}>
                  <button type="button" className="list-item" onClick={() => open(event.id)}>
                    <Glyph kind={told.kinds.get(event.kind)} size={18} planned={planned} />
                    <span className="main">
                      <strong>{event.caption}</strong>
                      <br />
                      <span className="muted">{t('result:graph.open')}</span>
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </MapList>
  );
}
