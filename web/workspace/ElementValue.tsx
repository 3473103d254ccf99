import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { ElementPicker } from '../query/ElementPicker.tsx';
import { t } from '../texts/workspace.ts';

type Props = { name: string; text: string; error: string | undefined; onText(id: string): void };

const whats = ['actor', 'event', 'place'] as const;

/** The id of an element, found by its name. */
export function ElementValue({ name, text, error, onText }: Props) {
  const [of, setOf] = useState<(typeof whats)[number]>('actor');
  return (
    <div className="workspace-element">
      <NativeSelect
        size="xs"
        aria-label={t('workspace:parameters.what', { name })}
        value={of}
        onChange={event => setOf(event.currentTarget.value as typeof of)}
        data={whats.map(what => ({ value: what, label: t(`workspace:parameters.is.${what}`) }))}
      />
      <ElementPicker
        key={of}
        of={of}
        list={false}
        chosen={text === '' ? [] : [text]}
        onChoose={([id = '']) => onText(id)}
        label={<span className="visually-hidden">{t('workspace:parameters.value', { name })}</span>}
        description={null}
        inputWrapperOrder={['label', 'input', 'error']}
        error={error}
        required={false}
        className="field"
      />
    </div>
  );
}
