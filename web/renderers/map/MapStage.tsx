import { useEffect, useMemo, useRef, useState } from 'react';
import type { Extent } from '../../../server/contract/graph.ts';
import { useShared } from '../../panels/context.ts';
import { selectedNodes } from '../../state/select.ts';
import { t } from '../../texts/map.ts';
import type { Cluster } from './clusters.ts';
import { InsetFrame, InsetMap } from './InsetMap.tsx';
import { PlacesList, UnplacedList } from './Lists.tsx';
import type { Rectangle } from './labels.ts';
import { layOut } from './layOut.ts';
import { MapFoot, type Open } from './MapFoot.tsx';
import { MapLegend } from './MapLegend.tsx';
import { MapTools } from './MapTools.tsx';
import type { Placed } from './placed.ts';
import { Sheet } from './Sheet.tsx';
import { sightOn } from './sight.ts';
import { useChoosing } from './useChoosing.ts';
import { useGround } from './useGround.ts';
import { useMapActions } from './useMapActions.ts';
import { useZoom } from './useZoom.ts';

type Props = { placed: Placed; all: Placed; extent: Extent; width: number; height: number };

/** The map with what floats over it. */
export function MapStage({ placed, all, extent, width, height }: Props) {
  const { view, dispatch, kinds, openMenu } = useShared();
  const { shows, sight } = view.map;
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Open>(null);
  const size = useMemo(() => ({ width, height }), [width, height]);
  const { projection, insets } = useMemo(() => layOut(all.marks, size), [all.marks, size]);
  const { transform, zoomBy, panBy } = useZoom(box, {
    projection,
    size,
    sight,
    onSight: seen => dispatch({ type: 'mapChanged', change: { sight: seen } }),
  });
  const shown = useMemo(
    () => ({
      marks: shows === 'routes' ? placed.marks.filter(isEndOf(placed)) : placed.marks,
      routes: shows === 'places' ? [] : placed.routes,
    }),
    [placed, shows],
  );
  const home = sight === null;
  // Looked at more closely, the map itself shows what the insets did.
  const withInsets = home ? insets : [];
  const apart = useMemo(() => new Set(home ? insets.flatMap(({ ids }) => [...ids]) : []), [home, insets]);
  const main = useMemo(() => shown.marks.filter(({ id }) => !apart.has(id)), [shown, apart]);
  const mainRoutes = useMemo(
    () =>
      shown.routes.filter(
        ({ from, to }) => !withInsets.some(({ ids }) => ids.has(from.id) && ids.has(to.id)),
      ),
    [shown, withInsets],
  );
  const taken = useMemo((): Rectangle[] => {
    const foot = width < 600 ? 86 : 54;
    const over = [
      { x: 0, y: 0, width: 300, height: 60 },
      { x: 0, y: height - foot, width, height: foot },
    ];
    return [...over, ...withInsets.map(({ box: inset }) => inset)];
  }, [withInsets, width, height]);
  const selected = useMemo(() => new Set(selectedNodes(view)), [view]);
  const pointsOf = (ids: Set<string>) =>
    placed.marks
      .filter(({ id, events }) => ids.has(id) || events.some(({ event }) => ids.has(event.id)))
      .map(({ point }) => point);
  const look = (ids: Set<string>) => {
    const seen = sightOn(pointsOf(ids), projection, size);
    if (seen) dispatch({ type: 'mapChanged', change: { sight: seen } });
  };
  useMapActions({ zoomBy, panBy, look: () => look(selected) });
  const choose = useChoosing({
    look,
    near: transform.k,
    projection,
    onList: cluster => setOpen({ cluster }),
  });
  const select = (id: string) => dispatch({ type: 'selected', selection: { type: 'node', id } });
  const onMenu = ({ events, marks }: Cluster, at: { x: number; y: number }) =>
    openMenu({ ...at, id: (events.length === 1 ? events[0]?.event.id : marks[0]?.id) ?? null });
  const handlers = { onChosen: choose, onRoute: select, onMenu };

  // What was selected elsewhere and lies outside of the window is brought into it.
  const brought = useRef(selected);
  useEffect(() => {
    if (brought.current === selected) return;
    brought.current = selected;
    if (sight === null || selected.size === 0) return;
    const spots = pointsOf(selected).flatMap(point => [projection(point)].filter(spot => spot !== null));
    const inSight = spots.some(spot => {
      const [x, y] = transform.apply(spot);
      return x > 20 && y > 20 && x < width - 20 && y < height - 20;
    });
    if (spots.length > 0 && !inSight) look(selected);
  });

  useGround(box, { panBy, onGround: () => setOpen(null) });

  return (
    <>
      <div ref={box} className="map-sheet">
        <div className="canvas" data-drawn role="application" aria-label={t('map:label')} tabIndex={0} />
        <Sheet
          {...{ projection, transform, size, taken, selected, kinds }}
          {...handlers}
          marks={main}
          routes={mainRoutes}
          beyond={2}
        >
          {withInsets.map(inset => (
            <InsetFrame key={[...inset.ids].join()} {...{ inset, projection, transform }} />
          ))}
        </Sheet>
      </div>
      {withInsets.map(inset => (
        <InsetMap
          key={[...inset.ids].join()}
          inset={inset}
          {...shown}
          {...{ selected, kinds }}
          {...handlers}
          onLook={() => look(inset.ids)}
        />
      ))}
      {placed.marks.length === 0 && <p className="map-nothing chip">{t('map:nothing')}</p>}
      <MapTools shows={shows} />
      <MapFoot {...{ placed, extent, open, setOpen }} small={width < 600} />
      {open === 'legend' && <MapLegend onClose={() => setOpen(null)} />}
      {open === 'places' && (
        <PlacesList title={t('map:list.title')} places={byName(placed.marks)} onClose={() => setOpen(null)} />
      )}
      {open === 'unplaced' && <UnplacedList {...placed} onClose={() => setOpen(null)} />}
      {open !== null && typeof open === 'object' && (
        <PlacesList
          key={open.cluster.id}
          places={fresh(open.cluster, placed)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

const byName = (marks: Placed['marks']) =>
  [...marks].sort((one, other) => one.name.localeCompare(other.name));

/** The places of a mark as they pass the filter now. */
const fresh = ({ marks }: Cluster, placed: Placed) =>
  placed.marks.filter(({ id }) => marks.some(one => one.id === id));

const isEndOf =
  ({ routes }: Placed) =>
  ({ id }: Placed['marks'][number]) =>
    routes.some(({ from, to }) => from.id === id || to.id === id);
