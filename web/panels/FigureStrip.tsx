import type { Claim } from '../../server/contract/elements.ts';
import { amount, dateInWords, figureInWords, voiceInWords } from '../state/words.ts';

const width = 348;
const left = 118;

/** Figures of one aspect along time, a row each in the order of the days they are about: a series stays a series. */
export function FigureStrip({ claims }: { claims: Claim[] }) {
  const rows = claims
    .filter(
      claim =>
        claim.figure &&
        claim.stance === 'asserts' &&
        typeof claim.figure.value !== 'string' &&
        typeof claim.figure.value !== 'boolean',
    )
    .sort((one, other) => dayOf(one).localeCompare(dayOf(other)));
  const ends = rows
    .flatMap(({ figure }) => [figure?.low, figure?.high])
    .filter(end => typeof end === 'number');
  if (rows.length < 2 || ends.length === 0) return null;
  const unit = rows[0]?.figure?.unit ?? null;
  const most = Math.max(...ends) * 1.15 || 1;
  const x = (value: number) => left + ((width - left - 14) * value) / most;
  const height = rows.length * 34 + 20;
  return (
    <figure className="strip" style={{ margin: 0 }}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width="100%"
        role="img"
        aria-label={rows
          .map(row => `${who(row)}, ${when(row)}: ${row.figure ? figureInWords(row.figure) : ''}`)
          .join('; ')}
      >
        {[0, most / 2, most].map(tick => (
          <line key={tick} x1={x(tick)} x2={x(tick)} y1={2} y2={height - 18} stroke="var(--line)" />
        ))}
        {rows.map((row, index) => (
          <FigureRow key={row.id} row={row} y={index * 34 + 16} x={x} />
        ))}
        <text x={x(0)} y={height - 5}>
          0
        </text>
        <text x={width} y={height - 5} textAnchor="end">
          {amount(Math.round(most), unit)}
        </text>
      </svg>
    </figure>
  );
}

const dayOf = (claim: Claim) => claim.asOf ?? claim.said ?? claim.reported ?? '9999';
const when = (claim: Claim) => dateInWords(claim.asOf ?? claim.said ?? claim.reported);
const who = (claim: Claim) =>
  claim.speakers.map(speaker => speaker.caption).join(', ') || voiceInWords(claim);
const short = (text: string) => (text.length > 19 ? `${text.slice(0, 18)}…` : text);

function FigureRow({ row, y, x }: { row: Claim; y: number; x: (value: number) => number }) {
  const { figure } = row;
  if (!figure) return null;
  const { low, high, qualifier, scope } = figure;
  const value = low ?? high;
  const words = figureInWords({ ...figure, unit: null, measure: null, scope });
  const late = value !== null && x(value) > width - 110;
  return (
    <g>
      <text x={0} y={y - 1} className="v">
        {short(who(row))}
      </text>
      <text x={0} y={y + 12}>
        {short(when(row))}
      </text>
      {value === null ? (
        <text x={left + 4} y={y + 4} fontStyle="italic">
          “{qualifier?.replace('-', ' ')}”{scope ? ` ${scope}` : ''}
        </text>
      ) : (
        <>
          <rect
            x={x(low ?? 0)}
            width={Math.max(4, x(high ?? value) - x(low ?? 0))}
            y={y - 6}
            height={13}
            rx={2}
            fill="var(--accent)"
            opacity={qualifier === 'about' ? 0.55 : 1}
          />
          {high === null && (
            <path
              d={`M${x(value) + 4} ${y} h12 m-4 -4 l4 4 l-4 4`}
              stroke="var(--accent)"
              strokeWidth={2}
              fill="none"
            />
          )}
          <text
            className="v"
            x={late ? x(value) - 6 : x(value) + (high === null ? 22 : 9)}
            y={y + 4}
            textAnchor={late ? 'end' : 'start'}
          >
            {short(words)}
          </text>
        </>
      )}
    </g>
  );
}
