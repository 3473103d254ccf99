import type { TieDetails } from '../../server/contract/overview.ts';
import { dateInWords } from '../state/dateWords.ts';
import { counted } from '../state/words.ts';
import { useShared } from './context.ts';

/** Speakers named before one asks for more. */
const most = 6;

/** Since when two are tied, whether anyone disagrees, and on whose word it is told. */
export function TieEvidence({ details: { events, speakers, stances } }: { details: TieDetails }) {
  const dated = events.flatMap(({ event: { properties } }) =>
    typeof properties.date === 'string' ? [properties.date] : [],
  );
  const [first, last] = [dated[0], dated.at(-1)];
  const disputed = events.filter(({ event: { support } }) => (support?.disputes.length ?? 0) > 0).length;
  const undated = events.length - dated.length;
  return (
    <dl className="tie-facts">
      <dt>Since</dt>
      <dd>
        {first === undefined ? 'no date given' : dateInWords(first)}
        {last !== undefined && last !== first && `, last ${dateInWords(last)}`}
        {undated > 0 && first !== undefined && ` (${undated} undated)`}
      </dd>
      <dt>Disagreement</dt>
      <dd>
        {disputed === 0
          ? 'no claim denies or contradicts another'
          : `${counted(disputed, 'event')} denied or disputed`}
        {stances.doubts > 0 && `, ${stances.doubts} ${stances.doubts === 1 ? 'doubts' : 'doubt'} it`}
        {stances.withholds > 0 && `, ${stances.withholds} would not say`}
      </dd>
      <dt>On whose word</dt>
      <dd>
        <Speakers speakers={speakers.slice(0, most)} />
        {speakers.length === 0 && 'nobody is named'}
        {speakers.length > most && (
          <details className="as-table">
            <summary>{speakers.length - most} more speakers</summary>
            <Speakers speakers={speakers.slice(most)} />
          </details>
        )}
      </dd>
    </dl>
  );
}

function Speakers({ speakers }: Pick<TieDetails, 'speakers'>) {
  const { open } = useShared();
  return (
    <ul className="speakers">
      {speakers.map(({ id, caption, events, party }) => (
        <li key={id}>
          <button type="button" className="link" onClick={() => open(id)}>
            {caption}
          </button>{' '}
          <span className="muted">{events}</span>
          {party > 0 && (
            <>
              {' '}
              <span
                className="tag party"
                title={`It or its side takes part in ${counted(party, 'of these events', 'of these events')}`}
              >
                party
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
