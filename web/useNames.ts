import { useCallback, useRef } from 'react';
import type { Picture } from './state/picture.ts';

/** Names of nodes by their ids, also of those that were drawn and no longer are. */
export function useNames(picture: Picture): (id: string) => string {
  const names = useRef(new Map<string, string>());
  for (const { id, caption } of [...picture.nodes, ...picture.hidden]) names.current.set(id, caption);
  return useCallback(id => names.current.get(id) ?? id, []);
}
