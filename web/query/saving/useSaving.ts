import { useRef, useState } from 'react';
import type { SavedQueryDetails } from '../../../server/contract/queries.ts';
import { ApiProblem, api } from '../../api/client.ts';
import { type Draft, type Part, placeOf, toFile } from '../../state/queryFile.ts';
import { t } from '../../texts/own.ts';
import { useOwnQueries } from '../useOwnQueries.ts';

/** Something wrong with a part of the draft; of the statement, in which of its lines. */
export type DraftFault = { part: Part | 'id'; line: number; message: string };

/** What is in the way. `theirs`: null where it is gone, or (`hidden`) a file that cannot be read as a question. */
export type Clash = { message: string; theirs: SavedQueryDetails | null; hidden: boolean };

/** The state that a draft takes the place of; null where it is new. */
type Base = { id: string; version: string } | null;

const isMissing = (thrown: unknown) => thrown instanceof ApiProblem && thrown.code === 'not-found';

/** Saves a draft, and tells what keeps it from being saved. */
export function useSaving(begin: Base, onSaved: (details: SavedQueryDetails) => void) {
  const own = useOwnQueries();
  const base = useRef<Base>(begin && { id: begin.id, version: begin.version });
  const [faults, setFaults] = useState<DraftFault[]>([]);
  const [clash, setClash] = useState<Clash | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);

  const clear = () => {
    setFaults([]);
    setClash(null);
    setProblem(null);
  };

  /** What is in the way: a file of the new name, or another version of the one that was read. */
  const inTheWay = async (id: string): Promise<SavedQueryDetails | null> => {
    for (const one of new Set([id, base.current?.id ?? id])) {
      try {
        return await api.savedQuery(one);
      } catch (thrown) {
        if (!isMissing(thrown)) throw thrown;
      }
    }
    return null;
  };

  const explain = async (draft: Draft, parts: Part[], thrown: unknown) => {
    if (!(thrown instanceof ApiProblem)) return setProblem(thrown as Error);
    if (thrown.code === 'clash') {
      try {
        const theirs = await inTheWay(draft.id);
        // What was to be new finds nothing in its way that is gone.
        return setClash({
          message: thrown.message,
          theirs,
          hidden: theirs === null && base.current === null,
        });
      } catch {
        // What is there can't be read either: what the server said is told.
      }
    }
    const found = thrown.faults.map(({ at, message, line }): DraftFault => {
      if (line !== undefined) return { ...placeOf(parts, line), message };
      return { part: at === 'id' ? 'id' : 'statement', line: 1, message };
    });
    setFaults(found);
    if (found.length === 0) setProblem(thrown);
  };

  const save = async (draft: Draft): Promise<void> => {
    clear();
    const lacking = lacks(draft);
    if (lacking.length > 0) return setFaults(lacking);
    const { text, parts } = toFile(draft);
    setBusy(true);
    try {
      const replaced = base.current;
      const same = replaced?.id === draft.id;
      const details = await own.save(draft.id, {
        text,
        replaces: same ? replaced.version : null,
        ...(replaced && !same ? { renames: replaced } : {}),
      });
      onSaved(details);
    } catch (thrown) {
      await explain(draft, parts, thrown);
    } finally {
      setBusy(false);
    }
  };

  return {
    faults,
    clash,
    problem,
    busy,
    save,
    clear,
    faultsOf: (part: DraftFault['part']) => faults.filter(fault => fault.part === part),
    /** From now on the draft takes the place of this one; null: of none. */
    replace(query: SavedQueryDetails | null) {
      base.current = query && { id: query.id, version: query.version };
      clear();
    },
  };
}
export type Saving = ReturnType<typeof useSaving>;

/** What must be filled in before the server is asked. */
function lacks(draft: Draft): DraftFault[] {
  const must = ['title', 'description', 'group', 'id', 'statement'] as const;
  return must
    .filter(part => draft[part].trim() === '')
    .map(part => ({ part, line: 1, message: t('own:save.fill') }));
}
