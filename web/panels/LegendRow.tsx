import { IconEye, IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../texts/index.ts';

type Props = {
  /** What the row stands for, as people read it. */
  caption: string;
  sign: ReactNode;
  /** “12 of 18”. */
  count?: string | undefined;
  on: boolean;
  onFlip(): void;
  /** Lets only this row in, or all of them where it is alone already. */
  onOnly(): void;
  /** Whether no other row of its section is on. */
  alone: boolean;
  /** What the switch is called; else “Show …”. */
  label?: string;
};

/** A row of the legend: what it means, how much of how much is shown, and two ways to filter by it. */
export function LegendRow({ caption, sign, count, on, onFlip, onOnly, alone, label }: Props) {
  const name = caption.toLowerCase();
  return (
    <div className={on ? 'row legend-row' : 'row legend-row off'}>
      {sign}
      <span className="name">{caption}</span>
      <button
        type="button"
        className="link only"
        aria-label={t(alone ? 'filter:row.allAgain' : 'filter:row.onlyThis', { name })}
        onClick={onOnly}
      >
        {t(alone ? 'filter:row.all' : 'filter:row.only')}
      </button>
      {count !== undefined && <span className="count">{count}</span>}
      <button
        type="button"
        className="eye"
        aria-pressed={on}
        aria-label={label ?? t('filter:row.show', { name })}
        title={t(on ? 'filter:row.hideTitle' : 'filter:row.showTitle')}
        onClick={event => (event.altKey ? onOnly() : onFlip())}
      >
        {on ? <IconEye size={16} /> : <IconEyeOff size={16} />}
      </button>
    </div>
  );
}
