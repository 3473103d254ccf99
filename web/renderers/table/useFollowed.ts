import { useEffect, useRef } from 'react';
import type { Line } from './arrange.ts';
import type { Row } from './column.ts';

/** Says at which line the selection stands, once for each selection: when it was made, or when its row comes. */
export function useFollowed<R extends Row>(
  selected: string | undefined,
  lines: Line<R>[],
  onFound: (index: number) => void,
): void {
  const followed = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (selected === followed.current) return;
    const index = lines.findIndex(({ id }) => id === selected);
    if (selected !== undefined && index < 0) return;
    followed.current = selected;
    if (index >= 0) onFound(index);
  });
}
