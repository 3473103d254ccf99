import { dateLabel } from '../state/dateWords.ts';
import { monthsLater, toDate, toText } from '../timeline/days.ts';

/** A place on an axis with its label. */
export type Tick = { at: number; label: string };
/** An axis: where a value stands between 0 and `width`, and what is written along it. */
export type Axis = { to(value: number): number; ticks: Tick[] };

/** An axis of figures from 0 on, with three or four round numbers. */
export function figureAxis(most: number, width: number, label: (value: number) => string): Axis {
  const step = roundStep((most || 1) / 3);
  const end = Math.max(most * 1.12, step);
  const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
  return {
    to: value => (value / end) * width,
    ticks: ticks.map(at => ({ at, label: label(at) })),
  };
}

/** 1, 2, 2.5 or 5 times a power of ten; a count has no halves. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const found = [1, 2, 2.5, 5, 10].find(times => times * power >= least) ?? 10;
  return Math.max(found * power, 1);
}

/** Room that a label of a day or month takes. */
const labelWidth = 62;

/** An axis of days with as many labels as have room: days, months or years, whichever fit. */
export function dayAxis(from: number, to: number, width: number): Axis {
  const length = Math.max(to - from, 1);
  const pad = Math.max(1, length * 0.04);
  const [first, last] = [from - pad, to + pad];
  const most = Math.max(1, Math.floor(width / labelWidth) - 1);
  return {
    to: day => ((day - first) / (last - first)) * width,
    ticks: length < 62 ? dayTicks(first, last, most) : monthTicks(first, last, most, from),
  };
}

function dayTicks(first: number, last: number, most: number): Tick[] {
  const step = [1, 2, 5, 7, 14, 30].find(days => (last - first) / days <= most) ?? 30;
  const start = Math.ceil(first);
  const count = Math.floor((last - start) / step) + 1;
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * step;
    return { at, label: dateLabel(toDate(at), 'day', index === 0) };
  });
}

/** `from`: the first day that is shown; the room before it names no month of its own. */
function monthTicks(first: number, last: number, most: number, from: number): Tick[] {
  const months = (last - first) / 30.4;
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 600].find(of => months / of <= most) ?? 1200;
  const [year = 1970, month = 1] = toText(from).split('-').map(Number);
  const begin = dayNumber(year, step >= 12 ? 1 : month);
  const ticks: Tick[] = [];
  for (let at = begin; at <= last; at = monthsLater(at, step)) {
    ticks.push({ at: Math.max(at, first), label: dateLabel(toDate(at), step >= 12 ? 'year' : 'month') });
  }
  // The first month has begun before the axis does: its name gives way where the next one is near.
  return ticks.filter(
    ({ at }, index) => index > 0 || (ticks[1]?.at ?? last) - at > (last - first) / (most + 1),
  );
}

const dayNumber = (year: number, month: number) => Math.round(Date.UTC(year, month - 1, 1) / 86_400_000);
