import { IconCopy } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { plainText } from '../../../server/contract/rowsText.ts';
import { t } from '../../texts/result.ts';
import { copied } from '../copied.ts';
import { toTsvText } from './files.ts';
import type { Answered } from './types.ts';

type Props = {
  result: Answered;
  /** The rows as they are sorted; null as they came. */
  order: number[] | null;
  box: RefObject<HTMLDivElement | null>;
};

const nobody: ReadonlySet<number> = new Set();

/**
 * Rows that are chosen, by their place among those that came, to be copied by a button or by Ctrl C; where none is, Ctrl C
 * copies the value of the cell that has the keyboard.
 */
export function useChosenRows({ result, order, box }: Props) {
  const { columns, rows } = result;
  const [held, setHeld] = useState({ of: columns, rows: nobody });
  const [said, setSaid] = useState('');
  const last = useRef(0);
  // Another answer has other rows.
  const chosen = held.of === columns ? held.rows : nobody;
  const choose = (next: Iterable<number>) => setHeld({ of: columns, rows: new Set(next) });
  const inOrder = () => (order ?? rows.map((_, index) => index)).filter(index => chosen.has(index));
  const text = () =>
    toTsvText(
      columns,
      inOrder().map(index => rows[index] ?? []),
    );
  const tell = () => setSaid(t('result:export.copied', { count: chosen.size }));
  const turn = (row: number, through: boolean) => {
    const lines = order ?? null;
    const lineOf = (one: number) => (lines ? lines.indexOf(one) : one);
    const [from, to] = [lineOf(last.current), lineOf(row)].sort((one, other) => one - other);
    last.current = row;
    setSaid('');
    if (through && from !== undefined && to !== undefined) {
      const between = Array.from({ length: to - from + 1 }, (_, step) => lines?.[from + step] ?? from + step);
      return choose([...chosen, ...between]);
    }
    choose(chosen.has(row) ? [...chosen].filter(one => one !== row) : [...chosen, row]);
  };
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const cell = document.activeElement;
      // Words that are marked in the page are copied as they are.
      if (!cell || !box.current?.contains(cell) || getSelection()?.isCollapsed === false) return;
      const [line, column] = (cell as HTMLElement).dataset.at?.split(' ').map(Number) ?? [];
      if (chosen.size > 0) {
        event.clipboardData?.setData('text/plain', text());
        tell();
      } else if (line !== undefined && line >= 0 && column) {
        const value = rows[order?.[line] ?? line]?.[column - 1] ?? null;
        event.clipboardData?.setData('text/plain', plainText(value));
        setSaid(t('result:table.cellCopied'));
      } else return;
      event.preventDefault();
    };
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  });
  const copy = async () => ((await copied(text())) ? tell() : setSaid(t('result:export.notCopied')));
  const bar = (
    <div className="answer-chosen" role="status">
      {chosen.size > 0 && (
        <>
          <span>{t('result:table.chosen', { count: chosen.size })}</span>
          <button type="button" className="button" onClick={() => void copy()}>
            <IconCopy size={15} aria-hidden="true" /> {t('result:table.copy')}
          </button>
          <button type="button" className="button plain" onClick={() => choose([])}>
            {t('result:table.unchoose')}
          </button>
        </>
      )}
      <span className="muted">{said}</span>
    </div>
  );
  return { rows: chosen, turn, all: () => choose(rows.keys()), bar };
}
