import type { Claim } from '../../server/contract/elements.ts';
import type { Field } from '../../server/contract/model.ts';
import { FiguresStrip } from '../evidence/FiguresStrip.tsx';
import { type Mark, markInWords, opposed, stripOf, toMarks } from '../evidence/marks.ts';
import { SaidStrip } from '../evidence/SaidStrip.tsx';
import { SeriesStrip } from '../evidence/SeriesStrip.tsx';
import { t } from '../texts/index.ts';
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
        {strip === 'series' && disputes.length === 0 && <p>{t('evidence:strip.series')}</p>}
        {marks.some(({ word, claim }) => word && claim.stance === 'asserts') && (
          <p>{t('evidence:strip.soft')}</p>
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
      <strong>{t('evidence:strip.disputed')}</strong>
      <ul>
        {pairs.slice(0, most).map(([one, other]) => (
          <li key={`${one.claim.id} ${other.claim.id}`}>
            {t('evidence:strip.pair', { one: markInWords(one), other: markInWords(other) })}
          </li>
        ))}
      </ul>
      {pairs.length > most && <p>{t('evidence:strip.more', { count: pairs.length - most })}</p>}
    </div>
  );
}

function Undated({ marks }: { marks: Mark[] }) {
  const undated = marks.filter(({ days }) => days === null).length;
  return undated > 0 ? <p>{t('evidence:strip.undated', { count: undated })}</p> : null;
}

/** The same as a table, for those who don’t see the drawing or want the words. */
function MarkTable({ marks }: { marks: Mark[] }) {
  return (
    <details className="as-table">
      <summary>{t('evidence:strip.table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('evidence:strip.when')}</th>
            <th scope="col">{t('evidence:strip.who')}</th>
            <th scope="col">{t('evidence:strip.grade')}</th>
          </tr>
        </thead>
        <tbody>
          {marks.map(mark => (
            <tr key={mark.claim.id}>
              <td>{mark.when}</td>
              <td>
                {markInWords(mark)}
                {mark.again && (
                  <>
                    {' '}
                    <span className="muted">{t('evidence:strip.again')}</span>
                  </>
                )}
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
