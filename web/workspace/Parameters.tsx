import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { t } from '../texts/workspace.ts';
import { ElementValue } from './ElementValue.tsx';
import { type Fault, type Given, type Givens, looksLike, type Sort, sorts } from './parameters.ts';

type Props = {
  /** The names that the statement uses. */
  names: string[];
  givens: Givens;
  faults: Record<string, Fault>;
  onChange(givens: Givens): void;
};

const nothing: Given = { sort: 'text', text: '' };

/** One row for each parameter of the statement: its type and its value. */
export function Parameters({ names, givens, faults, onChange }: Props) {
  return (
    <section className="workspace-parameters" aria-label={t('workspace:parameters.name')}>
      <h3>{t('workspace:parameters.name')}</h3>
      {names.map(name => {
        const given = (Object.hasOwn(givens, name) && givens[name]) || nothing;
        const fault = faults[name];
        const change = (part: Partial<Given>) => onChange({ ...givens, [name]: { ...given, ...part } });
        return (
          <div className="workspace-parameter" key={name}>
            <code className="c-parameter">{`$${name}`}</code>
            <NativeSelect
              size="xs"
              aria-label={t('workspace:parameters.type', { name })}
              value={given.sort}
              onChange={event => change(turned(given, event.currentTarget.value as Sort))}
              data={sorts.map(sort => ({ value: sort, label: t(`workspace:parameters.sort.${sort}`) }))}
            />
            <Value
              name={name}
              given={given}
              error={fault && t(`workspace:parameters.fault.${fault}`)}
              onText={text => change({ text })}
            />
          </div>
        );
      })}
    </section>
  );
}

/** What was typed stays where it can: a text that looks like the new type, or any text as a text. */
function turned({ text }: Given, sort: Sort): Given {
  if (sort === 'boolean') return { sort, text: /^(true|yes)$/i.test(text) ? 'true' : 'false' };
  if (sort === 'list' && text !== '' && looksLike(text) !== 'list')
    return { sort, text: JSON.stringify([text]) };
  return { sort, text };
}

type ValueProps = { name: string; given: Given; error: string | undefined; onText(text: string): void };

function Value({ name, given: { sort, text }, error, onText }: ValueProps) {
  const common = { 'aria-label': t('workspace:parameters.value', { name }), size: 'xs', error } as const;
  if (sort === 'null') return <span className="muted">{t('workspace:parameters.sort.null')}</span>;
  if (sort === 'element') return <ElementValue name={name} text={text} error={error} onText={onText} />;
  if (sort === 'boolean')
    return (
      <NativeSelect
        {...common}
        value={/^(true|yes)$/i.test(text) ? 'true' : 'false'}
        onChange={event => onText(event.currentTarget.value)}
        data={[
          { value: 'true', label: t('words:figure.yes') },
          { value: 'false', label: t('words:figure.no') },
        ]}
      />
    );
  const hint = t(`workspace:parameters.hint.${sort}`);
  if (sort === 'list' || sort === 'map')
    return (
      <Textarea
        {...common}
        autosize
        minRows={1}
        maxRows={6}
        value={text}
        placeholder={hint}
        onChange={event => onText(event.currentTarget.value)}
      />
    );
  return (
    <TextInput
      {...common}
      value={text}
      placeholder={hint}
      inputMode={sort === 'integer' ? 'numeric' : sort === 'decimal' ? 'decimal' : 'text'}
      autoComplete="off"
      onChange={event => onText(event.currentTarget.value)}
    />
  );
}
