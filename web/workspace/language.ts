import type { Asked, Told } from './language.worker.ts';

/** Milliseconds after which the grammar is no longer waited for. */
const patience = 10_000;
/** Milliseconds in which a worker has to have answered something: reading the grammar takes a while. */
const longPatience = 60_000;

type Question = Asked extends infer One ? (One extends { id: number } ? Omit<One, 'id'> : never) : never;

type Mind = { worker: Worker; began: number; answered: boolean };

let mind: Mind | null = null;
let last = 0;
const waiting = new Map<number, (told: Told | null) => void>();

/** Asks Neo4j’s grammar, in a worker of its own; null where it gives no answer. */
export function askLanguage(question: Question): Promise<Told | null> {
  mind ??= begin();
  const asked = mind;
  last += 1;
  const id = last;
  const answer = new Promise<Told | null>(resolve => {
    const late = setTimeout(() => {
      resolve(null);
      // It would go on thinking, and keep those that come after waiting.
      if (asked.answered || performance.now() - asked.began > longPatience) giveUp(asked);
    }, patience);
    waiting.set(id, told => {
      clearTimeout(late);
      resolve(told);
    });
  }).finally(() => waiting.delete(id));
  asked.worker.postMessage({ ...question, id });
  return answer;
}

/** Has the grammar read before the first word is written. */
export function readyLanguage(): void {
  mind ??= begin();
}

function begin(): Mind {
  const worker = new Worker(new URL('./language.worker.ts', import.meta.url), { type: 'module' });
  const made: Mind = { worker, began: performance.now(), answered: false };
  worker.onmessage = ({ data }: MessageEvent<Told>) => {
    made.answered = true;
    waiting.get(data.id)?.(data);
  };
  worker.onerror = () => giveUp(made);
  return made;
}

/** Ends a worker; another one is begun for the next question. */
function giveUp(made: Mind): void {
  made.worker.terminate();
  if (mind !== made) return;
  mind = null;
  for (const tell of waiting.values()) tell(null);
}
