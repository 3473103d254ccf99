import { useMemo, useState } from 'react';
import type { Way } from './types.ts';
import { allWays, type Ways } from './ways.ts';

/** Where the browser keeps how each question was last shown by choice. */
const keptAt = 'entente.shownAs';
/** Choices that are kept at most; the oldest goes first. */
const most = 200;

function readKept(): Record<string, unknown> {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(keptAt) ?? '{}');
    return typeof held === 'object' && held !== null ? (held as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function keep(name: string, way: Way): void {
  const { [name]: _, ...others } = readKept();
  try {
    const all = [...Object.entries(others), [name, way]].slice(-most);
    localStorage.setItem(keptAt, JSON.stringify(Object.fromEntries(all)));
  } catch {
    // A browser that keeps nothing shows it as chosen until the page is left.
  }
}

/**
 * How an answer is shown: as was chosen for this question before, else as it says itself, else as a table. What cannot be
 * drawn, or not before all rows are here, is a table meanwhile.
 */
export function useChosenWay(name: string, first: Way, ways: Ways, coming: boolean) {
  const [chosen, setChosen] = useState<{ name: string; way: Way } | null>(null);
  const before = useMemo(() => allWays.find(way => way === readKept()[name]), [name]);
  const kept = chosen?.name === name ? chosen.way : before;
  const wanted = kept ?? first;
  const shown: Way = ways[wanted] !== null || (coming && wanted !== 'table') ? 'table' : wanted;
  const choose = (way: Way) => {
    setChosen({ name, way });
    keep(name, way);
  };
  return [shown, choose] as const;
}
