import { NativeSelect, TagsInput, TextInput } from '@mantine/core';
import type { QueryParameter } from '../../server/contract/queries.ts';
import { columnTitle } from '../state/cells.ts';
import { dateInWords } from '../state/dateWords.ts';
import { ElementPicker } from './ElementPicker.tsx';

type Props = {
  parameter: QueryParameter;
  texts: string[];
  onChange(texts: string[]): void;
  fault: string | undefined;
};

type Order = ('label' | 'input' | 'error' | 'description')[];

const typeWords: Record<QueryParameter['type'], [one: string, many: string]> = {
  text: ['text', 'texts'],
  integer: ['whole number', 'whole numbers'],
  decimal: ['number', 'numbers'],
  boolean: ['yes or no', 'each yes or no'],
  date: ['date', 'dates'],
  actor: ['actor', 'actors'],
  event: ['event', 'events'],
  place: ['place', 'places'],
};

/** The control of one parameter. What is typed stays as it is: the server says what is wrong with it. */
export function Field({ parameter, texts, onChange, fault }: Props) {
  const { name, type, list, description, required } = parameter;
  const kind = typeWords[type][list ? 1 : 0];
  const optional = !required && parameter.default === null;
  const common = {
    label: (
      <>
        {columnTitle(name)} <span className="muted">{optional ? `${kind}, optional` : kind}</span>
      </>
    ),
    description,
    inputWrapperOrder: ['label', 'input', 'error', 'description'] as Order,
    error: fault,
    required,
    className: list ? 'field wide' : 'field',
  };
  if (type === 'actor' || type === 'event' || type === 'place')
    return <ElementPicker {...common} of={type} list={list} chosen={texts} onChoose={onChange} />;
  if (list)
    return (
      <TagsInput
        {...common}
        value={texts}
        onChange={all =>
          onChange(type === 'text' ? all : all.flatMap(one => one.split(/[,;\s]+/).filter(Boolean)))
        }
        splitChars={type === 'text' ? [] : [',', ';']}
        placeholder={texts.length === 0 ? 'Type, then Enter' : ''}
        comboboxProps={{ withinPortal: false }}
      />
    );
  const [text = ''] = texts;
  if (type === 'boolean')
    return (
      <NativeSelect
        {...common}
        value={text}
        onChange={event => onChange([event.currentTarget.value])}
        data={[
          ...(parameter.default === null || (text !== 'yes' && text !== 'no')
            ? [{ value: text === 'yes' || text === 'no' ? '' : text, label: text || '—' }]
            : []),
          { value: 'yes', label: 'yes' },
          { value: 'no', label: 'no' },
        ]}
      />
    );
  return (
    <TextInput
      {...common}
      value={text}
      onChange={event => onChange([event.currentTarget.value])}
      inputMode={type === 'integer' ? 'numeric' : type === 'decimal' ? 'decimal' : 'text'}
      autoComplete="off"
      {...(type === 'date'
        ? {
            placeholder: '2024-10 or 2024-10-23/2024-10-29',
            description: [description, hint(text)].filter(Boolean).join('. '),
          }
        : {})}
    />
  );
}

/** How a date that is being typed is read, or how one is written. */
function hint(text: string): string {
  if (text.trim() === '') return '';
  const words = /\d{4}/.test(text) ? dateInWords(text.trim()) : text.trim();
  return words === text.trim() && !/^\d{4}$/.test(words)
    ? 'A day, month or year; a/b for a span, ~ for about.'
    : `Reads: ${words}.`;
}
