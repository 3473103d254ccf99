import { Popover } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useShared } from '../../panels/context.ts';
import { passing } from '../../state/tableView.ts';
import { t } from '../../texts/table.ts';
import { compare } from './arrange.ts';
import type { Column, Row } from './column.ts';
import { choices, choicesInWords, ends, endsInWords } from './passes.ts';

type Props<R extends Row> = { column: Column<R>; rows: R[]; passes: string };

/** What of a column passes, by words, by a least and a most, by two days, or by its values. */
export function FilterField<R extends Row>({ column, rows, passes }: Props<R>) {
  const { view, dispatch } = useShared();
  const change = (text: string) =>
    dispatch({
      type: 'tableArranged',
      change: { where: passing(view.table.where, column.id, text) },
    });
  const { caption } = column;
  switch (column.filter) {
    case 'text':
      return <Typed label={t('table:filter.text', { column: caption })} value={passes} onChange={change} />;
    case 'choice':
      return <Choice column={column} rows={rows} passes={passes} onChange={change} />;
    default: {
      const [low, high] = ends(passes);
      const days = column.filter === 'days';
      return (
        <span className="ends">
          <Typed
            label={t(days ? 'table:filter.since' : 'table:filter.least', { column: caption })}
            hint={t('table:filter.low')}
            value={low}
            days={days}
            onChange={text => change(endsInWords(text, high))}
          />
          <Typed
            label={t(days ? 'table:filter.until' : 'table:filter.most', { column: caption })}
            hint={t('table:filter.high')}
            value={high}
            days={days}
            onChange={text => change(endsInWords(low, text))}
          />
        </span>
      );
    }
  }
}

/** Milliseconds without a key before what was typed is looked for. */
const pause = 150;

type TypedProps = {
  label: string;
  hint?: string;
  value: string;
  days?: boolean;
  onChange(text: string): void;
};

function Typed({ label, hint, value, days, onChange }: TypedProps) {
  // What is being typed stands before it is looked for.
  const [typed, setTyped] = useState<string | null>(null);
  const later = useDebouncedCallback(onChange, pause);
  return (
    <input
      type={days ? 'date' : 'text'}
      aria-label={label}
      title={label}
      placeholder={hint ?? t('table:filter.contains')}
      inputMode={hint && !days ? 'decimal' : undefined}
      value={typed ?? value}
      onChange={event => {
        setTyped(event.target.value);
        later(event.target.value);
      }}
      onBlur={() => {
        if (typed !== null && typed !== value) onChange(typed);
        setTyped(null);
      }}
    />
  );
}

type ChoiceProps<R extends Row> = Props<R> & { onChange(text: string): void };

/** The values of a column with how many rows have each; the most are shown. */
function Choice<R extends Row>({ column, rows, passes, onChange }: ChoiceProps<R>) {
  const chosen = choices(passes);
  const said = chosen.length === 0 ? t('table:filter.any') : chosen.join(', ');
  return (
    <Popover position="bottom-start" shadow="none" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className="choice-button"
          aria-label={t('table:filter.choice', { column: column.caption, chosen: said })}
        >
          {said}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="table-choice">
        <Values column={column} rows={rows} chosen={chosen} onChange={onChange} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Values<R extends Row>({
  column,
  rows,
  chosen,
  onChange,
}: Omit<ChoiceProps<R>, 'passes'> & { chosen: string[] }) {
  const counts = new Map<string, { count: number; value: string | number | undefined }>();
  for (const row of rows) {
    const text = column.text(row);
    if (text === '') continue;
    counts.set(text, { count: (counts.get(text)?.count ?? 0) + 1, value: column.value(row) });
  }
  const values = [...counts].sort(([, one], [, other]) => compare(one.value, other.value));
  return (
    <ul>
      {values.map(([text, { count }]) => (
        <li key={text}>
          <label className="check">
            <input
              type="checkbox"
              checked={chosen.includes(text)}
              onChange={event =>
                onChange(
                  choicesInWords(
                    event.target.checked ? [...chosen, text] : chosen.filter(one => one !== text),
                  ),
                )
              }
            />
            <span className="name">{text}</span>
            <span className="muted">{t('table:count', { count })}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
