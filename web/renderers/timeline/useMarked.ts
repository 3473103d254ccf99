import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Reference } from '../../../server/contract/graph.ts';
import { api } from '../../api/client.ts';
import { useShared } from '../../panels/context.ts';
import { selectedNodes } from '../../state/select.ts';
import type { Mark } from './marks.ts';

/**
 * What is selected and what fades. Where actors are selected, events in which none of them takes part fade; where a tie
 * is, those that it does not sum up; where a path is drawn, those that it does not run through.
 */
export function useMarked(marks: Mark[], actors: Reference[]) {
  const { view, query, folds, picture } = useShared();
  const { selection } = view;
  const [a = '', b = '', character = ''] = selection?.type === 'tie' ? selection.id.split('|') : [];
  const level = view.level === 'actors' ? 'actors' : 'states';
  const asked = { ...query, ...folds, characters: character };
  // As the inspector asks it.
  const tie = useQuery({
    queryKey: ['tie', a, b, level, asked],
    queryFn: ({ signal }) => api.tie(a, b, level, asked, signal),
    enabled: character !== '',
    placeholderData: keepPreviousData,
  });
  const selected = useMemo(() => new Set(selectedNodes(view)), [view]);
  const lit = useMemo(() => {
    if (selection?.type === 'tie') return tie.data && new Set(tie.data.events.map(({ event }) => event.id));
    const chosen = actors.filter(({ id }) => selected.has(id)).map(({ id }) => id);
    if (chosen.length > 0)
      return new Set([
        ...selected,
        ...marks.filter(mark => chosen.some(id => mark.actors.includes(id))).map(({ id }) => id),
      ]);
    return selected.size === 0 && picture.path ? new Set(picture.path.nodes) : undefined;
  }, [selection, tie.data, actors, selected, marks, picture.path]);
  return { selected, lit };
}
