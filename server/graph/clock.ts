import { GraphError } from './graph.ts';
import type { Pulse } from './pulse.ts';

/** The API's own wall clock, for what Neo4j can't stop or doesn't answer. */
export type Clock = {
  /** Whether it has run out. */
  readonly late: boolean;
  /** Gives what is waited for, unless the clock runs out, Neo4j or the client goes away before. */
  within<T>(work: Promise<T>): Promise<T>;
  stop(): void;
};

/** It runs on for so long (milliseconds) after Neo4j's should have stopped a statement. */
const grace = 2_000;

export function startClock(timeout: number, signal: AbortSignal, pulse: Pulse): Clock {
  let late = false;
  let end: (reason: Error) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  ended.catch(() => undefined);
  const timer = setTimeout(() => {
    late = true;
    const words = `The statement ran longer than ${timeout / 1000} s and was dropped.`;
    void pulse.whyNothing().then(fault => end(fault ?? new GraphError('timeout', '', words)));
  }, timeout + grace);
  const noMore = pulse.wait(end);
  const gone = () => end(new Gone());
  if (signal.aborted) gone();
  signal.addEventListener('abort', gone);
  return {
    get late() {
      return late;
    },
    within(work) {
      // It may fail after nobody waits for it any more.
      work.catch(() => undefined);
      return Promise.race([work, ended]);
    },
    stop() {
      clearTimeout(timer);
      noMore();
      signal.removeEventListener('abort', gone);
    },
  };
}

/** The client has gone away: nobody is told. */
export class Gone extends Error {
  override name = 'Gone';
}
