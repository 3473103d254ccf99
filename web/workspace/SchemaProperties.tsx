import { IconTableShortcut } from '@tabler/icons-react';
import { nameInCypher } from '../../server/contract/cypherName.ts';
import type { Value } from '../../server/contract/graph.ts';
import type { Schema } from '../../server/contract/schema.ts';
import { toCell } from '../state/cells.ts';
import { t } from '../texts/schema.ts';

type Props = {
  properties: Schema['labels'][number]['properties'];
  /** How many elements were looked at, and whether these are all. */
  looked: number;
  whole: boolean;
  onInsert(text: string): void;
  onAsk(property: string): void;
};

/** The properties of a label or type: their types, how many elements have them, and what they hold. */
export function SchemaProperties({ properties, looked, whole, onInsert, onAsk }: Props) {
  if (properties.length === 0) return <p className="schema-note">{t('schema:noProperties')}</p>;
  return (
    <>
      <h4>{t('schema:properties')}</h4>
      <ul className="schema-properties">
        {properties.map(({ name, types, count, examples }) => (
          <li key={name}>
            <button
              type="button"
              className="schema-property"
              aria-label={t('schema:property.insert', { name })}
              title={t('schema:property.insert', { name })}
              onClick={() => onInsert(nameInCypher(name))}
            >
              {name}
            </button>
            <code className="schema-types">{types.join(' | ')}</code>
            <button
              type="button"
              className="eye"
              aria-label={t('schema:property.ask', { name })}
              title={t('schema:property.ask', { name })}
              onClick={() => onAsk(name)}
            >
              <IconTableShortcut size={15} />
            </button>
            <p className="schema-examples">
              <span className="schema-share">{shareInWords(count, looked)}</span>
              {examples.length > 0 && (
                <span title={examples.map(inWords).join('\n')}>{examples.map(inWords).join(' · ')}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
      {!whole && <p className="schema-note">{t('schema:property.sampled', { count: looked })}</p>}
    </>
  );
}

function shareInWords(count: number, looked: number): string {
  if (count >= looked) return t('schema:property.all');
  const percent = Math.round((count / looked) * 100);
  return percent === 0 ? t('schema:property.few') : t('schema:property.share', { percent });
}

function inWords(value: Value): string {
  const cell = toCell(value);
  if (cell.is === 'list') return `[${cell.values.map(inWords).join(', ')}]`;
  return 'text' in cell ? cell.text : JSON.stringify(value);
}
