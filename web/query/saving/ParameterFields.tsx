import { useState } from 'react';
import { parameterTypes } from '../../state/parameterTypes.ts';
import { type Draft, type DraftParameter, onlyUsed } from '../../state/queryFile.ts';
import { t } from '../../texts/own.ts';
import { Labelled } from './Labelled.tsx';
import { listed } from './listed.ts';
import type { Saving } from './useSaving.ts';

type Props = { draft: Draft; change(part: Partial<Draft>): void; saving: Saving };

/** What may be filled in: one part for each `$name` of the statement. */
export function ParameterFields({ draft, change, saving }: Props) {
  const { parameters } = onlyUsed(draft);
  const set = (name: string, part: Partial<DraftParameter>) =>
    change({ parameters: draft.parameters.map(one => (one.name === name ? { ...one, ...part } : one)) });
  return (
    <section aria-labelledby="save-parameters">
      <h3 id="save-parameters">{t('own:parameter.head')}</h3>
      {parameters.length === 0 && <p className="save-hint">{t('own:parameter.none')}</p>}
      {parameters.map(parameter => (
        <OneParameter
          key={parameter.name}
          parameter={parameter}
          saving={saving}
          set={part => set(parameter.name, part)}
        />
      ))}
    </section>
  );
}

const ranged = new Set<DraftParameter['type']>(['integer', 'decimal', 'date']);

type OneProps = { parameter: DraftParameter; saving: Saving; set(part: Partial<DraftParameter>): void };

function OneParameter({ parameter, saving, set }: OneProps) {
  const { name, type, list, range, need, description, choices } = parameter;
  const howMany = list ? 'list' : range ? 'range' : 'one';
  // What is open stays so while its fields are filled in or emptied.
  const [limited] = useState(choices.length > 0 || parameter.least !== '' || parameter.most !== '');
  const canRange = ranged.has(type);
  return (
    <fieldset className="save-parameter">
      <legend>
        <code>{`$${name}`}</code>
      </legend>
      <div className="save-triple">
        <Labelled label={t('own:parameter.type')}>
          {about => (
            <select
              {...about}
              value={type}
              onChange={event => {
                const next = parameterTypes.find(one => one === event.target.value) ?? 'text';
                set({ type: next, range: range && ranged.has(next) });
              }}
            >
              {parameterTypes.map(one => (
                <option key={one} value={one}>
                  {t(`own:type.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled label={t('own:parameter.howMany')}>
          {about => (
            <select
              {...about}
              value={howMany}
              onChange={({ target: { value } }) => set({ list: value === 'list', range: value === 'range' })}
            >
              <option value="one">{t('own:parameter.one')}</option>
              <option value="list">{t('own:parameter.list')}</option>
              {canRange && <option value="range">{t('own:parameter.range')}</option>}
            </select>
          )}
        </Labelled>
        <Labelled label={t('own:parameter.need')}>
          {about => (
            <select
              {...about}
              value={need}
              onChange={({ target: { value } }) =>
                set({ need: value === 'may' || value === 'default' ? value : 'must' })
              }
            >
              <option value="must">{t('own:parameter.must')}</option>
              <option value="may">{t('own:parameter.may')}</option>
              <option value="default">{t('own:parameter.default')}</option>
            </select>
          )}
        </Labelled>
      </div>
      {need === 'default' && <DefaultField parameter={parameter} set={set} />}
      <Labelled label={t('own:parameter.description')} faults={saving.faultsOf(`parameter ${name}`)}>
        {about => (
          <input
            {...about}
            value={description}
            onChange={event => set({ description: event.target.value })}
          />
        )}
      </Labelled>
      <details open={limited}>
        <summary>{t('own:parameter.limits')}</summary>
        <Labelled label={t('own:parameter.choices')} hint={t('own:save.commas')}>
          {about => (
            <input
              {...about}
              value={choices.join(', ')}
              onChange={({ target: { value } }) => set({ choices: value === '' ? [] : listed(value) })}
            />
          )}
        </Labelled>
        {canRange && (
          <div className="save-pair">
            <Labelled label={t('own:parameter.least')}>
              {about => (
                <input
                  {...about}
                  value={parameter.least}
                  onChange={event => set({ least: event.target.value })}
                />
              )}
            </Labelled>
            <Labelled label={t('own:parameter.most')}>
              {about => (
                <input
                  {...about}
                  value={parameter.most}
                  onChange={event => set({ most: event.target.value })}
                />
              )}
            </Labelled>
          </div>
        )}
      </details>
    </fieldset>
  );
}

function DefaultField({ parameter, set }: Pick<OneProps, 'parameter' | 'set'>) {
  const { type, list, range, default: texts } = parameter;
  const [first = '', second = ''] = texts;
  if (range)
    return (
      <div className="save-pair">
        <Labelled label={t('own:parameter.from')}>
          {about => (
            <input
              {...about}
              value={first}
              onChange={event => set({ default: [event.target.value, second] })}
            />
          )}
        </Labelled>
        <Labelled label={t('own:parameter.to')}>
          {about => (
            <input
              {...about}
              value={second}
              onChange={event => set({ default: [first, event.target.value] })}
            />
          )}
        </Labelled>
      </div>
    );
  if (type === 'boolean' && !list)
    return (
      <Labelled label={t('own:parameter.defaultValue')}>
        {about => (
          <select {...about} value={first} onChange={event => set({ default: [event.target.value] })}>
            <option value="">{'—'}</option>
            <option value="yes">{t('words:figure.yes')}</option>
            <option value="no">{t('words:figure.no')}</option>
          </select>
        )}
      </Labelled>
    );
  return (
    <Labelled
      label={t('own:parameter.defaultValue')}
      hint={list ? t('own:save.commas') : t(`own:parameter.hint.${hintOf(type)}`)}
    >
      {about => (
        <input
          {...about}
          value={list ? texts.join(', ') : first}
          onChange={({ target: { value } }) => set({ default: list ? listed(value) : [value] })}
        />
      )}
    </Labelled>
  );
}

/** How a value of a type is written. */
function hintOf(type: DraftParameter['type']): 'date' | 'id' | 'plain' {
  if (type === 'date') return 'date';
  return ['actor', 'event', 'place', 'claim', 'source', 'element'].includes(type) ? 'id' : 'plain';
}
