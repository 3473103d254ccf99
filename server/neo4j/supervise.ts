import type { Report } from './jars.ts';
import type { Launched } from './launch.ts';
import { Neo4jSetupError, type SetupCode } from './setupError.ts';

/** What starting anew can't mend. */
const hopeless: SetupCode[] = ['no-space', 'folder-unusable', 'password-unusable'];

const window = 5 * 60_000;
const most = 5;

/** How many of these moments (milliseconds) lie within the last five minutes. */
const recent = (failures: number[], now: number) => failures.filter(at => now - at < window).length;

/**
 * How long to wait before Neo4j is started anew, in milliseconds: one second, then twice as long each time; null when
 * it failed five times within five minutes.
 * @param failures when it ended by itself or did not start, the latest included.
 */
export function waitBeforeStart(failures: number[], now: number): number | null {
  const count = recent(failures, now);
  return count >= most ? null : 1_000 * 2 ** (count - 1);
}

export type Supervised = {
  pid(): number;
  /** What anybody may be told while Neo4j is away and being started anew; else null. */
  away(): string | null;
  /** From now on Neo4j is started anew when it ends by itself. */
  keepRunning(): void;
  /** Resolves with the reason when Neo4j ended by itself and isn't started anew. */
  exited: Promise<Neo4jSetupError>;
  stop(): Promise<void>;
};

/** Watches over a Java that serves. `start` brings up another one at the same port. */
export function supervise(first: Launched, start: () => Promise<Launched>, report: Report): Supervised {
  const stopping = new AbortController();
  const failures: number[] = [];
  let current: Launched | null = first;
  let pid = first.pid;
  let keeping = false;
  let away: string | null = null;
  let attempt: Promise<Neo4jSetupError | null> = Promise.resolve(null);

  async function tryStart(): Promise<Neo4jSetupError | null> {
    try {
      current = await start();
      pid = current.pid;
      return null;
    } catch (thrown) {
      if (thrown instanceof Neo4jSetupError) return thrown;
      throw thrown;
    }
  }

  /** @returns why it is given up, or null once Neo4j answers again or is to stop. */
  async function startAnew(fault: Neo4jSetupError): Promise<Neo4jSetupError | null> {
    const now = performance.now();
    failures.push(now);
    if (!keeping || hopeless.includes(fault.code)) return fault;
    const wait = waitBeforeStart(failures, now);
    const count = recent(failures, now);
    if (wait === null) {
      const words = `${fault.message} It ended ${count} times within five minutes and is not started again.`;
      return new Neo4jSetupError(fault.code, words, fault);
    }
    const what = fault.code === 'out-of-memory' ? 'Neo4j ran out of memory' : 'Neo4j ended';
    away = `${what} and is being started again (attempt ${count}).`;
    report(`${fault.message} Starting it again in ${wait / 1_000} s (attempt ${count}) …`);
    await sleep(wait, stopping.signal);
    if (stopping.signal.aborted) return null;
    attempt = tryStart();
    const again = await attempt;
    if (again !== null) return await startAnew(again);
    away = null;
    report('Neo4j answers again.');
    return null;
  }

  async function watch(): Promise<Neo4jSetupError> {
    while (current !== null) {
      const fault = await current.ended;
      current = null;
      const end = await startAnew(fault);
      if (end !== null) return end;
    }
    return await new Promise<never>(() => undefined);
  }

  return {
    pid: () => pid,
    away: () => away,
    keepRunning: () => {
      keeping = true;
    },
    exited: watch(),
    async stop() {
      stopping.abort();
      await attempt;
      await current?.stop();
    },
  };
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
