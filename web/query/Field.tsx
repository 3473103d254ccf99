import { NativeSelect, TagsInput, TextInput } from '@mantine/core';
import type { QueryParameter } from '../../server/contract/queries.ts';
import { columnTitle } from '../state/cells.ts';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/query.ts';
import { ElementPicker } from './ElementPicker.tsx';

type Props = {
  parameter: QueryParameter;
  texts: string[];
  onChange(texts: string[]): void;
  fault: string | undefined;
};

type Order = ('label' | 'input' | 'error' | 'description')[];

/** The control of one parameter. What is typed stays as it is: the server says what is wrong with it. */
export function Field({ parameter, texts, onChange, fault }: Props) {
  const { name, type, list, description, required } = parameter;
  const kind = t(list ? `query:field.types.${type}` : `query:field.type.${type}`);
  const optional = !required && parameter.default === null;
  const common = {
    label: (
      <>
        {columnTitle(name)}{' '}
        <span className="muted">{optional ? t('query:field.optional', { type: kind }) : kind}</span>
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
        placeholder={texts.length === 0 ? t('query:field.enter') : ''}
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
          { value: 'yes', label: t('words:figure.yes') },
          { value: 'no', label: t('words:figure.no') },
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
            placeholder: t('query:field.date'),
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
    ? t('query:field.dateHint')
    : t('query:field.reads', { date: words });
}
