import type { Stance } from '../../server/contract/words.ts';
import { stanceWord } from '../state/claimWords.ts';
import { t } from '../texts/index.ts';
import { dayAxis } from './axis.ts';
import { short } from './FiguresStrip.tsx';
import { placeLabels } from './labels.ts';
import { MarkShape } from './MarkShape.tsx';
import { type Mark, markWhenInWords } from './marks.ts';

const width = 348;
const left = 62;
const lane = 40;
const order: Stance[] = ['asserts', 'doubts', 'denies', 'withholds'];

/** Who says so, doubts it, denies it or won’t say, along the time: a lane for each stance that is taken. */
export function SaidStrip({ marks }: { marks: Mark[] }) {
  const dated = marks.filter(({ days }) => days !== null);
  const days = dated.flatMap(({ days: of }) => of?.to ?? []);
  const axis = dayAxis(Math.min(...days), Math.max(...days), width - left - 8);
  const lanes = order.filter(stance => marks.some(({ claim }) => claim.stance === stance));
  const height = lanes.length * lane + 20;
  const x = (mark: Mark) => left + axis.to(mark.days?.to ?? 0);
  const y = (stance: Stance) => lanes.indexOf(stance) * lane + lane / 2;
  // Whoever disagrees is named first: where there is no room for all, it is they who must not be missing.
  const labels = dated
    .filter(({ again }) => !again)
    .sort((one, other) => order.indexOf(other.claim.stance) - order.indexOf(one.claim.stance));
  const places = placeLabels(
    labels.map(mark => ({ x: x(mark), y: y(mark.claim.stance), text: short(mark.label, 22) })),
    { left, width, height: height - 18 },
  );
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      role="img"
      aria-label={marks.map(markWhenInWords).join('; ')}
    >
      {lanes.map(stance => (
        <g key={stance}>
          <line className="grid" x1={left} x2={width} y1={y(stance)} y2={y(stance)} />
          <text className="v" x={0} y={y(stance) + 4}>
            {t('evidence:mark.stance', {
              stance: stanceWord(stance),
              count: marks.filter(({ claim }) => claim.stance === stance).length,
            })}
          </text>
        </g>
      ))}
      {axis.ticks.map(({ at, label }) => (
        <text
          key={label}
          x={left + axis.to(at)}
          y={height - 5}
          textAnchor={axis.to(at) > width - left - 50 ? 'end' : 'middle'}
        >
          {label}
        </text>
      ))}
      {dated.map(mark => (
        <MarkShape key={mark.claim.id} mark={mark} x={x(mark)} y={y(mark.claim.stance)} />
      ))}
      {labels.map((mark, index) => {
        const place = places[index];
        return place ? (
          <text key={mark.claim.id} x={place.x} y={place.y + 4} textAnchor={place.anchor}>
            {short(mark.label, 22)}
          </text>
        ) : null;
      })}
    </svg>
  );
}
