/** How long answers took (milliseconds) and how each ended, by name. */
export class Figures {
  private readonly took = new Map<string, number[]>();
  private readonly ends = new Map<string, Map<string, number>>();

  add(name: string, milliseconds: number, end: number | string): void {
    const all = this.took.get(name) ?? [];
    all.push(milliseconds);
    this.took.set(name, all);
    const ends = this.ends.get(name) ?? new Map<string, number>();
    ends.set(String(end), (ends.get(String(end)) ?? 0) + 1);
    this.ends.set(name, ends);
  }

  names(): string[] {
    return [...this.took.keys()].sort();
  }

  /** Of one name, or of all. */
  of(name?: string): { count: number; p50: number; p95: number; p99: number; most: number } {
    const sorted = (
      name === undefined ? [...this.took.values()].flat() : [...(this.took.get(name) ?? [])]
    ).sort((one, other) => one - other);
    const at = (share: number) => percentile(sorted, share);
    return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), most: sorted.at(-1) ?? 0 };
  }

  /** How many ended how, of one name or of all. */
  endings(name?: string): Map<string, number> {
    if (name !== undefined) return this.ends.get(name) ?? new Map();
    const all = new Map<string, number>();
    for (const ends of this.ends.values())
      for (const [end, count] of ends) all.set(end, (all.get(end) ?? 0) + count);
    return new Map([...all].sort());
  }
}

/** Of sorted numbers, the one that this share of them does not exceed. */
export const percentile = (sorted: number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;

/** A table of Markdown, with its columns aligned; all but the first are numbers. */
export function table(heads: string[], rows: (string | number)[][]): string {
  const cells = [heads, ...rows.map(row => row.map(cell => (typeof cell === 'number' ? whole(cell) : cell)))];
  const widths = heads.map((_, at) => Math.max(...cells.map(row => String(row[at] ?? '').length), 3));
  const line = (row: string[]) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(cells[0] as string[]), rule, ...cells.slice(1).map(row => line(row as string[]))].join('\n');
}

const whole = (value: number) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en'));
export const inWords = (ends: Map<string, number>) =>
  [...ends].map(([end, count]) => `${end} × ${count.toLocaleString('en')}`).join(', ');
