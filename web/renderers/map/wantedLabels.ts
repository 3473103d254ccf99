import { dateInWords } from '../../state/dateWords.ts';
import { t } from '../../texts/map.ts';
import type { Cluster } from './clusters.ts';
import type { DrawnRoute } from './drawnRoutes.ts';
import { type Wanted, widthOf } from './labels.ts';
import type { Names } from './useNames.ts';
import { nameOf } from './words.ts';
import { disputedAt } from './world.ts';

export type Label = Wanted & {
  kind: 'place' | 'selected' | 'area-disputed' | 'of-route' | 'country';
  /** Whether it is disputed whose the place is, which is said before anything else. */
  disputed?: boolean;
  /** Under the text. */
  lines?: string[];
  /** The event of a route, which it selects. */
  selects?: string;
};

const family = '"Inter Variable", Inter, sans-serif';
const fonts = { place: `600 12px ${family}`, small: `400 11px ${family}`, country: `500 11px ${family}` };

type Shown = { clusters: Cluster[]; arcs: DrawnRoute[]; names: Names; selected: Set<string> };

/** Every label that the map would like to show, the most wanted first: the selection, places by events, areas, routes, countries. */
export function wantedLabels({ clusters, arcs, names, selected }: Shown): Label[] {
  const isSelected = ({ marks, events }: Cluster) =>
    marks.some(({ id }) => selected.has(id)) || events.some(({ event }) => selected.has(event.id));
  // The mark of a disputed area says itself that it is one.
  const said = new Set<string>();
  const places = clusters.map((cluster): Label => {
    const area = disputedAt(cluster.marks[0]?.point ?? [0, 0])?.properties.name;
    const text = area === nameOf(cluster) ? t('map:disputed', { name: area }) : nameOf(cluster);
    if (area !== undefined && area === nameOf(cluster)) said.add(area);
    const chosen = isSelected(cluster);
    const lines = cluster.marks.every(({ precision }) => precision === 'country')
      ? [t('map:precision.country')]
      : [];
    return {
      id: `place ${cluster.id}`,
      kind: chosen ? 'selected' : 'place',
      disputed: area !== undefined,
      text,
      lines,
      x: cluster.x,
      y: cluster.y,
      ...sized(text, fonts.place, lines),
      around: lines.length > 0 ? 24 : 18,
      always: chosen,
    };
  });
  return [
    ...places.filter(({ kind }) => kind === 'selected'),
    ...places.filter(({ kind, disputed }) => kind === 'place' && disputed),
    ...places.filter(({ kind, disputed }) => kind === 'place' && !disputed),
    ...names.disputed
      .filter(({ name }) => !said.has(name))
      .map(({ name, x, y }): Label => {
        const text = t('map:disputed', { name });
        return {
          id: `disputed ${name}`,
          kind: 'area-disputed',
          text,
          x,
          y,
          ...sized(text, fonts.place),
          around: 12,
        };
      }),
    ...arcs.map(ofRoute),
    ...names.countries.map(({ name, x, y }): Label => {
      const text = name.toUpperCase();
      const { width, height } = sized(text, fonts.country);
      // The letters stand apart.
      return {
        id: `country ${name}`,
        kind: 'country',
        text,
        x,
        y,
        width: width + text.length * 1.4,
        height,
        around: 0,
      };
    }),
  ];
}

function ofRoute({ route, middle }: DrawnRoute): Label {
  const date = dateInWords(route.event.event.properties.date as string | undefined);
  const text = route.stated ? date : t('map:route.onward');
  const lines = route.stated ? [t('map:route.courseNotStated')] : [];
  return {
    id: `route ${route.id}`,
    kind: 'of-route',
    text,
    lines,
    ...middle,
    ...sized(text, fonts.place, lines),
    around: 7,
    upright: true,
    selects: route.event.event.id,
  };
}

function sized(text: string, font: string, lines: string[] = []): { width: number; height: number } {
  const widths = [widthOf(text, font), ...lines.map(line => widthOf(line, fonts.small))];
  return { width: Math.ceil(Math.max(...widths)) + 4, height: 17 + 14 * lines.length };
}
