import { monthNames } from '../../state/dateWords.ts';
import { monthsLater, toText } from '../../timeline/days.ts';
import type { Sight } from './sight.ts';

export type AxisTick = {
  day: number;
  label: string /** Begins a month, or where years are written a year. */;
  strong: boolean;
};

/** 5 January 1970 was a Monday. */
const monday = 4;

/**
 * Days, Mondays, months or years in sight, as close as leaves each its room; the same ones wherever the sight moves. The
 * first one, and the first of each year, say the year.
 * @param room pixels that one label takes
 */
export function axisTicks(sight: Sight, width: number, room = 64): AxisTick[] {
  const perDay = width / (sight.to - sight.from);
  const step = [1, 2, 7, 14].find(days => days * perDay >= room);
  const days = step === undefined ? monthly(sight, perDay, room) : daily(sight, step);
  let year = '';
  return days.map(({ day, plain, ofYear }) => {
    const text = toText(day);
    const withYear = text.slice(0, 4) !== year;
    year = text.slice(0, 4);
    return {
      day,
      label: ofYear ? year : withYear ? `${plain} ${year}` : plain,
      strong: text.endsWith(ofYear ? '-01-01' : '-01'),
    };
  });
}

type Plain = { day: number; plain: string; ofYear: boolean };

function daily({ from, to }: Sight, step: number): Plain[] {
  const anchor = step % 7 === 0 ? monday : 0;
  const found: Plain[] = [];
  for (let day = Math.ceil((from - anchor) / step) * step + anchor; day < to; day += step) {
    const [, month, date] = toText(day).split('-').map(Number);
    found.push({ day, plain: `${date} ${monthNames[Number(month) - 1]}`, ofYear: false });
  }
  return found;
}

function monthly({ from, to }: Sight, perDay: number, room: number): Plain[] {
  const step =
    [1, 2, 3, 6, 12, 24, 60, 120, 240, 600].find(months => months * 30.4 * perDay >= room) ?? 1_200;
  const [year, month] = toText(Math.floor(from)).split('-').map(Number);
  const since = (Number(year) - 1970) * 12 + Number(month) - 1;
  const found: Plain[] = [];
  for (let at = Math.floor(since / step) * step; ; at += step) {
    const day = monthsLater(0, at);
    if (day >= to) return found;
    if (day < from) continue;
    found.push({ day, plain: monthNames[((at % 12) + 12) % 12] ?? '', ofYear: step >= 12 });
  }
}
