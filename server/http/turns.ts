import PQueue from 'p-queue';
import { HttpProblem } from './problems.ts';

/** Seconds after which it is worth while to ask again where too many wait. */
const comeBack = 5;

type Options = {
  /** Answered at once in all, and of one client. */
  all: number;
  client?: number;
  /** How many may wait; half of them of one client. */
  waiting?: number;
};

/** Has requests wait for their turn, so that few are answered at once; who goes away meanwhile loses the turn. */
export class Turns {
  private readonly options: Required<Options>;
  private readonly all: PQueue;
  private readonly clients = new Map<string, { queue: PQueue; waiting: number }>();
  private waiting = 0;
  /** Told how long (milliseconds) each waited that got its turn. */
  onTurn: (waited: number) => void = () => undefined;

  constructor({ all, client = all, waiting = Number.POSITIVE_INFINITY }: Options) {
    this.options = { all, client: Math.min(client, all), waiting };
    this.all = new PQueue({ concurrency: all });
  }

  /** How many have their turn now, and how many wait for it. */
  get count(): { running: number; waiting: number } {
    return { running: this.all.pending, waiting: this.waiting };
  }

  /**
   * Does the work when its turn comes.
   * @throws HttpProblem too-many-requests where too many wait already
   */
  async take(client: string, work: () => Promise<void>, signal: AbortSignal): Promise<void> {
    const mine = this.clients.get(client) ?? {
      queue: new PQueue({ concurrency: this.options.client }),
      waiting: 0,
    };
    const most = this.options.waiting;
    const busy = mine.queue.pending >= this.options.client || this.all.pending >= this.options.all;
    if (busy && (this.waiting >= most || mine.waiting >= most / 2)) {
      throw new HttpProblem(
        'too-many-requests',
        `Too many are waiting for an answer already: come back in ${comeBack} s.`,
        undefined,
        comeBack,
      );
    }
    this.clients.set(client, mine);
    const began = this.wait(mine, signal);
    const since = performance.now();
    // Work that a client has left holds its turn until it has ended.
    const turn = async () => {
      began();
      if (signal.aborted) return;
      this.onTurn(performance.now() - since);
      await work();
    };
    try {
      await mine.queue.add(() => this.all.add(turn));
    } finally {
      began();
      if (mine.queue.pending + mine.queue.size === 0) this.clients.delete(client);
    }
  }

  /** Counts one that waits until it is begun or has gone away. */
  private wait(mine: { waiting: number }, signal: AbortSignal): () => void {
    let waits = true;
    this.waiting += 1;
    mine.waiting += 1;
    const over = () => {
      if (!waits) return;
      waits = false;
      this.waiting -= 1;
      mine.waiting -= 1;
      signal.removeEventListener('abort', over);
    };
    signal.addEventListener('abort', over);
    return over;
  }
}
