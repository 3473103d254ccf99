import { IconFilterMinus, IconFilterPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Support } from '../../server/contract/graph.ts';
import type { Change, Rests } from '../../server/contract/rests.ts';
import { api } from '../api/client.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { dateInWords } from '../state/dateWords.ts';
import { amount } from '../state/figureWords.ts';
import { counted } from '../state/words.ts';
import { useShared } from './context.ts';
import { GradeBadge } from './GradeBadge.tsx';
import { Problem } from './Problem.tsx';
import { RestsTies } from './RestsTies.tsx';
import { useInspect } from './useInspect.ts';

/** What the picture loses without the claims of a source, a speaker or an origin, and the way to see it so. */
export function RestsPanel({ on }: { on: string }) {
  const { view, query, folds, dispatch } = useShared();
  const level = view.level === 'actors' ? 'actors' : 'states';
  const characters = view.filter.characters.join(',');
  const asked = { ...query, ...folds, characters, level };
  const rests = useQuery({
    queryKey: ['rests', on, asked],
    queryFn: ({ signal }) => api.rests(on, asked, signal),
    placeholderData: keepPreviousData,
  });
  if (rests.error) return <Problem error={rests.error} />;
  if (!rests.data) return <p className="pad muted reading">Working it out …</p>;
  const { leftOut, claims, events, roles, ties, unchanged, extents } = rests.data;
  const without = view.filter.without.filter(id => id !== on);
  return (
    <>
      <div className="pad rests-sum">
        <p>{sumInWords(rests.data)}</p>
        {claims > 0 && (
          <button
            type="button"
            className={leftOut ? 'button' : 'button primary'}
            onClick={() =>
              dispatch({
                type: 'filterChanged',
                change: { without: leftOut ? without : [...without, on] },
              })
            }
          >
            {leftOut ? <IconFilterPlus size={16} /> : <IconFilterMinus size={16} />}
            {leftOut ? 'Take it back into the picture' : 'Show the picture without it'}
          </button>
        )}
      </div>
      <Events title="Would be lost" events={events.filter(({ changes }) => changes.includes('lost'))} />
      <RestsTies ties={ties} extent={extents.ties} />
      <Events title="Would change" events={events.filter(({ changes }) => !changes.includes('lost'))} />
      <RolesThatGo roles={roles} />
      {(['events', 'roles'] as const).map(
        of =>
          extents[of].returned < extents[of].total && (
            <p key={of} className="pad muted">
              Showing {extents[of].returned} of {extents[of].total} {of}.
            </p>
          ),
      )}
      {unchanged > 0 && (
        <p className="pad muted">
          {counted(unchanged, 'more event')} would lose claims and be told as before.
        </p>
      )}
    </>
  );
}

function sumInWords({ claims, events, ties, leftOut, on }: Rests): string {
  const what = on.kind === 'source' ? 'this document' : on.kind === 'origin' ? 'this origin' : 'its word';
  if (claims === 0)
    return `Nothing in this picture rests on ${what}: no claim about an event that passes the filter.`;
  const lost = events.filter(({ changes }) => changes.includes('lost')).length;
  const gone = ties.filter(({ after }) => after === null).length;
  const begin = leftOut ? 'It is left out of the picture. With it there are' : `On ${what} rest`;
  const rest = [
    counted(claims, 'claim about events', 'claims about events'),
    lost > 0 ? `${counted(lost, 'event')} that nobody else tells of` : 'no event that nobody else tells of',
    gone > 0 && `${counted(gone, 'tie')}`,
  ].filter(Boolean);
  return `${begin} ${rest.slice(0, -1).join(', ')} and ${rest.at(-1)}.`;
}

function Events({ title, events }: { title: string; events: Rests['events'] }) {
  const { open, kinds } = useShared();
  if (events.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="section">
        <span>{title}</span>
        <span className="muted">{counted(events.length, 'event')}</span>
      </h3>
      {events.map(({ event, date, ...change }) => (
        <button key={event.id} type="button" className="list-item" onClick={() => open(event.id)}>
          <Glyph kind={kinds.get(event.kind)} size={18} />
          <span className="main">
            <strong>{event.caption}</strong>
            <br />
            <span className="muted">{dateInWords(date)}</span>
            <Changes {...change} kind={event.kind} />
          </span>
          <Grades {...change} />
        </button>
      ))}
    </section>
  );
}

function RolesThatGo({ roles }: { roles: Rests['roles'] }) {
  const { kinds } = useShared();
  const inspect = useInspect();
  const lost = roles.filter(({ changes }) => changes.includes('lost') || changes.includes('weaker'));
  if (lost.length === 0) return null;
  return (
    <section aria-label="Roles in events that stay">
      <h3 className="section">
        <span>Roles in events that stay</span>
        <span className="muted">{lost.length}</span>
      </h3>
      {lost.map(({ id, event, holder, caption, ...change }) => (
        <button key={id} type="button" className="list-item" onClick={() => inspect(id)}>
          <Glyph kind={kinds.get(holder.kind)} size={18} />
          <span className="main">
            <strong>{holder.caption}</strong> <span className="muted">{caption}</span> {event.caption}
            {change.changes.includes('lost') && <span className="tag bad">lost</span>}
          </span>
          <Grades {...change} />
        </button>
      ))}
    </section>
  );
}

type Changed = { before: Support; after: Support | null; changes: Change[] };

/** The best grade before, and after where it differs. */
function Grades({ before, after, changes }: Changed) {
  return (
    <span className="grades-change">
      <GradeBadge grade={before.grade} />
      {changes.includes('weaker') && (
        <>
          <span aria-hidden="true">→</span>
          <span className="visually-hidden">becomes</span>
          <GradeBadge grade={after?.grade ?? null} />
        </>
      )}
    </span>
  );
}

function Changes({ before, after, changes, kind: named }: Changed & { kind: string }) {
  const { kinds } = useShared();
  const kind = kinds.get(named);
  const captionOf = (name: string) =>
    (kind?.fields.find(field => field.name === name) ?? kind?.roles.find(role => role.name === name))
      ?.caption ?? (name === 'happened' ? 'that it happened' : name);
  const ended = before.disputes.filter(aspect => !after?.disputes.includes(aspect));
  const words: (string | false)[] = [
    changes.includes('status') && `${before.status} → ${after?.status ?? 'asserted by nobody'}`,
    changes.includes('one-origin') && `${before.origins} origins → one alone`,
    ...(changes.includes('ranges') ? rangesInWords(before, after, captionOf) : []),
    changes.includes('undisputed') && `no longer disputed: ${ended.map(captionOf).join(', ').toLowerCase()}`,
    changes.includes('appears') && 'would come to rest on one origin, and be shown',
  ];
  const told = words.filter(word => word !== false);
  if (told.length === 0) return null;
  return (
    <span className="changes">
      {told.map(word => (
        <span key={word}>{word}</span>
      ))}
    </span>
  );
}

function rangesInWords(
  before: Support,
  after: Support | null,
  captionOf: (name: string) => string,
): string[] {
  return before.ranges.flatMap(range => {
    const left = after?.ranges.find(({ field }) => field === range.field);
    const words = (of: typeof range | undefined) => {
      if (!of) return 'no figure';
      if (of.low !== null && of.low === of.high) return amount(of.low, null);
      return `${of.low === null ? 'open' : amount(of.low, null)} to ${of.high === null ? 'open' : amount(of.high, null)}`;
    };
    return words(range) === words(left)
      ? []
      : [`${captionOf(range.field).toLowerCase()}: ${words(range)} → ${words(left)}`];
  });
}
