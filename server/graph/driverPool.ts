import type { Driver } from 'neo4j-driver';
import { Wire } from './wire.ts';

type Lent = { driver: Driver; wire: Wire; users: number; retired: boolean };

/**
 * The connections of one driver, which can be given up for new ones. The driver alone goes on waiting for one that
 * brings nothing any more, and keeps it.
 */
export class DriverPool {
  private readonly open: () => Driver;
  private readonly all = new Set<Lent>();
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
      if (mine.retired && mine.users === 0) this.end(mine);
    }
  }

  /** What is asked from now on has new connections; those of before are closed once nobody uses them. */
  renew(): void {
    const before = this.lent;
    this.lent = this.fresh();
    before.retired = true;
    if (before.users === 0) this.end(before);
  }

  /** The same, and those of before are closed at once. */
  cut(): void {
    const before = [...this.all];
    this.lent = this.fresh();
    for (const one of before) this.end(one);
  }

  async close(): Promise<void> {
    for (const one of this.all) if (one !== this.lent) this.end(one);
    await this.lent.driver.close();
  }

  private end(lent: Lent): void {
    this.all.delete(lent);
    endNow(lent.driver, lent.wire);
  }

  private fresh(): Lent {
    const lent = { driver: this.open(), wire: new Wire(), users: 0, retired: false };
    this.all.add(lent);
    return lent;
  }
}

/** Closing alone would wait for connections that are still being opened, and for words of farewell. */
export function endNow(driver: Driver, wire: Wire): void {
  void driver.close().catch(() => undefined);
  wire.cut();
}
