import * as Plot from '@observablehq/plot';
import { dateLabel } from '../../state/dateWords.ts';
import { numberInWords } from '../../state/figureWords.ts';
import { language } from '../../texts/result.ts';
import type { ChartChoice, Charted, Point } from './chart.ts';

/** Colours of series, as result.css gives them for both themes; those beyond share the last one. */
export const mostColours = 8;
export const colourOf = (index: number): string => `var(--series-${Math.min(index + 1, mostColours)})`;

type Words = { x: string; y: string };
type Named = Point & { y: number };

/** Pixels: of a bar and round it, of a sign, and of names at the left at most. */
const [bar, sign, mostName] = [22, 6.6, 220];

/** A chart as SVG, in the colours of the page. */
export function draw(
  told: Charted,
  { as }: ChartChoice,
  width: number,
  words: Words,
): SVGElement | HTMLElement {
  const colour = {
    type: 'ordinal',
    domain: told.series,
    range: told.series.map((_, index) => colourOf(index)),
  } as const;
  const value = {
    label: as === 'bar' ? null : words.y,
    grid: true,
    nice: true,
    tickFormat: figureLabel,
    zero: fromZero(told, as),
  };
  const title = (point: Point) => [point.series, point.xText, point.yText].filter(Boolean).join('\n');
  const shared = { style: { background: 'none' }, color: colour, width };
  if (as === 'bar') {
    const names = [...new Set(told.points.map(({ x }) => String(x)))];
    const several = told.series.length > 1;
    const longest = Math.max(0, ...names.map(name => name.length));
    const marginLeft = Math.min(mostName, width / 3, longest * sign + 14);
    const fits = Math.floor((marginLeft - 14) / sign);
    const shortened = (name: string) =>
      name.length > fits ? `${name.slice(0, Math.max(1, fits - 1))}…` : name;
    const place = several ? { fy: 'x', y: 'series' } : { y: 'x' };
    const scales = several
      ? {
          y: { axis: null, domain: told.series, padding: 0.1 },
          fy: { domain: names, label: null, axis: 'left', tickFormat: shortened, padding: 0.25 },
        }
      : { y: { domain: names, label: null, tickFormat: shortened, tickSize: 0, padding: 0.25 } };
    return Plot.plot({
      ...shared,
      ...(scales as object),
      x: { ...value, axis: 'top', ticks: Math.max(2, Math.floor((width - marginLeft) / 90)) },
      height: names.length * (several ? told.series.length * 14 + 10 : bar) + 44,
      marginLeft,
      marginRight: 20,
      marks: [
        Plot.barX(told.points.filter(hasFigure), {
          ...place,
          x1: 0,
          x2: 'y',
          fill: 'series',
          title,
          tip: true,
        }),
        Plot.ruleX([0]),
      ],
    });
  }
  const longest = Math.max(...told.points.map(({ y }) => figureLabel(y ?? 0).length), 3);
  const xScale =
    told.scale === 'time'
      ? { type: 'utc' as const, label: null, ...daysAlong(told, width) }
      : told.scale === 'band'
        ? { type: 'point' as const, label: words.x, domain: [...new Set(told.points.map(({ x }) => x))] }
        : { label: words.x, tickFormat: figureLabel, nice: true };
  const points =
    told.scale === 'band'
      ? told.points
      : [...told.points].sort((one, other) => Number(one.x) - Number(other.x));
  return Plot.plot({
    ...shared,
    x: xScale,
    y: value,
    height: Math.max(260, Math.min(460, width * 0.5)),
    marginLeft: longest * sign + 26,
    marginRight: told.scale === 'time' ? 44 : 24,
    marginBottom: 40,
    marks: [
      // A figure that is missing parts the line.
      ...(as === 'line'
        ? [Plot.lineY(points, { x: 'x', y: 'y', z: 'series', stroke: 'series', strokeWidth: 2 })]
        : []),
      Plot.dot(points.filter(hasFigure), {
        ...{ x: 'x', y: 'y', title, tip: true },
        ...(as === 'line'
          ? { fill: 'series', r: points.length > 300 ? 0 : 3 }
          : { stroke: 'series', fill: 'series', fillOpacity: 0.25, r: 4 }),
      }),
    ],
  });
}

const short = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 4 });

/** A figure of an axis, short where it is large: the points themselves tell every digit. */
function figureLabel(figure: number): string {
  const size = Math.abs(figure);
  if (size < 1e7) return numberInWords(figure);
  return size < 1e15 ? short.format(figure) : figure.toPrecision(3);
}

/** Bars begin at 0; lines and dots do where that does not press what they show into a strip. */
function fromZero({ points }: Charted, as: ChartChoice['as']): boolean {
  const figures = points.flatMap(({ y }) => (y === null ? [] : [y]));
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  return as === 'bar' || (least >= 0 && least < most * 0.6);
}

const aDay = 86_400_000;

/** Days, months or years along a chart as the page writes them; hours of a day or two as Plot does. */
function daysAlong({ points }: Charted, width: number) {
  const days = points.map(({ x }) => Number(x) / aDay);
  const long = Math.max(...days) - Math.min(...days);
  if (long < 2) return {};
  const precision = long < 400 ? 'day' : long < 4_000 ? 'month' : 'year';
  const tickFormat = (day: Date) => dateLabel(day, precision);
  const few = Math.max(2, Math.floor(width / 110));
  return long <= few ? { tickFormat, ticks: 'day' as const } : { tickFormat, ticks: few };
}

const hasFigure = (point: Point): point is Named => point.y !== null;
