// Neo4j's own grammar of Cypher, at work beside the page: it takes a while to read and to think.
import { autocomplete, type DbSchema, formatQuery } from '@neo4j-cypher/language-support';

export type Asked = { id: number } & (
  | { does: 'complete'; statement: string; at: number; schema: DbSchema }
  | { does: 'format'; statement: string; at: number }
);
export type Told = { id: number } & (
  | { is: 'completions'; found: { label: string; kind: number }[] }
  | { is: 'formatted'; statement: string; at: number }
  | { is: 'fault' }
);

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  postMessage(answerTo(data));
});

function answerTo(asked: Asked): Told {
  const { id, statement, at } = asked;
  try {
    if (asked.does === 'format') {
      const { formattedString, newCursorPos } = formatQuery(statement, at);
      return { id, is: 'formatted', statement: formattedString, at: newCursorPos };
    }
    const found = autocomplete(statement, asked.schema, at, true);
    return { id, is: 'completions', found: found.map(({ label, kind }) => ({ label, kind: kind ?? 0 })) };
  } catch {
    return { id, is: 'fault' };
  }
}
