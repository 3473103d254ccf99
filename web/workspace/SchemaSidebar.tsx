import './schema.css';
import { IconSearch } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Schema } from '../../server/contract/schema.ts';
import { askedInCypher } from '../asking/ask.ts';
import { useShared } from '../panels/context.ts';
import { t } from '../texts/schema.ts';
import { SchemaEntry } from './SchemaEntry.tsx';
import { type Group, schemaGroups } from './schemaGroups.ts';

type Props = { schema: Schema; onInsert(text: string): void; onAsk(statement: string): void };

/** Rows of a group that are shown before all are asked for. */
const few = 40;

/** What is in the database: labels, types, their properties and how they are joined; a click writes it into the statement. */
export function SchemaSidebar({ schema, onInsert, onAsk }: Props) {
  const { kinds } = useShared();
  const queries = useQueryClient();
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  // What was clicked last is opened, whichever answer comes last.
  const last = useRef(0);
  const ask = async (about: Record<string, string>) => {
    last.current += 1;
    const mine = last.current;
    const found = await queries.fetchQuery(askedInCypher(about)).catch(() => null);
    if (mine !== last.current) return;
    setFailed(found === null);
    if (found) onAsk(found.statement);
  };
  const groups = schemaGroups(schema, kinds, words);
  return (
    <div className="schema">
      <h2>{t('schema:title')}</h2>
      <div className="search">
        <IconSearch size={16} aria-hidden="true" />
        <input
          type="search"
          aria-label={t('schema:search')}
          placeholder={t('schema:search')}
          value={words}
          onChange={event => setWords(event.currentTarget.value)}
        />
      </div>
      {failed && (
        <p className="schema-note bad" role="alert">
          {t('schema:failed')}
        </p>
      )}
      {groups.length === 0 && (
        <p className="schema-note">
          {words.trim() === '' ? t('schema:none') : t('schema:notFound', { words: words.trim() })}
        </p>
      )}
      {groups.map(group => (
        <SchemaGroup
          key={group.name}
          {...{ schema, group, words, open, setOpen, onInsert }}
          onAsk={about => void ask(about)}
        />
      ))}
    </div>
  );
}

type GroupProps = {
  schema: Schema;
  group: Group;
  words: string;
  open: string | null;
  setOpen(key: string | null): void;
  onInsert(text: string): void;
  onAsk(about: Record<string, string>): void;
};

function SchemaGroup({ schema, group, words, open, setOpen, onInsert, onAsk }: GroupProps) {
  const { name, members, total } = group;
  const [whole, setWhole] = useState(false);
  const shown = whole ? members : members.slice(0, few);
  const rest = members.length - shown.length;
  return (
    <section>
      <h3>
        {t(`schema:group.${name}`)}
        {members.length < total && (
          <span className="muted">{t('schema:found', { of: members.length, total })}</span>
        )}
      </h3>
      <ul>
        {shown.map(member => {
          const key = `${name} ${member.name}`;
          return (
            <SchemaEntry
              key={key}
              {...{ schema, member, words, onInsert, onAsk }}
              isType={name === 'types'}
              open={open === key}
              onOpen={on => setOpen(on ? key : null)}
            />
          );
        })}
      </ul>
      {rest > 0 && (
        <button type="button" className="link schema-more" onClick={() => setWhole(true)}>
          {t('schema:all', { count: rest })}
        </button>
      )}
    </section>
  );
}
