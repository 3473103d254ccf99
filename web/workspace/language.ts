import type { Asked, Told } from './language.worker.ts';

/** Milliseconds after which the grammar is no longer waited for. */
const patience = 10_000;

type Question = Asked extends infer One ? (One extends { id: number } ? Omit<One, 'id'> : never) : never;

let worker: Worker | null = null;
let last = 0;
const waiting = new Map<number, (told: Told | null) => void>();

/** Asks Neo4j’s grammar, in a worker of its own; null where it gives no answer. */
export function askLanguage(question: Question): Promise<Told | null> {
  worker ??= begin();
  last += 1;
  const id = last;
  const answer = new Promise<Told | null>(resolve => {
    const late = setTimeout(() => resolve(null), patience);
    waiting.set(id, told => {
      clearTimeout(late);
      resolve(told);
    });
  }).finally(() => waiting.delete(id));
  worker.postMessage({ ...question, id });
  return answer;
}

/** Has the grammar read before the first word is written. */
export function readyLanguage(): void {
  worker ??= begin();
}

function begin(): Worker {
  const made = new Worker(new URL('./language.worker.ts', import.meta.url), { type: 'module' });
  made.onmessage = ({ data }: MessageEvent<Told>) => waiting.get(data.id)?.(data);
  made.onerror = () => {
    // It is read anew for the next question.
    worker = null;
    for (const tell of waiting.values()) tell(null);
  };
  return made;
}
