import { useShared } from './context.ts';

/**
 * Selects what stands in the inspector alone and never on the canvas: a claim, a document, an origin (`origin:` and its
 * id) or a role (`from|TYPE|to`). A document can be opened at a paragraph.
 */
export function useInspect(): (id: string, paragraph?: number) => void {
  const { dispatch } = useShared();
  return (id, paragraph) =>
    dispatch({
      type: 'selected',
      selection: { type: 'node', id, ...(paragraph === undefined ? {} : { paragraph }) },
    });
}
