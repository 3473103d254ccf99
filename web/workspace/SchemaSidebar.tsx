import type { Schema } from '../../server/contract/schema.ts';

type Props = { schema: Schema; onInsert(text: string): void; onAsk(statement: string): void };

/** Labels and types of the database; a click writes them. */
export function SchemaSidebar({ schema, onInsert }: Props) {
  return (
    <ul>
      {[...schema.labels, ...schema.types].map(({ name, count }) => (
        <li key={name}>
          <button type="button" className="question" onClick={() => onInsert(name)}>
            <span>{name}</span> <span className="muted">{count}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
