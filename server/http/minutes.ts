/** Milliseconds. */
export const aMinute = 60_000;

/** How often something was done, and how long (milliseconds) its minute goes on. */
type Counted = { count: number; left: number };

/**
 * How often each client did something within its minute, which begins with the first time and is forgotten at its end.
 * By the clock that nobody sets: set back by a day, one that goes by the time of day would refuse an address until then.
 */
export class Minutes {
  private readonly clients = new Map<string, { count: number; ends: number }>();

  of(client: string): Counted {
    const now = performance.now();
    this.forget(now);
    const mine = this.clients.get(client);
    return mine ? { count: mine.count, left: mine.ends - now } : { count: 0, left: 0 };
  }

  /** Counts once more. */
  add(client: string): Counted {
    const now = performance.now();
    this.forget(now);
    const mine = this.clients.get(client) ?? { count: 0, ends: now + aMinute };
    mine.count += 1;
    this.clients.set(client, mine);
    return { count: mine.count, left: mine.ends - now };
  }

  private forget(now: number): void {
    for (const [client, { ends }] of this.clients) {
      // They stand in the order in which their minutes end.
      if (ends > now) break;
      this.clients.delete(client);
    }
  }
}
