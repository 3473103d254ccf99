import { useRef, useState } from 'react';
import type { SavedQueryDetails } from '../../../server/contract/queries.ts';
import { ApiProblem, api } from '../../api/client.ts';
import { type Draft, type Part, placeOf, toFile } from '../../state/queryFile.ts';
import { t } from '../../texts/own.ts';
import { useOwnQueries } from '../useOwnQueries.ts';

/** Something wrong with a part of the draft; of the statement, in which of its lines. */
export type DraftFault = { part: Part | 'id'; line: number; message: string };

/**
 * What is in the way. `theirs`: null where it is gone, or (`hidden`) a file that cannot be read as a question. `other`: it is
 * not the one that is being changed, but has the name that this one is to get.
 */
export type Clash = { message: string; theirs: SavedQueryDetails | null; hidden: boolean; other: boolean };

/** The state that a draft takes the place of; null where it is new. */
type Base = { id: string; version: string } | null;

const isMissing = (thrown: unknown) => thrown instanceof ApiProblem && thrown.code === 'not-found';

/** Saves a draft, and tells what keeps it from being saved. */
export function useSaving(begin: Base, onSaved: (details: SavedQueryDetails) => void) {
  const own = useOwnQueries();
  const base = useRef<Base>(begin && { id: begin.id, version: begin.version });
  /** What has the new name, and goes: somebody said so. */
  const over = useRef<Base>(null);
  const [faults, setFaults] = useState<DraftFault[]>([]);
  const [clash, setClash] = useState<Clash | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);

  const clear = () => {
    setFaults([]);
    setClash(null);
    setProblem(null);
  };

  /** What is in the way: a file of the new name, or another version of the one that was read, which may be gone. */
  const inTheWay = async (id: string): Promise<Omit<Clash, 'message'>> => {
    const [changed, replaced] = [base.current, over.current];
    let gone = false;
    for (const one of new Set([id, changed?.id ?? id])) {
      try {
        const theirs = await api.savedQuery(one);
        const seen = [changed, replaced].some(it => it?.id === one && it.version === theirs.version);
        if (!seen) return { theirs, hidden: false, other: changed !== null && one !== changed.id };
      } catch (thrown) {
        if (!isMissing(thrown)) throw thrown;
        gone ||= one === changed?.id || one === replaced?.id;
      }
    }
    // What was to be new finds nothing in its way that is gone.
    return { theirs: null, hidden: !gone, other: false };
  };

  const explain = async (draft: Draft, parts: Part[], thrown: unknown) => {
    if (!(thrown instanceof ApiProblem)) return setProblem(thrown as Error);
    if (thrown.code === 'clash') {
      try {
        return setClash({ message: thrown.message, ...(await inTheWay(draft.id)) });
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
      const changed = base.current;
      const replaced = [changed, over.current].find(one => one?.id === draft.id);
      const details = await own.save(draft.id, {
        text,
        replaces: replaced?.version ?? null,
        ...(changed && changed.id !== draft.id ? { renames: changed } : {}),
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
    /** From now on the draft is a change of this one; null: of none. */
    change(query: SavedQueryDetails | null) {
      base.current = query && { id: query.id, version: query.version };
      clear();
    },
    /** The draft also takes the place of this one, whatever it is a change of; null: what it was to take is gone. */
    replace(query: SavedQueryDetails | null) {
      const told = query && { id: query.id, version: query.version };
      const other = told === null ? over.current !== null : told.id !== base.current?.id;
      (other ? over : base).current = told;
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
