import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Character } from '../../server/contract/words.ts';
import { api } from '../api/client.ts';
import { AsCypher } from '../asking/AsCypher.tsx';
import { askedTie } from '../asking/asked.ts';
import { NotesPart } from '../notes/NotesPart.tsx';
import { AskButton } from '../query/AskAbout.tsx';
import { tieSubject } from '../state/asksAbout.ts';
import { t } from '../texts/index.ts';
import { CloseButton } from './CloseButton.tsx';
import { useShared } from './context.ts';
import { LaterEvents } from './LaterEvents.tsx';
import { Problem } from './Problem.tsx';
import { TieEvent } from './TieEvent.tsx';
import { TieEvidence } from './TieEvidence.tsx';
import { TieFigures } from './TieFigures.tsx';

/** A tie: the events two actors share, in time order, of one character. */
export function TiePanel({ id }: { id: string }) {
  const shared = useShared();
  const { view, dispatch, query, folds, open } = shared;
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
          <span className={`swatch ${character}`} />{' '}
          <span>{t(`inspector:tie.head.${character as Character}`)}</span>
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
            <TieFigures tie={tie} first={first.caption} second={second.caption} />
            <TieEvidence details={details.data} />
          </>
        ) : (
          <p className="sub">{t('inspector:tie.none')}</p>
        )}
      </header>
      <NotesPart on={{ type: 'element', id }} />
      <div className="body">
        <ol>
          {events.map(shared => (
            <TieEvent key={shared.event.id} shared={shared} first={first.caption} second={second.caption} />
          ))}
        </ol>
        <LaterEvents {...{ a, b, level, asked }} shown={events} />
        {extent.returned < extent.total && (
          <p className="pad muted">
            {t('inspector:tie.showing', { returned: extent.returned, count: extent.total })}
          </p>
        )}
      </div>
      <div className="foot">
        <button
          type="button"
          className="button primary"
          onClick={() => dispatch({ type: 'nodesAdded', ids: events.map(({ event }) => event.id) })}
        >
          {t('inspector:tie.open')}
        </button>
        <AsCypher asked={askedTie(id, shared)} />
        <AskButton subject={tieSubject([a, b])} />
      </div>
    </>
  );
}
