import { useQueryClient } from '@tanstack/react-query';
import type { SavedQueryDetails, SaveQueryRequest } from '../../server/contract/queries.ts';
import { api } from '../api/client.ts';
import {
  favouritesAt,
  favouritesRenamed,
  readFavourites,
  readRuns,
  runsAt,
  runsRenamed,
} from '../state/keptQuestions.ts';
import { useStored } from './useStored.ts';

/** Saving and deleting queries of one’s own; each throws what went wrong, and the list is read anew either way. */
export function useOwnQueries() {
  const client = useQueryClient();
  const [, keepFavourites] = useStored(favouritesAt, readFavourites);
  const [, keepRuns] = useStored(runsAt, readRuns);

  const refresh = () => client.invalidateQueries({ queryKey: ['queries'] });
  const forget = (id: string) => {
    client.removeQueries({ queryKey: ['run', id] });
    client.removeQueries({ queryKey: ['savedQuery', id] });
  };

  const save = async (id: string, request: SaveQueryRequest): Promise<SavedQueryDetails> => {
    try {
      const details = await api.saveQuery(id, request);
      client.removeQueries({ queryKey: ['run', id] });
      client.setQueryData(['savedQuery', id], details);
      const from = request.renames?.id;
      if (from !== undefined) {
        forget(from);
        keepFavourites(ids => favouritesRenamed(ids, from, id));
        keepRuns(runs => runsRenamed(runs, from, id));
      }
      return details;
    } finally {
      await refresh();
    }
  };

  const remove = async ({ id, version }: SavedQueryDetails): Promise<SavedQueryDetails> => {
    try {
      const details = await api.deleteQuery(id, version);
      forget(id);
      return details;
    } finally {
      await refresh();
    }
  };

  return { save, remove, refresh };
}
