import type { Claim } from '../../server/contract/elements.ts';
import type { Field } from '../../server/contract/model.ts';
import { FiguresStrip } from '../evidence/FiguresStrip.tsx';
import { type Mark, markInWords, opposed, stripOf, toMarks } from '../evidence/marks.ts';
import { SaidStrip } from '../evidence/SaidStrip.tsx';
import { SeriesStrip } from '../evidence/SeriesStrip.tsx';
import { GradeBadge } from './GradeBadge.tsx';

/**
 * The claims of one aspect on an axis, a tick each: figures of different dates along time, figures or dates about one
 * time along their own axis, and who says so or denies it along time. What contradicts what is said in words below.
 */
export function FigureStrip({ claims, field }: { claims: Claim[]; field: Field | undefined }) {
  const marks = toMarks(claims, field);
  const strip = stripOf(marks, field);
  if (strip === null) return null;
  const disputes = opposed(marks);
  return (
    <figure className="strip">
      {strip === 'series' && <SeriesStrip marks={marks} field={field} />}
      {strip === 'figures' && <FiguresStrip marks={marks} field={field} />}
      {strip === 'said' && <SaidStrip marks={marks} />}
      <figcaption>
        <Disputes pairs={disputes} />
        {strip === 'series' && disputes.length === 0 && (
          <p>A series: figures of different dates, not a dispute.</p>
        )}
        {marks.some(({ word, claim }) => word && claim.stance === 'asserts') && (
          <p>Soft: a word that gives no number.</p>
        )}
        {strip !== 'figures' && <Undated marks={marks} />}
        <MarkTable marks={marks} />
      </figcaption>
    </figure>
  );
}

const most = 3;

function Disputes({ pairs }: { pairs: [Mark, Mark][] }) {
  if (pairs.length === 0) return null;
  return (
    <div className="disputes">
      <strong>Disputed</strong>
      <ul>
        {pairs.slice(0, most).map(([one, other]) => (
          <li key={`${one.claim.id} ${other.claim.id}`}>
            {markInWords(one)}; {markInWords(other)}.
          </li>
        ))}
      </ul>
      {pairs.length > most && <p>{pairs.length - most} more pairs contradict each other.</p>}
    </div>
  );
}

function Undated({ marks }: { marks: Mark[] }) {
  const undated = marks.filter(({ days }) => days === null).length;
  return undated > 0 ? <p>{undated} without a date, in the table alone.</p> : null;
}

/** The same as a table, for those who don’t see the drawing or want the words. */
function MarkTable({ marks }: { marks: Mark[] }) {
  return (
    <details className="as-table">
      <summary>As a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Who says what</th>
            <th scope="col">Grade</th>
          </tr>
        </thead>
        <tbody>
          {marks.map(mark => (
            <tr key={mark.claim.id}>
              <td>{mark.when}</td>
              <td>
                {markInWords(mark)}
                {mark.again && <span className="muted"> (same report again)</span>}
              </td>
              <td>
                <GradeBadge grade={mark.claim.grade} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
