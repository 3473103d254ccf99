import type { GeoProjection } from 'd3-geo';
import type { ZoomTransform } from 'd3-zoom';
import { useMemo } from 'react';
import type { Kind } from '../../../server/contract/model.ts';
import { colourOf } from '../../timeline/colour.ts';
import { type Cluster, clustered, kindsOf } from './clusters.ts';
import { drawnRoutes } from './drawnRoutes.ts';
import { Ground } from './Ground.tsx';
import { placeLabels, type Rectangle } from './labels.ts';
import { standing } from './layOut.ts';
import { MapLabel } from './MapLabel.tsx';
import { Mark } from './Mark.tsx';
import type { PlaceMark, Route } from './placed.ts';
import { pixels, type Size } from './sight.ts';
import { useNames } from './useNames.ts';
import { wantedLabels } from './wantedLabels.ts';

type Props = {
  projection: GeoProjection;
  transform: ZoomTransform;
  size: Size;
  marks: PlaceMark[];
  routes: Route[];
  /** What lies over it, where no name can stand. */
  taken: Rectangle[];
  /** How far it may be moved, in windows. */
  beyond: number;
  selected: Set<string>;
  kinds: Map<string, Kind>;
  onChosen(cluster: Cluster, beside: boolean): void;
  onRoute(id: string): void;
  onMenu(cluster: Cluster, at: { x: number; y: number }): void;
  children?: React.ReactNode;
};

/** The rings of places that are known no closer: at least so wide (pixels), or so many kilometres. No boundary of anything. */
const rings = { region: { pixels: 22, kilometres: 60 }, sea: { pixels: 30, kilometres: 150 } };

/** A map with what stands on it: the whole one, or an inset. */
export function Sheet(props: Props) {
  const { projection, transform, size, marks, routes, taken, beyond, selected, kinds } = props;
  const spots = useMemo(() => standing(marks, projection, transform), [marks, projection, transform]);
  const seen = useMemo(
    () => spots.filter(({ x, y }) => x > -40 && y > -40 && x < size.width + 40 && y < size.height + 40),
    [spots, size],
  );
  const clusters = useMemo(() => clustered(seen), [seen]);
  const arcs = useMemo(
    () => drawnRoutes(routes, { projection, transform, clusters }),
    [routes, projection, transform, clusters],
  );
  const names = useNames(projection, transform, size);
  const countries = useMemo(() => marks.filter(({ precision }) => precision === 'country'), [marks]);
  const labels = useMemo(() => {
    const own = clusters.map(({ x, y }) => ({ x: x - 14, y: y - 14, width: 28, height: 28 }));
    const within = { x: 4, y: 4, width: size.width - 8, height: size.height - 8 };
    return placeLabels(wantedLabels({ clusters, arcs, names, selected }), [...taken, ...own], within);
  }, [clusters, arcs, names, selected, taken, size]);
  const isSelected = ({ marks: held, events }: Cluster) =>
    held.some(({ id }) => selected.has(id)) || events.some(({ event }) => selected.has(event.id));
  return (
    <>
      <svg className="map-ground" width={size.width} height={size.height} aria-hidden="true">
        <Ground {...{ projection, transform, size, countries, beyond }} />
        {seen.map(({ mark, x, y }) => {
          if (mark.precision !== 'region' && mark.precision !== 'sea') return null;
          const { pixels: least, kilometres } = rings[mark.precision];
          const r = Math.max(least, pixels(kilometres, projection, transform.k));
          const colour = colourOf(kinds.get(kindsOf(mark.events)[0]?.kind ?? ''));
          return (
            <ellipse
              key={mark.id}
              className={`ring ${mark.precision}`}
              data-ring={mark.id}
              cx={x}
              cy={y}
              rx={mark.precision === 'sea' ? r * 1.5 : r}
              ry={r}
              style={{ fill: colour, stroke: colour }}
            />
          );
        })}
        {arcs.map(({ route, path, head }) => (
          <g
            key={route.id}
            className={`route${route.stated ? '' : ' not-stated'}${route.event.planned ? ' planned' : ''}${selected.has(route.event.event.id) ? ' selected' : ''}`}
            data-route={route.event.event.id}
            style={{ stroke: colourOf(kinds.get(route.event.event.kind)) }}
          >
            <path className="hit" d={path} />
            <path d={path} />
            <path d={head} className="head" />
          </g>
        ))}
        {props.children}
      </svg>
      {labels.map(label => (
        <MapLabel key={label.id} label={label} onRoute={props.onRoute} />
      ))}
      {clusters.map(cluster => (
        <Mark
          key={cluster.id}
          {...{ cluster, kinds }}
          selected={isSelected(cluster)}
          onChosen={props.onChosen}
          onMenu={props.onMenu}
        />
      ))}
    </>
  );
}
