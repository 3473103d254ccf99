import { Input, TextInput } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import type { QueryParameter } from '../../server/contract/queries.ts';
import { columnTitle } from '../state/cells.ts';
import { endsOf, rangeText } from '../state/question.ts';
import { t } from '../texts/query.ts';

type Props = {
  parameter: QueryParameter;
  text: string;
  onText(text: string): void;
  label: ReactNode;
  description: ReactNode;
  inputWrapperOrder: ('label' | 'input' | 'error' | 'description')[];
  error: ReactNode;
  required: boolean;
  className: string;
};

/**
 * Two ends, of which either may be left open; a link has them as `1..5`. What is typed is held as it is: the text of both
 * would be parted elsewhere where an end has a point at its end.
 */
export function RangeField({ parameter, text, onText, error, ...common }: Props) {
  const { name, type } = parameter;
  const [typed, setTyped] = useState(() => ({ text, ends: endsOf(text) }));
  const [from, to] = typed.text === text ? typed.ends : endsOf(text);
  const fill = (ends: [from: string, to: string]) => {
    const next = rangeText(...ends);
    setTyped({ text: next, ends });
    onText(next);
  };
  const said = useId();
  const end = (which: 'from' | 'to', value: string, onChange: (value: string) => void) => (
    <TextInput
      aria-label={t(`query:field.end.${which}`, { name: columnTitle(name) })}
      {...(error ? { 'aria-describedby': said } : {})}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
      error={Boolean(error)}
      placeholder={t(`query:field.open.${which}`)}
      inputMode={type === 'integer' ? 'numeric' : type === 'decimal' ? 'decimal' : 'text'}
      autoComplete="off"
    />
  );
  return (
    <Input.Wrapper
      {...common}
      error={error}
      errorProps={{ id: said }}
      labelElement="div"
      role="group"
      aria-label={columnTitle(name)}
    >
      <div className="range-field">
        {end('from', from, value => fill([value, to]))}
        <span aria-hidden="true">{'–'}</span>
        {end('to', to, value => fill([from, value]))}
      </div>
    </Input.Wrapper>
  );
}
