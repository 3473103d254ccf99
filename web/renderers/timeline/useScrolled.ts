import { type RefObject, useEffect, useState } from 'react';

/** Beyond what is seen so much (pixels) is drawn already, so that scrolling shows no gaps. */
const ahead = 200;

/** Which part of the lanes is in sight, in pixels from their top. */
export function useScrolled(scroll: RefObject<HTMLElement | null>) {
  const [part, setPart] = useState({ top: 0, bottom: 2_000 });
  useEffect(() => {
    const element = scroll.current;
    if (!element) return;
    const read = () => {
      // Steps spare drawing anew at each pixel.
      const step = Math.floor(element.scrollTop / 100) * 100;
      setPart(before => {
        const next = { top: step - ahead, bottom: step + element.clientHeight + 100 + ahead };
        return before.top === next.top && before.bottom === next.bottom ? before : next;
      });
    };
    read();
    const sizes = new ResizeObserver(read);
    sizes.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, [scroll]);
  return part;
}
