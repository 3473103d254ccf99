/** What one claim says of a figure: field, low, high; a bound that is open is null. */
export type Bounds = [field: string, low: number | null, high: number | null];

/** Lowest to highest of each field's claims. An end that one of them leaves open is null, never 0. */
export function ranges(figures: Bounds[]): { field: string; low: number | null; high: number | null }[] {
  return [...new Set(figures.map(([field]) => field))].sort().map(field => {
    const of = figures.filter(([name]) => name === field);
    const lows = of.map(([, low]) => low).filter(low => low !== null);
    const highs = of.map(([, , high]) => high).filter(high => high !== null);
    return {
      field,
      low: lows.length === of.length ? Math.min(...lows) : null,
      high: highs.length === of.length ? Math.max(...highs) : null,
    };
  });
}
