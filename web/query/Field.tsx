import { MultiSelect, NativeSelect, Select, TagsInput, TextInput } from '@mantine/core';
import type { QueryParameter } from '../../server/contract/queries.ts';
import { columnTitle } from '../state/cells.ts';
import { boundBroken, textsOf } from '../state/question.ts';
import { t } from '../texts/query.ts';
import { ElementPicker } from './ElementPicker.tsx';
import { boundsInWords, readingOf } from './fieldWords.ts';
import { RangeField } from './RangeField.tsx';

type Props = {
  parameter: QueryParameter;
  texts: string[];
  onChange(texts: string[]): void;
  fault: string | undefined;
};

type Order = ('label' | 'input' | 'error' | 'description')[];
const order: Order = ['label', 'input', 'error', 'description'];
/** Inside the drawer, whose list would else lie over them. */
const inside = { withinPortal: false };

/** The control of one parameter. What is typed stays as it is: the server says what is wrong with it. */
export function Field({ parameter, texts, onChange, fault }: Props) {
  const { type, list, range, required, choices } = parameter;
  const [text = ''] = texts;
  const description = [parameter.description, boundsInWords(parameter), readingOf(parameter, texts)]
    .filter(Boolean)
    .join('. ');
  const broken = boundBroken(parameter, text);
  const common = {
    label: <Label parameter={parameter} />,
    description,
    inputWrapperOrder: order,
    error: fault ?? (broken && !list ? boundsInWords(parameter) : undefined),
    required,
    className: list ? 'field wide' : 'field',
  };
  if (range)
    return <RangeField {...common} parameter={parameter} text={text} onText={one => onChange([one])} />;
  if (choices) {
    const data = choices.flatMap(textsOf).map(value => ({ value, label: value }));
    const shared = { ...common, data, comboboxProps: inside };
    return list ? (
      <MultiSelect {...shared} value={texts} onChange={onChange} searchable={data.length > 8} />
    ) : (
      <Select
        {...shared}
        // What a link gives and the question does not offer stays to be seen, with the server’s word on it.
        data={
          text === '' || data.some(({ value }) => value === text)
            ? data
            : [...data, { value: text, label: text }]
        }
        value={text || null}
        onChange={one => onChange(one === null ? [] : [one])}
        allowDeselect={false}
        clearable={!required && parameter.default === null}
      />
    );
  }
  if (isElement(type))
    return <ElementPicker {...common} of={type} list={list} chosen={texts} onChoose={onChange} />;
  if (list)
    return (
      <TagsInput
        {...common}
        value={texts}
        onChange={all =>
          onChange(type === 'text' ? all : all.flatMap(one => one.split(separators(type)).filter(Boolean)))
        }
        splitChars={type === 'text' ? [] : type === 'decimal' ? [';'] : [',', ';']}
        placeholder={texts.length === 0 ? t('query:field.enter') : ''}
        comboboxProps={inside}
      />
    );
  if (type === 'boolean')
    return <YesOrNo {...common} text={text} parameter={parameter} onChange={onChange} />;
  return (
    <TextInput
      {...common}
      value={text}
      onChange={event => onChange([event.currentTarget.value])}
      inputMode={type === 'integer' ? 'numeric' : type === 'decimal' ? 'decimal' : 'text'}
      autoComplete="off"
      {...(type === 'date' ? { placeholder: t('query:field.date') } : {})}
    />
  );
}

const elements = ['actor', 'event', 'place', 'claim', 'source', 'element'] as const;
const isElement = (type: QueryParameter['type']): type is (typeof elements)[number] =>
  elements.some(one => one === type);

/** A comma in a number may be that before its decimals. */
const separators = (type: QueryParameter['type']): RegExp => (type === 'decimal' ? /[;\s]+/ : /[,;\s]+/);

function Label({
  parameter: { name, type, list, range, required, default: fallback },
}: Pick<Props, 'parameter'>) {
  const kind = t(
    range
      ? `query:field.range.${type as 'date'}`
      : list
        ? `query:field.types.${type}`
        : `query:field.type.${type}`,
  );
  const optional = !required && fallback === null;
  return (
    <>
      {columnTitle(name)}{' '}
      <span className="muted">{optional ? t('query:field.optional', { type: kind }) : kind}</span>
    </>
  );
}

type YesOrNoProps = Omit<Props, 'texts' | 'fault'> & { text: string };

function YesOrNo({ text, parameter, onChange, ...common }: YesOrNoProps) {
  const strange = text !== 'yes' && text !== 'no';
  return (
    <NativeSelect
      {...common}
      value={text}
      onChange={event => onChange([event.currentTarget.value])}
      data={[
        ...(parameter.default === null || strange
          ? [{ value: strange ? text : '', label: strange && text !== '' ? text : t('query:field.either') }]
          : []),
        { value: 'yes', label: t('words:figure.yes') },
        { value: 'no', label: t('words:figure.no') },
      ]}
    />
  );
}
