import { useEffect, useRef, useState } from 'react';
import { useShared } from '../../panels/context.ts';
import { toDay, toText } from '../../timeline/days.ts';
import { panned, type Sight } from './sight.ts';

/** How long (milliseconds) the sight rests before a link holds it. */
const idle = 400;

/** `said`: what the view says once it holds the sight; null until then. */
type Draft = { sight: Sight; said: string | null; window: string };

/**
 * The days that are seen. They follow the hand at once, with parts of a day; the view, and with it the link, holds whole
 * days once they rest. Another window of the filter is looked at as a whole.
 */
export function useSight(home: Sight) {
  const { view, dispatch } = useShared();
  const [draft, setDraft] = useState<Draft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const { seen } = view.time;
  const window = `${view.filter.from} ${view.filter.to}`;
  const holds =
    draft !== null && draft.window === window && (draft.said === null || draft.said === inWords(seen));
  const kept = holds ? draft.sight : seen ? { from: toDay(seen.from), to: toDay(seen.to) + 1 } : home;
  const look = (next: Sight) => {
    const at = panned(next, 0, home);
    clearTimeout(timer.current);
    setDraft({ sight: at, said: null, window });
    timer.current = setTimeout(() => {
      const days = at.from <= home.from && at.to >= home.to ? null : wholeDays(at);
      setDraft({ sight: at, said: inWords(days), window });
      dispatch({ type: 'timeAxisChanged', change: { seen: days } });
    }, idle);
  };
  return { sight: panned(kept, 0, home), look, moving: holds && draft.said === null };
}

type SomeDays = { from: string; to: string };

function wholeDays({ from, to }: Sight): SomeDays {
  const first = Math.floor(from);
  return { from: toText(first), to: toText(Math.max(first, Math.ceil(to) - 1)) };
}

const inWords = (days: SomeDays | null): string => (days ? `${days.from}..${days.to}` : '');
