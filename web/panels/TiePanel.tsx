import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Kind } from '../../server/contract/model.ts';
import type { Tie } from '../../server/contract/overview.ts';
import { api } from '../api/client.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { dateInWords } from '../state/dateWords.ts';
import { counted } from '../state/words.ts';
import { t } from '../texts/index.ts';
import { CloseButton } from './CloseButton.tsx';
import { useShared } from './context.ts';
import { GradeBadge } from './GradeBadge.tsx';
import { LaterEvents } from './LaterEvents.tsx';
import { Problem } from './Problem.tsx';
import { TieEvidence } from './TieEvidence.tsx';

/** A tie: the events two actors share, in time order, of one character. */
export function TiePanel({ id }: { id: string }) {
  const { view, dispatch, query, folds, kinds, open } = useShared();
  const [a = '', b = '', character = ''] = id.split('|');
  const level = view.level === 'actors' ? 'actors' : 'states';
  const asked = { ...query, ...folds, characters: character };
  const details = useQuery({
    queryKey: ['tie', a, b, level, asked],
    queryFn: ({ signal }) => api.tie(a, b, level, asked, signal),
    placeholderData: keepPreviousData,
  });
  if (details.error) return <Problem error={details.error} />;
  if (!details.data) return <p className="pad muted reading">{t('common:reading')}</p>;
  const { a: first, b: second, ties, events, extent } = details.data;
  const tie = ties[0];
  return (
    <>
      <header className="pad">
        <div className="head">
          <span className={`swatch ${character}`} /> <span>Tie of {character}</span>
          <span className="spacer" />
          <CloseButton />
        </div>
        <h2 className="title">
          <button type="button" className="link" onClick={() => open(first.id)}>
            {first.caption}
          </button>
          {' ⇄ '}
          <button type="button" className="link" onClick={() => open(second.id)}>
            {second.caption}
          </button>
        </h2>
        {tie ? (
          <>
            <TieFigures tie={tie} first={first.caption} second={second.caption} kinds={kinds} />
            <TieEvidence details={details.data} />
          </>
        ) : (
          <p className="sub">No shared event passes the filter.</p>
        )}
      </header>
      <div className="body">
        <ol>
          {events.map(({ event, direction, planned }) => (
            <li key={event.id}>
              <button
                type="button"
                className="list-item"
                onClick={() => open(event.id)}
                data-event={event.id}
              >
                <Glyph kind={kinds.get(event.kind)} size={18} planned={planned} />
                <span className="main">
                  <strong>{event.caption}</strong>{' '}
                  {event.support?.denied && <span className="tag bad">denied</span>}{' '}
                  {(event.support?.disputes.length ?? 0) > 0 && !event.support?.denied && (
                    <span className="tag warn">disputed</span>
                  )}{' '}
                  {planned && (
                    <span className="tag planned">
                      {event.support?.status === 'happened' ? 'role not confirmed' : event.support?.status}
                    </span>
                  )}
                  <br />
                  <span className="muted">
                    {dateInWords(event.properties.date as string | undefined)} ·{' '}
                    {counted(event.support?.claims ?? 0, 'claim')},{' '}
                    {counted(event.support?.origins ?? 0, 'origin')}
                    {direction !== 'both' &&
                      ` · ${direction === 'aToB' ? `${first.caption} → ${second.caption}` : `${second.caption} → ${first.caption}`}`}
                  </span>
                </span>
                <GradeBadge grade={event.support?.grade ?? null} />
              </button>
            </li>
          ))}
        </ol>
        <LaterEvents {...{ a, b, level, asked }} shown={events} />
        {extent.returned < extent.total && (
          <p className="pad muted">
            Showing {extent.returned} of {extent.total}.
          </p>
        )}
      </div>
      <div className="foot">
        <button
          type="button"
          className="button primary"
          onClick={() => dispatch({ type: 'nodesAdded', ids: events.map(({ event }) => event.id) })}
        >
          Open as events
        </button>
      </div>
    </>
  );
}

function TieFigures({
  tie,
  first,
  second,
  kinds,
}: {
  tie: Tie;
  first: string;
  second: string;
  kinds: Map<string, Kind>;
}) {
  const { aToB, bToA, undirected } = tie.directions;
  const ways = [
    aToB > 0 && `${aToB} from ${first}`,
    bToA > 0 && `${bToA} from ${second}`,
    undirected > 0 && `${undirected} mutual`,
  ].filter(Boolean);
  return (
    <>
      <p className="sub">
        {counted(tie.events, 'event')} in {counted(tie.sources, 'source')}
        {tie.planned > 0 && `, ${tie.planned} planned`}. {ways.join(', ')}
      </p>
      <div className="bar" aria-hidden="true">
        {tie.kinds.map(({ kind, events }) => (
          <span
            key={kind}
            style={{
              flex: events,
              background: `light-dark(${kinds.get(kind)?.glyph.light}, ${kinds.get(kind)?.glyph.dark})`,
            }}
          />
        ))}
      </div>
      <p className="muted" style={{ marginTop: 6 }}>
        {tie.kinds
          .map(
            ({ kind, events }) =>
              `${events} ${(events === 1 ? kinds.get(kind)?.caption : kinds.get(kind)?.plural)?.toLowerCase()}`,
          )
          .join(' · ')}
      </p>
    </>
  );
}
