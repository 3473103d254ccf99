import type { Driver } from 'neo4j-driver';
import { type Connection, openDriver } from './connection.ts';
import { endNow } from './driverPool.ts';
import { toGraphError } from './errors.ts';
import { GraphError } from './graph.ts';
import { inTime } from './inTime.ts';
import { Wire } from './wire.ts';

/** Who waits for so long (milliseconds), while nobody else hears anything either, doubts that Neo4j answers at all. */
const doubtAfter = 3_000;
/** How often it is looked whether somebody has to doubt. */
const lookEvery = 500;
/** How long Neo4j has to answer where all that it must do is to begin and end a transaction. */
const patience = 5_000;
/** What takes no longer (milliseconds) to be refused can be asked whenever somebody comes. */
const quick = 500;
/** How long after a look that found nobody the next one is. */
const again = 1_000;

/**
 * Whether Neo4j answers. The driver notices what is closed or refused, and nothing of a network that swallows what is
 * sent, or of a Neo4j that is there and hangs: its requests would wait for minutes, and others behind them. So whoever
 * waits has Neo4j asked on a new connection; where nothing comes, all who wait are told, and so is at once whoever
 * comes later, until it answers again.
 */
export class Pulse {
  private readonly open: () => Driver;
  private readonly database: string;
  private readonly waiting = new Set<(fault: GraphError) => void>();
  private readonly toldSilent = new Set<() => void>();
  private away: GraphError | null = null;
  /** Whether it took long to find that out. */
  private slowly = false;
  private heardAt = 0;
  private looking: Promise<GraphError | null> | null = null;
  private next: NodeJS.Timeout | undefined;
  private closed = false;

  /** @param open opens a driver for one connection */
  constructor(open: () => Driver, database: string) {
    this.open = open;
    this.database = database;
  }

  /** @throws GraphError unavailable where it is known that nobody answers */
  async must(): Promise<void> {
    if (this.away === null) return;
    // What is refused at once is asked once more: whoever comes may know that it is back.
    const fault = this.slowly ? this.away : await this.look();
    if (fault !== null) throw fault;
  }

  /** Tells who waits that it is in vain. @returns what ends the waiting */
  wait(giveUp: (fault: GraphError) => void): () => void {
    const began = performance.now();
    const timer = setInterval(() => {
      if (performance.now() - Math.max(began, this.heardAt) > doubtAfter) void this.look();
    }, lookEvery).unref();
    this.waiting.add(giveUp);
    return () => {
      clearInterval(timer);
      this.waiting.delete(giveUp);
    };
  }

  /** @returns why somebody has waited in vain; null where Neo4j answers */
  async whyNothing(): Promise<GraphError | null> {
    return performance.now() - this.heardAt > doubtAfter ? await this.look() : null;
  }

  /** Does what asks Neo4j. @throws what it throws; GraphError unavailable as soon as it is known that nobody answers */
  async within<T>(work: () => Promise<T>): Promise<T> {
    await this.must();
    let end = () => {};
    const inVain = new Promise<never>((_, reject) => {
      end = this.wait(reject);
    });
    try {
      const answer = await Promise.race([work(), inVain]);
      this.heardAt = performance.now();
      return answer;
    } catch (thrown) {
      this.failed(thrown);
      throw thrown;
    } finally {
      end();
    }
  }

  /** Takes what somebody was told as a reason to look. */
  failed(thrown: unknown): void {
    if (thrown instanceof GraphError && thrown.code === 'unavailable') void this.look();
  }

  /** Does this whenever nobody answers: connections that are open bring nothing any more. @returns what ends that */
  onSilence(cut: () => void): () => void {
    this.toldSilent.add(cut);
    return () => this.toldSilent.delete(cut);
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.next);
  }

  private async look(): Promise<GraphError | null> {
    if (this.closed) return this.away;
    clearTimeout(this.next);
    const began = performance.now();
    this.looking ??= this.ask().then(fault => {
      this.looking = null;
      this.slowly = performance.now() - began > quick;
      this.found(fault);
      return fault;
    });
    return await this.looking;
  }

  private found(fault: GraphError | null): void {
    this.away = fault;
    if (fault === null) {
      this.heardAt = performance.now();
      return;
    }
    for (const giveUp of this.waiting) giveUp(fault);
    for (const cut of this.toldSilent) cut();
    if (!this.closed) this.next = setTimeout(() => void this.look(), again).unref();
  }

  /** @returns why nobody answers; null where somebody does, whatever it says */
  private async ask(): Promise<GraphError | null> {
    const [driver, wire] = [this.open(), new Wire()];
    const answer = wire.hold(() => greet(driver, this.database));
    const words = `Neo4j said nothing for ${patience / 1000} s.`;
    const fault = await inTime(answer, patience, () => new GraphError('unavailable', '', words));
    endNow(driver, wire);
    return fault;
  }
}

/** Watches whether the Neo4j of a connection answers; for whoever asks it by the same connection. */
export const openPulse = (connection: Connection): Pulse =>
  new Pulse(() => openDriver(connection, 1), connection.database);

/** @returns why it fails, where that means that nobody answers */
async function greet(driver: Driver, database: string): Promise<GraphError | null> {
  const session = driver.session({ database, defaultAccessMode: 'READ' });
  try {
    const transaction = await session.beginTransaction();
    await transaction.rollback();
    return null;
  } catch (thrown) {
    const fault = toGraphError(thrown);
    return fault instanceof GraphError && fault.code === 'unavailable' ? fault : null;
  } finally {
    await session.close().catch(() => undefined);
  }
}
