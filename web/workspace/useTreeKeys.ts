import { type KeyboardEvent, useState } from 'react';

/**
 * The keys of a tree (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/): up and down along what is shown, right and
 * left to open and close, Home and End. Keys of lines are paths: `0.1` is the second child of `0`.
 */
export function useTreeKeys(
  shown: { key: string; step: { children: unknown[] } }[],
  folded: ReadonlySet<string>,
  fold: (key: string, on: boolean) => void,
) {
  const [wanted, setCurrent] = useState('0');
  const current = shown.some(({ key }) => key === wanted) ? wanted : (shown[0]?.key ?? '0');
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = shown.findIndex(({ key }) => key === current);
    const row = shown[at];
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    const isParent = row.step.children.length > 0;
    const isOpen = isParent && !folded.has(row.key);
    let next: string | undefined;
    switch (event.key) {
      case 'ArrowDown':
        next = shown[at + 1]?.key;
        break;
      case 'ArrowUp':
        next = shown[at - 1]?.key;
        break;
      case 'Home':
        next = shown[0]?.key;
        break;
      case 'End':
        next = shown.at(-1)?.key;
        break;
      case 'ArrowRight':
        if (isOpen) next = shown[at + 1]?.key;
        else if (isParent) fold(row.key, false);
        break;
      case 'ArrowLeft':
        if (isOpen) fold(row.key, true);
        else next = row.key.slice(0, Math.max(row.key.lastIndexOf('.'), 1));
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (next === undefined) return;
    setCurrent(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-key="${next}"]`)?.focus();
  };
  return { current, setCurrent, onKeyDown };
}
