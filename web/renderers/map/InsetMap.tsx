import { IconZoomIn } from '@tabler/icons-react';
import { type GeoProjection, geoPath } from 'd3-geo';
import { type ZoomTransform, zoomIdentity } from 'd3-zoom';
import { useMemo } from 'react';
import type { Kind } from '../../../server/contract/model.ts';
import { t } from '../../texts/map.ts';
import type { Cluster } from './clusters.ts';
import type { Inset } from './layOut.ts';
import type { PlaceMark, Route } from './placed.ts';
import { Sheet } from './Sheet.tsx';
import { together } from './words.ts';

type Props = {
  inset: Inset;
  marks: PlaceMark[];
  routes: Route[];
  selected: Set<string>;
  kinds: Map<string, Kind>;
  onChosen(cluster: Cluster, beside: boolean): void;
  onRoute(id: string): void;
  onMenu(cluster: Cluster, at: { x: number; y: number }): void;
  onLook(): void;
};

/** A part of the map, larger. It stands still; its title looks at it closely. */
export function InsetMap({ inset, marks, routes, onLook, ...others }: Props) {
  const { ids, names, box, projection } = inset;
  const { width, height } = box;
  const size = useMemo(() => ({ width, height }), [width, height]);
  const taken = useMemo(() => [{ x: 0, y: 0, width: 250, height: 34 }], []);
  const inside = useMemo(() => marks.filter(({ id }) => ids.has(id)), [marks, ids]);
  const within = useMemo(
    () => routes.filter(({ from, to }) => ids.has(from.id) && ids.has(to.id)),
    [routes, ids],
  );
  const title = names.length > 0 ? t('map:inset.title', { names: together(names) }) : t('map:inset.nameless');
  return (
    <section className="map-inset" aria-label={title} style={{ left: box.x, top: box.y, width, height }}>
      <Sheet
        {...others}
        {...{ projection, size, taken }}
        transform={zoomIdentity}
        marks={inside}
        routes={within}
        beyond={0}
      />
      <button
        type="button"
        className="map-inset-title"
        title={t('map:inset.open', { title })}
        onClick={onLook}
      >
        {title} <IconZoomIn size={14} aria-hidden="true" />
      </button>
    </section>
  );
}

type FrameProps = { inset: Inset; projection: GeoProjection; transform: ZoomTransform };

/** On the whole map, what an inset shows. */
export function InsetFrame({ inset: { projection: own, box }, projection, transform }: FrameProps) {
  const path = useMemo(() => {
    const along = (from: [number, number], to: [number, number]) =>
      Array.from({ length: 9 }, (_, at): [number, number] => [
        from[0] + ((to[0] - from[0]) * at) / 8,
        from[1] + ((to[1] - from[1]) * at) / 8,
      ]);
    const [w, h] = [box.width, box.height];
    const edge = [
      ...along([0, 0], [w, 0]),
      ...along([w, 0], [w, h]),
      ...along([w, h], [0, h]),
      ...along([0, h], [0, 0]),
    ];
    const coordinates = edge.flatMap(spot => [own.invert?.(spot)].filter(one => one != null));
    return geoPath(projection)({ type: 'LineString', coordinates }) ?? '';
  }, [own, projection, box]);
  return <path className="inset-frame" transform={transform.toString()} d={path} />;
}
