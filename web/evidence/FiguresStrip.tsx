import { useId } from 'react';
import type { Field } from '../../server/contract/model.ts';
import { amount } from '../state/figureWords.ts';
import { t } from '../texts/index.ts';
import { dayAxis, figureAxis } from './axis.ts';
import { MarkShape, OpenEnd } from './MarkShape.tsx';
import { type Mark, markInWords } from './marks.ts';

const width = 348;
const left = 122;
const right = 12;
const row = 36;

/** Figures, or dates, that are about one time: a row for each report of an origin, on one axis. */
export function FiguresStrip({ marks, field }: { marks: Mark[]; field: Field | undefined }) {
  const fade = useId();
  const rows = byReport(marks);
  const ends = marks
    .flatMap(({ low, high, word }) => [low, high, ...(word ?? [])])
    .filter(end => end !== null);
  const room = width - left - right;
  const axis =
    field?.type === 'date'
      ? dayAxis(Math.min(...ends), Math.max(...ends), room)
      : figureAxis(Math.max(0, ...ends), room, value => amount(value, field?.unit ?? null));
  const x = (value: number) => left + axis.to(value);
  const height = rows.length * row + 20;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      role="img"
      aria-label={marks.map(markInWords).join('; ')}
    >
      <defs>
        <linearGradient id={fade}>
          <stop className="soft" offset="0" stopOpacity={0} />
          <stop className="soft" offset="0.5" stopOpacity={0.5} />
          <stop className="soft" offset="1" stopOpacity={0} />
        </linearGradient>
      </defs>
      {axis.ticks.map(({ at, label }, index) => (
        <g key={label}>
          <line className="grid" x1={x(at)} x2={x(at)} y1={2} y2={height - 18} />
          <text
            x={x(at)}
            y={height - 5}
            textAnchor={index === 0 ? 'start' : index === axis.ticks.length - 1 ? 'end' : 'middle'}
          >
            {label}
          </text>
        </g>
      ))}
      {rows.map(([first, ...others], index) => {
        const y = index * row + 17;
        return (
          <g key={first.claim.id}>
            <text className="v" x={0} y={y - 2}>
              {short(first.label, 20)}
            </text>
            <text x={0} y={y + 11}>
              {short(field?.type === 'date' ? (first.claim.source.publisher ?? '') : first.when, 21)}
            </text>
            {first.word && first.claim.stance !== 'withholds' && (
              <rect
                x={x(first.word[0])}
                width={x(first.word[1]) - x(first.word[0])}
                y={y - 8}
                height={16}
                fill={`url(#${fade})`}
              />
            )}
            {[first, ...others].map((mark, place) => (
              <OneMark key={mark.claim.id} mark={mark} x={x} y={y} shift={place * 6} />
            ))}
            <Words mark={first} x={x} y={y} others={others.length} />
          </g>
        );
      })}
    </svg>
  );
}

/** Reports of one origin that say the same stand on one row. */
function byReport(marks: Mark[]): [Mark, ...Mark[]][] {
  const rows = new Map<string, [Mark, ...Mark[]]>();
  for (const mark of marks) {
    const key = `${mark.claim.origin.id} ${mark.claim.stance} ${mark.what}`;
    const known = rows.get(key);
    if (known) known.push(mark);
    else rows.set(key, [mark]);
  }
  return [...rows.values()];
}

type At = { mark: Mark; x(value: number): number; y: number };

function OneMark({ mark, x, y, shift }: At & { shift: number }) {
  const { low, high, claim } = mark;
  const value = low ?? high;
  const isSpan = low !== null && high !== null && high > low;
  if (value === null || claim.stance === 'withholds')
    return mark.word && claim.stance === 'asserts' ? null : (
      <MarkShape mark={mark} x={left + 8 + shift} y={y} />
    );
  return (
    <>
      {isSpan && shift === 0 && <line className="span" x1={x(low)} x2={x(high)} y1={y + 7} y2={y + 7} />}
      <MarkShape mark={mark} x={x(value) + shift} y={isSpan ? y + 7 : y} />
      {isSpan && shift === 0 && <MarkShape mark={mark} x={x(high)} y={y + 7} />}
      {low !== null && high === null && <OpenEnd x={x(value)} y={y} up />}
      {low === null && high !== null && <OpenEnd x={x(value)} y={y} up={false} />}
    </>
  );
}

function Words({ mark, x, y, others }: At & { others: number }) {
  const { low, high, word, claim, what } = mark;
  const text = short(what, 26);
  const value = low ?? high;
  if (value === null || claim.stance === 'withholds') {
    const soft = word && claim.stance === 'asserts';
    return (
      <text
        className={soft ? 'v' : ''}
        x={soft ? Math.min(x(word[0]) + 4, width - 130) : left + 20 + others * 6}
        y={y + 4}
      >
        {soft
          ? t('evidence:mark.word', { word: text })
          : claim.stance === 'withholds'
            ? t('evidence:mark.noFigure')
            : text}
      </text>
    );
  }
  if (low !== null && high !== null && high > low) {
    // The words of a span stand above it, as near to its begin as they fit.
    const at = Math.max(left, Math.min(x(low) - 2, width - text.length * 6));
    return (
      <text className="v" x={at} y={y - 5}>
        {text}
      </text>
    );
  }
  const end = x(high ?? value) + others * 6 + (high === null ? 22 : 9);
  const fits = end + text.length * 6 < width;
  return (
    <text
      className="v"
      x={fits ? end : x(value) - (low === null ? 22 : 8)}
      y={y + 4}
      textAnchor={fits ? 'start' : 'end'}
    >
      {text}
    </text>
  );
}

export const short = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
