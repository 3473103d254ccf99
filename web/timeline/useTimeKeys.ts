import { useEffect, useRef } from 'react';

type Doing = {
  /** Moves the window of what happened: −1 earlier, 1 later. */
  moveWindow(by: -1 | 1): void;
  /** Goes to the previous or next day with reports. */
  stepReported(by: -1 | 1): void;
};

/** `,` and `.` move the window, with Shift the day of reporting; only while no field or dialog has the keyboard. */
export function useTimeKeys(doing: Doing, on: boolean): void {
  const latest = useRef(doing);
  latest.current = doing;
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
        return;
      if (target.isContentEditable) return;
      if (document.querySelector('dialog[open]')) return;
      // Shift makes other signs of these keys on other keyboards.
      const by = event.code === 'Comma' || event.key === ',' || event.key === '<' ? -1 : 1;
      const meant = event.code === 'Comma' || event.code === 'Period' || /^[,.<>]$/.test(event.key);
      if (!meant) return;
      event.preventDefault();
      if (event.shiftKey || /^[<>]$/.test(event.key)) latest.current.stepReported(by);
      else latest.current.moveWindow(by);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [on]);
}
