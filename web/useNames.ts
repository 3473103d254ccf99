import { useCallback, useRef } from 'react';
import type { Picture } from './state/picture.ts';

type Named = { id: string; caption: string };

/** Names of nodes by their ids, also of those that were drawn and no longer are, and of what `learn` was told. */
export function useNames(picture: Picture) {
  const names = useRef(new Map<string, string>());
  for (const { id, caption } of [...picture.nodes, ...picture.hidden]) names.current.set(id, caption);
  const nameOf = useCallback((id: string) => names.current.get(id) ?? id, []);
  const learn = useCallback((nodes: Named[]) => {
    for (const { id, caption } of nodes) names.current.set(id, caption);
  }, []);
  return { nameOf, learn };
}
