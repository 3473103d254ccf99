import { useQuery } from '@tanstack/react-query';
import { type Dispatch, useEffect } from 'react';
import { api } from './api/client.ts';
import { idsOf } from './state/followIds.ts';
import type { Picture } from './state/picture.ts';
import type { TrailEvent } from './state/trail.ts';
import type { View } from './state/view.ts';

/** Ids that are asked for at a time. */
const most = 200;

/**
 * Follows ids that elements of the view had once, and puts the present ones into the view and its address.
 * @returns the ids that nothing has
 */
export function useFollowedIds(view: View, picture: Picture, dispatch: Dispatch<TrailEvent>): string[] {
  const known = new Set([...picture.nodes, ...picture.hidden].map(({ id }) => id));
  // What is drawn, or would be, has the id that it is asked by. An address takes no more ids than so many.
  const doubtful = idsOf(view).filter(id => !known.has(id));
  const asked = doubtful.sort().slice(0, most).join(',');
  const { data } = useQuery({
    queryKey: ['ids', asked],
    queryFn: ({ signal }) => api.ids(asked, signal),
    enabled: asked !== '' && picture.nodes.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    const moved = (data?.ids ?? []).filter(one => one.found !== null && one.found.id !== one.asked);
    if (moved.length === 0) return;
    dispatch({ type: 'idsFollowed', ids: new Map(moved.map(one => [one.asked, one.found?.id ?? null])) });
  }, [data, dispatch]);
  return asked === '' ? [] : (data?.ids ?? []).flatMap(one => (one.found === null ? one.asked : []));
}
