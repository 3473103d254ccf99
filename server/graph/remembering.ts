import type { Graph, Row, Runner } from './graph.ts';

/** What was read of one state of the graph: rows by statement and parameters, those asked for last at the end. */
type Kept = { state: string; answers: Map<string, Answer>; weight: number };
type Answer = { rows: Promise<Row[]>; weight: number };

/** Rows kept at most. A view of 20,000 events and 60,000 claims reads some 120,000. */
const mostRows = 400_000;

/** What reads a graph and remembers it. `at` does so for whom the state was just told, and asks for it no more. */
export type Remembering = Pick<Graph, 'reading'> & { at(state?: string): Pick<Graph, 'reading'> };

/**
 * The same graph, which reads nothing twice: rows are kept until something is written, by whomever and from wherever.
 * Each reading first asks Neo4j for the state that the graph is in. What is read afterwards is at least as new as that,
 * and it is told only to readings that find the same state: none gets an answer older than one of Neo4j’s own. What is
 * answered from memory alone opens no other transaction. Rows are shared between readings and may not be changed.
 */
export function remembering(graph: Pick<Graph, 'reading' | 'state'>, most = mostRows): Remembering {
  let kept: Kept = { state: '', answers: new Map(), weight: 0 };
  const at = (told?: string): Pick<Graph, 'reading'> => ({
    async reading(work, how) {
      const state = told ?? (await graph.state());
      if (state !== kept.state) kept = { state, answers: new Map(), weight: 0 };
      const mine = kept;
      try {
        return await work({ run: (...asked) => recall(mine, keyOf(asked)) });
      } catch (thrown) {
        if (!(thrown instanceof NotKept)) throw thrown;
      }
      return await graph.reading(
        runner => work({ run: (...asked) => lookUp(mine, most, asked, runner.run) }),
        how,
      );
    },
  });
  return { ...at(), at };
}

type Asked = Parameters<Runner['run']>;

/** Something has to be read. */
class NotKept extends Error {}

const keyOf = ([name, parameters = {}, names]: Asked) =>
  [name, JSON.stringify(parameters), ...(names ? [JSON.stringify(names)] : [])].join(' ');

/** @throws NotKept */
async function recall(kept: Kept, key: string): Promise<Row[]> {
  const known = kept.answers.get(key);
  // The reading that asked first may fail for a reason of its own.
  const rows = await known?.rows.catch(() => null);
  if (!known || !rows) throw new NotKept();
  if (kept.answers.get(key) === known) moveToEnd(kept, key, known);
  return rows;
}

async function lookUp(kept: Kept, most: number, asked: Asked, run: Runner['run']): Promise<Row[]> {
  const key = keyOf(asked);
  if (kept.answers.has(key)) {
    const rows = await recall(kept, key).catch(() => null);
    if (rows) return rows;
  }
  const answer: Answer = { rows: run(...asked), weight: 0 };
  moveToEnd(kept, key, answer);
  const isKept = () => kept.answers.get(key) === answer;
  try {
    const fresh = await answer.rows;
    if (isKept()) {
      // Long parameters take room too.
      answer.weight = 1 + fresh.length + Math.ceil(key.length / 500);
      kept.weight += answer.weight;
      forget(kept, most);
    }
    return fresh;
  } catch (thrown) {
    if (isKept()) kept.answers.delete(key);
    throw thrown;
  }
}

function moveToEnd({ answers }: Kept, key: string, answer: Answer): void {
  answers.delete(key);
  answers.set(key, answer);
}

/** Lets go of what was asked for longest ago. */
function forget(kept: Kept, most: number): void {
  for (const [key, { weight }] of kept.answers) {
    if (kept.weight <= most) return;
    kept.weight -= weight;
    kept.answers.delete(key);
  }
}
