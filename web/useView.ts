import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { fromAddress, toAddress } from './state/address.ts';
import { reduce, type View, type ViewEvent } from './state/view.ts';

/** The view, kept in step with the address bar: a link, reload, back and forward reproduce it. */
export function useView() {
  const [first] = useState(() => fromAddress(location.search));
  const [view, dispatch] = useReducer<View, [ViewEvent]>(reduce, first.view);
  const [ignored, setIgnored] = useState(first.ignored);
  const shown = useRef(toAddress(view));

  useEffect(() => {
    const address = toAddress(view);
    if (address === shown.current) return;
    shown.current = address;
    const debug = new URLSearchParams(location.search).has('debug');
    const kept = debug ? `${address}${address ? '&' : '?'}debug` : address;
    history.pushState(null, '', kept || location.pathname);
  }, [view]);

  useEffect(() => {
    const onPop = () => {
      const opened = fromAddress(location.search);
      shown.current = toAddress(opened.view);
      setIgnored(opened.ignored);
      dispatch({ type: 'viewOpened', view: opened.view });
    };
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);

  return { view, dispatch, ignored, forget: useCallback(() => setIgnored([]), []) };
}
