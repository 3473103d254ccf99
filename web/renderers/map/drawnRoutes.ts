import type { GeoProjection } from 'd3-geo';
import type { ZoomTransform } from 'd3-zoom';
import { type Arc, arcBetween } from './arcs.ts';
import type { Cluster, Spot } from './clusters.ts';
import type { PlaceMark, Route } from './placed.ts';

export type DrawnRoute = Arc & { route: Route };

type Drawing = { projection: GeoProjection; transform: ZoomTransform; clusters: Cluster[] };

/** The arcs of routes between the marks that stand for their ends; none within one mark. */
export function drawnRoutes(routes: Route[], { projection, transform, clusters }: Drawing): DrawnRoute[] {
  const spotOf = (mark: PlaceMark): Spot | null => {
    const cluster = clusters.find(({ marks }) => marks.some(({ id }) => id === mark.id));
    if (cluster) return cluster;
    const spot = projection(mark.point);
    if (!spot) return null;
    const [x, y] = transform.apply(spot);
    return { x, y };
  };
  return routes.flatMap(route => {
    const [from, to] = [spotOf(route.from), spotOf(route.to)];
    const arc = from && to && arcBetween(from, to);
    return arc ? [{ route, ...arc }] : [];
  });
}
