import { type FilterPart, filterParts } from '../state/filterParts.ts';
import { useShared } from './context.ts';
import { useWithoutNames } from './useWithoutNames.ts';

/** What the view’s filter leaves out, part by part, in words. */
export function useFilterParts(): FilterPart[] {
  const {
    view: { filter },
    kinds,
  } = useShared();
  // Several are only counted.
  const [name = ''] = useWithoutNames(filter.without.slice(0, 1));
  return filterParts(filter, kinds, () => name);
}
