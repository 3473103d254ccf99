import { useEffect, useState } from 'react';
import { type Measure, measuring } from './text.ts';

/** Measures labels; anew once the fonts are there. */
export function useMeasure(): Measure {
  const [measure, setMeasure] = useState(() => measuring());
  useEffect(() => {
    let here = true;
    if (document.fonts.status === 'loaded') return;
    document.fonts.ready.then(() => here && setMeasure(() => measuring()));
    return () => {
      here = false;
    };
  }, []);
  return measure;
}
