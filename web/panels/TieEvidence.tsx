import type { TieDetails } from '../../server/contract/overview.ts';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';

/** Speakers named before one asks for more. */
const most = 6;

/** Since when two are tied, whether anyone disagrees, and on whose word it is told. */
export function TieEvidence({ details: { events, time, speakers, stances } }: { details: TieDetails }) {
  const disputed = events.filter(({ event: { support } }) => (support?.disputes.length ?? 0) > 0).length;
  const since = dateInWords(time.since ?? undefined);
  const dates =
    time.last === null || time.last === time.since
      ? since
      : t('inspector:tie.sinceAndLast', { since, last: dateInWords(time.last) });
  const disagreement = [
    t('inspector:tie.disputed', { count: disputed }),
    stances.doubts > 0 && t('inspector:tie.doubt', { count: stances.doubts }),
    stances.withholds > 0 && t('inspector:tie.withhold', { count: stances.withholds }),
  ];
  return (
    <dl className="tie-facts">
      <dt>{t('inspector:tie.since')}</dt>
      <dd>
        {time.undated > 0 && time.since !== null
          ? t('inspector:tie.undated', { dates, count: time.undated })
          : dates}
      </dd>
      <dt>{t('inspector:tie.disagreement')}</dt>
      <dd>{disagreement.filter(Boolean).join(', ')}</dd>
      <dt>{t('inspector:tie.word')}</dt>
      <dd>
        <Speakers speakers={speakers.slice(0, most)} />
        {speakers.length === 0 && t('inspector:tie.nobody')}
        {speakers.length > most && (
          <details className="as-table">
            <summary>{t('inspector:tie.more', { count: speakers.length - most })}</summary>
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
              <span className="tag party" title={t('inspector:tie.partyIn', { count: party })}>
                {t('inspector:tie.party')}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
