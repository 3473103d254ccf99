import { useEffect, useRef, useState } from 'react';
import { useShared } from '../../panels/context.ts';
import { toDay, toText } from '../../timeline/days.ts';
import { panned, type Sight } from './sight.ts';

/** How long (milliseconds) the sight rests before a link holds it. */
const idle = 400;

type Draft = {
  sight: Sight /** What the view says once it holds it; null until then. */;
  said: string | null;
  window: string;
};

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
  const said = inWords(seen);
  const window = `${view.filter.from} ${view.filter.to}`;
  const holds = draft !== null && draft.window === window && (draft.said === null || draft.said === said);
  const kept = holds ? draft.sight : seen ? { from: toDay(seen.from), to: toDay(seen.to) + 1 } : home;
  const sight = panned(kept, 0, home);
  const look = (next: Sight) => {
    const at = panned(next, 0, home);
    clearTimeout(timer.current);
    setDraft({ sight: at, said: null, window });
    timer.current = setTimeout(() => {
      const whole = at.from <= home.from && at.to >= home.to;
      const days = whole
        ? null
        : {
            from: toText(Math.floor(at.from)),
            to: toText(Math.max(Math.floor(at.from), Math.ceil(at.to) - 1)),
          };
      setDraft({ sight: at, said: inWords(days), window });
      dispatch({ type: 'timeAxisChanged', change: { seen: days } });
    }, idle);
  };
  return { sight, look };
}

const inWords = (days: { from: string; to: string } | null): string =>
  days ? `${days.from}..${days.to}` : '';
