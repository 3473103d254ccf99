import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { nameInCypher } from '../../server/contract/cypherName.ts';
import type { Schema } from '../../server/contract/schema.ts';
import { drawnLabel, letterOf } from '../glyph/foreign.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { useShared } from '../panels/context.ts';
import { numberInWords } from '../state/figureWords.ts';
import { t } from '../texts/schema.ts';
import { SchemaPatterns } from './SchemaPatterns.tsx';
import { SchemaProperties } from './SchemaProperties.tsx';
import { foundBy, type Label, patternsOf, type Type } from './schemaGroups.ts';

type Props = {
  schema: Schema;
  member: Label | Type;
  isType: boolean;
  words: string;
  open: boolean;
  onOpen(on: boolean): void;
  onInsert(text: string): void;
  onAsk(about: Record<string, string>): void;
};

/** A label or a type with its count; opened, what it holds and how it is joined. */
export function SchemaEntry({ schema, member, isType, words, open, onOpen, onInsert, onAsk }: Props) {
  const part = useId();
  const { name, count, properties } = member;
  const found = foundBy(member, words);
  const written = `:${nameInCypher(name)}`;
  const said = isType ? t('schema:relationship', { count }) : t('schema:node', { count });
  return (
    <li className={open ? 'schema-entry open' : 'schema-entry'}>
      <button
        type="button"
        className="schema-row"
        aria-expanded={open}
        aria-controls={part}
        aria-label={t('schema:open', { name, count: said })}
        onClick={() => onOpen(!open)}
      >
        {isType ? null : <LabelGlyph label={member as Label} />}
        <span className={isType ? 'schema-name type' : 'schema-name'} title={name}>
          {name}
          {found !== null && <span className="muted">{` .${found}`}</span>}
        </span>
        <span className="schema-count">{numberInWords(count)}</span>
        {open ? (
          <IconChevronDown size={14} aria-hidden="true" />
        ) : (
          <IconChevronRight size={14} aria-hidden="true" />
        )}
      </button>
      {open && (
        <div id={part} className="schema-part">
          <p className="schema-doing">
            <button
              type="button"
              className="button small"
              aria-label={t('schema:insert', { name: written })}
              onClick={() => onInsert(written)}
            >
              {t('schema:insertShort')} <code>{written}</code>
            </button>
            <button
              type="button"
              className="button small"
              onClick={() => onAsk(isType ? { about: 'type', type: name } : { about: 'label', label: name })}
            >
              {t('schema:ask')}
            </button>
          </p>
          <SchemaPatterns
            patterns={patternsOf(schema, name, isType)}
            of={isType ? null : name}
            onAsk={onAsk}
          />
          <SchemaProperties
            properties={properties}
            looked={Math.min(schema.sample, count)}
            whole={count <= schema.sample}
            onInsert={onInsert}
            onAsk={property =>
              onAsk(
                isType
                  ? { about: 'type-values', type: name, property }
                  : { about: 'values', label: name, property },
              )
            }
          />
        </div>
      )}
    </li>
  );
}

function LabelGlyph({ label: { name, kind } }: { label: Label }) {
  const { kinds } = useShared();
  const declared = kinds.get(kind ?? '');
  return declared ? (
    <Glyph kind={declared} size={17} />
  ) : (
    <Glyph kind={drawnLabel(name)} text={letterOf(name)} size={17} />
  );
}
