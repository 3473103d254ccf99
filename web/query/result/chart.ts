import type { Value } from '../../../server/contract/graph.ts';
import type { Chart } from '../../../server/contract/queries.ts';
import { plainText } from '../../../server/contract/rowsText.ts';
import { toCell } from '../../state/cells.ts';
import { daysOf } from './days.ts';
import type { Answered } from './types.ts';

/** How an answer is drawn as a chart; `x` null: the rows as they came. */
export type ChartChoice = { as: Chart['as']; x: string | null; y: string[]; series: string | null };
/** Whether a column holds figures, dates or words for the most part; how many finite numbers, and how many different texts. */
export type ChartColumn = {
  name: string;
  index: number;
  holds: 'figures' | 'dates' | 'words';
  figures: number;
  names: number;
};

/** What stands for one figure: where it is, what it is called there, and its digits as they are. */
export type Point = {
  row: number;
  x: number | Date | string;
  xText: string;
  /** Null where there is no figure: a gap, never 0. */
  y: number | null;
  yText: string;
  series: string;
};
export type Charted = {
  points: Point[];
  /** How x is laid out. */
  scale: 'band' | 'time' | 'number';
  series: string[];
  /** Rows of which a figure, or what stands across, is missing. */
  without: number;
  /** Rows beyond those that are drawn, and dates that stand at the middle of the days they may be. */
  left: number;
  spans: number;
};

/** Rows that are drawn at most. */
const most: Record<Chart['as'], number> = { bar: 300, line: 5_000, scatter: 5_000 };

/** The figure that a value is; null for nothing, NaN and infinities. */
export function figureOf(value: Value | undefined): number | null {
  const cell = toCell(value);
  const figure = cell.is === 'number' ? Number(cell.text) : Number.NaN;
  return Number.isFinite(figure) ? figure : null;
}

export function chartColumns({ columns, rows }: Answered): ChartColumn[] {
  return columns.map((name, index) => {
    let [figures, dates, words] = [0, 0, 0];
    const names = new Set<string>();
    for (const row of rows) {
      const value = row[index] ?? null;
      if (value === null) continue;
      if (figureOf(value) !== null) {
        figures += 1;
        continue;
      }
      // More than so many are as good as any number.
      if (names.size < 1_000) names.add(plainText(value));
      if (typeof value === 'string' && daysOf(value)) dates += 1;
      else words += 1;
    }
    const holds = figures > dates + words ? 'figures' : dates > words ? 'dates' : 'words';
    return { name, index, holds, figures, names: names.size };
  });
}

/** Whether any column has figures to draw. */
export const hasFigures = (columns: ChartColumn[]): boolean =>
  columns.some(({ holds }) => holds === 'figures');

/** As the header of a question says, as far as there are such columns; else columns that fit. */
export function usualChart(columns: ChartColumn[], given: Chart | null): ChartChoice {
  const there = (name: string) => columns.some(column => column.name === name);
  if (given && there(given.x) && given.y.every(there))
    return { ...given, series: given.series && there(given.series) ? given.series : null };
  const figures = columns.filter(({ holds }) => holds === 'figures');
  const [dates, words] = (['dates', 'words'] as const).map(held =>
    columns.find(({ holds }) => holds === held),
  );
  const [first, second] = figures;
  const y = first ? [first.name] : [];
  // A few names over several days are lines beside each other.
  if (words && dates && words.names < dates.names && words.names <= 8)
    return { as: 'line', x: dates.name, y, series: words.name };
  if (words) return { as: 'bar', x: words.name, y, series: null };
  if (dates) return { as: 'line', x: dates.name, y, series: null };
  if (first && second) return { as: 'scatter', x: first.name, y: [second.name], series: null };
  return { as: 'line', x: null, y, series: null };
}

/** The points of a chart. Nothing is summed: rows that share their place stand beside each other. */
export function charted({ columns, rows }: Answered, all: ChartColumn[], choice: ChartChoice): Charted {
  const { as, x, y, series } = choice;
  const across = all.find(({ name }) => name === x);
  const by = series === null ? -1 : columns.indexOf(series);
  const scale =
    as === 'bar' || across?.holds === 'words' ? 'band' : across?.holds === 'dates' ? 'time' : 'number';
  const seen = new Map<string, number>();
  let [without, spans] = [0, 0];
  const points: Point[] = [];
  const drawn = rows.slice(0, most[as]);
  for (const [row, values] of drawn.entries()) {
    const held = across ? (values[across.index] ?? null) : row + 1;
    const at = placeOf(held, scale);
    const figures = y.map(name => ({ name, value: values[columns.indexOf(name)] ?? null }));
    if (at === null || figures.some(({ value }) => figureOf(value) === null)) without += 1;
    if (at === null) continue;
    if (at.span) spans += 1;
    const own = by < 0 ? null : plainText(values[by] ?? null);
    for (const { name, value } of figures) {
      const told = own === null ? (y.length > 1 ? name : '') : y.length > 1 ? `${own}: ${name}` : own;
      points.push({
        row,
        x: scale === 'band' ? apart(seen, String(at.x), told) : at.x,
        xText: plainText(held),
        y: figureOf(value),
        yText: plainText(value),
        series: told,
      });
    }
  }
  const named = [...new Set(points.map(one => one.series))];
  return { points, scale, series: named, without, left: rows.length - drawn.length, spans };
}

/** A second row of the same name and series has a place of its own. */
function apart(seen: Map<string, number>, name: string, series: string): string {
  const key = JSON.stringify([name, series]);
  const times = (seen.get(key) ?? 0) + 1;
  seen.set(key, times);
  return times === 1 ? name : `${name} (${times})`;
}

function placeOf(value: Value, scale: Charted['scale']): { x: Point['x']; span: boolean } | null {
  if (scale === 'band') return { x: plainText(value) || '–', span: false };
  if (scale === 'number') {
    const figure = figureOf(value);
    return figure === null ? null : { x: figure, span: false };
  }
  const days = typeof value === 'string' ? daysOf(value) : null;
  const [from, to] = [days?.from ?? days?.to, days?.to ?? days?.from];
  if (!from || !to) return null;
  const moment = typeof value === 'string' && value.includes('T') ? momentOf(value) : Number.NaN;
  if (!Number.isNaN(moment)) return { x: new Date(moment), span: false };
  return { x: new Date((Date.parse(from) + Date.parse(to)) / 2), span: from !== to };
}

/** Milliseconds of a moment, NaN where it is none. One without an offset is drawn by its own clock, whatever the browser’s is. */
function momentOf(text: string): number {
  const clock = text.replace(/\[.*$/, '');
  return Date.parse(/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(clock) ? clock : `${clock}Z`);
}
