import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { fromAddress, toAddress } from './state/address.ts';
import { begin, present, type Trail, type TrailEvent, walk } from './state/trail.ts';

const opened = () => fromAddress(location.search + location.hash);

/** The view and the way to it, kept in step with the address bar: a link, reload, back and forward reproduce it. */
export function useView() {
  const [first] = useState(opened);
  const [trail, dispatch] = useReducer<Trail, [TrailEvent]>(walk, begin(first.view));
  const [ignored, setIgnored] = useState(first.ignored);
  const view = present(trail);
  const shown = useRef(toAddress(view));
  const steps = useRef(trail.steps);
  steps.current = trail.steps;

  useEffect(() => {
    const address = toAddress(view);
    if (address === shown.current) return;
    shown.current = address;
    const full = asOpened(address) || location.pathname;
    if (trail.quiet) history.replaceState(null, '', full);
    else history.pushState(null, '', full);
  }, [view, trail.quiet]);

  useEffect(() => {
    const onPop = () => {
      const { view: target, ignored: unread } = opened();
      shown.current = toAddress(target);
      setIgnored(unread);
      // The way back leads to a step that is still there, whose view knows more than a link holds.
      const to = steps.current.findLastIndex(step => toAddress(step.view) === shown.current);
      dispatch(to >= 0 ? { type: 'returned', to } : { type: 'viewOpened', view: target });
    };
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);

  return { view, trail, dispatch, ignored, forget: useCallback(() => setIgnored([]), []) };
}

/** Pages that are looked into, or stand in another page, stay so. */
function asOpened(address: string): string {
  const opened = new URLSearchParams(location.search);
  const kept = ['debug', 'embed'].filter(name => opened.has(name)).join('&');
  if (kept === '') return address;
  return address.startsWith('?') ? `${address}&${kept}` : `?${kept}${address}`;
}
