import type { Driver } from 'neo4j-driver';
import { Wire } from './wire.ts';

type Lent = { driver: Driver; wire: Wire; users: number; retired: boolean };

/**
 * The connections of one driver, which can be given up for new ones. The driver alone goes on waiting for one that
 * brings nothing any more, and keeps it.
 */
export class DriverPool {
  private readonly open: () => Driver;
  private lent: Lent;

  /** @param open opens a driver, which sends nothing yet */
  constructor(open: () => Driver) {
    this.open = open;
    this.lent = this.fresh();
  }

  async use<T>(work: (driver: Driver) => Promise<T>): Promise<T> {
    const mine = this.lent;
    mine.users += 1;
    try {
      return await mine.wire.hold(() => work(mine.driver));
    } finally {
      mine.users -= 1;
      if (mine.retired && mine.users === 0) endNow(mine.driver, mine.wire);
    }
  }

  /** What is asked from now on has new connections; those of before are closed once nobody uses them. */
  renew(): void {
    const before = this.lent;
    this.lent = this.fresh();
    before.retired = true;
    if (before.users === 0) endNow(before.driver, before.wire);
  }

  /** The same, and those of before are closed at once. */
  cut(): void {
    const before = this.lent;
    this.renew();
    endNow(before.driver, before.wire);
  }

  async close(): Promise<void> {
    await this.lent.driver.close();
  }

  private fresh(): Lent {
    return { driver: this.open(), wire: new Wire(), users: 0, retired: false };
  }
}

/** Closing alone would wait for connections that are still being opened, and for words of farewell. */
export function endNow(driver: Driver, wire: Wire): void {
  void driver.close().catch(() => undefined);
  wire.cut();
}
