import type { KeyboardEvent } from 'react';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';
import { type Days, toText } from './days.ts';

type Props = {
  part: 'from' | 'to' | 'by';
  label: string;
  /** What the open end means, where it lies there. */
  open?: string;
  day: number;
  /** All the days that it can lie on. */
  days: Days;
  x: number;
  onKeyDown(part: 'from' | 'to' | 'by', event: KeyboardEvent): void;
  onBlur(): void;
};

/** A handle of the strip: dragged, or moved by arrows (a day), page keys (a month), Home and End. */
export function Handle({ part, label, open, day, days, x, onKeyDown, onBlur }: Props) {
  const said = dateInWords(toText(day));
  return (
    <div
      className={`grip ${part}`}
      data-part={part}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={days.from}
      aria-valuemax={days.to}
      aria-valuenow={day}
      aria-valuetext={open ? t('timeline:handle.open', { day: said, open }) : said}
      style={{ left: x }}
      onKeyDown={event => onKeyDown(part, event)}
      onBlur={onBlur}
    />
  );
}
