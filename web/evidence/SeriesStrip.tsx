import type { Field } from '../../server/contract/model.ts';
import { amount, figureInWords } from '../state/figureWords.ts';
import { t } from '../texts/index.ts';
import { dayAxis, figureAxis } from './axis.ts';
import { short } from './FiguresStrip.tsx';
import { placeLabels } from './labels.ts';
import { MarkShape, OpenEnd } from './MarkShape.tsx';
import { type Mark, markWhenInWords } from './marks.ts';

const width = 348;
const height = 196;
const left = 42;
const top = 18;
const bottom = 20;

/** Figures of different dates: time runs to the right, the figure upwards, and each claim stands where it speaks of. */
export function SeriesStrip({ marks, field }: { marks: Mark[]; field: Field | undefined }) {
  const dated = marks.filter(({ days }) => days !== null);
  const ends = dated
    .flatMap(({ low, high, word }) => [low, high, ...(word ?? [])])
    .filter(end => end !== null);
  const area = { width: width - left, height: height - top - bottom };
  const figures = figureAxis(Math.max(0, ...ends), area.height, value => amount(value, field?.unit ?? null));
  const days = dated.flatMap(({ days: of }) => (of ? [middle(of)] : []));
  const time = dayAxis(Math.min(...days), Math.max(...days), area.width - 14);
  const x = (mark: Mark) => left + (mark.days ? time.to(middle(mark.days)) : 0);
  const y = (value: number) => top + area.height - figures.to(value);
  const level = (mark: Mark) => y(figureOf(mark));
  const labels = dated.filter(mark => !mark.again);
  const places = placeLabels(
    labels.map(mark => ({ x: x(mark), y: level(mark), text: labelOf(mark), ...tallness(mark, y) })),
    { width, height: height - bottom + 6 },
  );
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      role="img"
      aria-label={marks.map(markWhenInWords).join('; ')}
    >
      {figures.ticks.map(({ at, label }) => (
        <g key={label}>
          <line className="grid" x1={left} x2={width} y1={y(at)} y2={y(at)} />
          <text x={left - 5} y={y(at) + 3.5} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {time.ticks.map(({ at, label }) => (
        <text
          key={label}
          x={left + time.to(at)}
          y={height - 5}
          textAnchor={time.to(at) > area.width - 40 ? 'end' : 'middle'}
        >
          {label}
        </text>
      ))}
      {labels.map((mark, index) => {
        const place = places[index];
        const moved = place && Math.abs(place.y - level(mark)) + Math.abs(place.x - x(mark)) > 16;
        return moved ? (
          <line
            key={mark.claim.id}
            className="leader"
            x1={x(mark)}
            y1={level(mark)}
            x2={place.x + (place.anchor === 'start' ? -2 : 2)}
            y2={place.y}
          />
        ) : null;
      })}
      {dated.map(mark => (
        <SeriesMark key={mark.claim.id} mark={mark} x={x(mark)} y={y} />
      ))}
      {labels.map((mark, index) => {
        const place = places[index];
        return place ? (
          <text key={mark.claim.id} x={place.x} y={place.y + 4} textAnchor={place.anchor}>
            <tspan className="v">{shortFigure(mark)}</tspan> {short(mark.label, 17)}
          </text>
        ) : null;
      })}
    </svg>
  );
}

/** A word without a number is drawn as tall as what it may mean. */
const tallness = ({ low, high, word, claim }: Mark, y: (value: number) => number) =>
  word && (low ?? high) === null && claim.stance === 'asserts' ? { tall: (y(word[0]) - y(word[1])) / 2 } : {};

const middle = ({ from, to }: { from: number; to: number }) => (from + to) / 2;

/** Where a mark stands: at its figure, in the middle of what a word may mean, on the ground where it gives none. */
function figureOf({ low, high, word, claim }: Mark): number {
  if (claim.stance === 'withholds') return 0;
  if (low !== null && high !== null) return (low + high) / 2;
  return low ?? high ?? (word ? (word[0] + word[1]) / 2 : 0);
}

function shortFigure({ claim }: Mark): string {
  if (!claim.figure) return '';
  if (claim.stance === 'withholds') return t('evidence:mark.noFigureShort');
  const words = figureInWords({
    ...claim.figure,
    unit: claim.figure.unit === 'USD' ? 'USD' : null,
    scope: null,
    measure: null,
  });
  return claim.stance === 'denies' ? t('evidence:mark.not', { figure: words }) : short(words, 18);
}
const labelOf = (mark: Mark) => `${shortFigure(mark)} ${short(mark.label, 17)}`;

function SeriesMark({ mark, x, y }: { mark: Mark; x: number; y(value: number): number }) {
  const { low, high, word, claim } = mark;
  const value = low ?? high;
  const at = y(figureOf(mark));
  if (word && value === null && claim.stance === 'asserts')
    return (
      <rect
        className={mark.again ? 'soft again' : 'soft'}
        x={x - 5}
        width={10}
        y={y(word[1])}
        height={y(word[0]) - y(word[1])}
        rx={5}
      />
    );
  return (
    <>
      {low !== null && high !== null && high > low && (
        <line className="span" x1={x} x2={x} y1={y(low)} y2={y(high)} />
      )}
      <MarkShape mark={mark} x={x} y={at} upright />
      {low !== null && high === null && <OpenEnd x={x} y={at} up upright />}
      {low === null && high !== null && <OpenEnd x={x} y={at} up={false} upright />}
    </>
  );
}
