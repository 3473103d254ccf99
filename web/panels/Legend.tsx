import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Overview } from '../../server/contract/overview.ts';
import type { Character } from '../../server/contract/words.ts';
import { api } from '../api/client.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { isOpen } from '../state/view.ts';
import { useShared } from './context.ts';
import { GradeFilter } from './GradeFilter.tsx';

const characters: [Character, string][] = [
  ['cooperation', 'Cooperation'],
  ['conflict', 'Conflict'],
  ['talk', 'Talk'],
];

/** The legend, which is the filter. */
export function Legend({ overview }: { overview: Overview | undefined }) {
  const {
    view: { filter, level },
    dispatch,
    kinds,
  } = useShared();
  const change = (part: Partial<typeof filter>) => dispatch({ type: 'filterChanged', change: part });
  const countOf = (kind: string) => overview?.kinds.find(one => one.kind === kind);
  const flip = <T,>(list: T[], one: T) =>
    list.includes(one) ? list.filter(other => other !== one) : [...list, one];
  const groupOf = (group: string) =>
    [...kinds.values()].filter(kind => kind.group === group && (countOf(kind.name)?.total ?? 0) > 0);
  return (
    <>
      <section>
        <h2>
          Actors{' '}
          {!isOpen(filter) && (
            <button type="button" className="link" onClick={() => dispatch({ type: 'filterReset' })}>
              Reset filter
            </button>
          )}
        </h2>
        {groupOf('actor').map(kind => (
          <div key={kind.name} className="row">
            <Glyph kind={kind} /> <span className="name">{kind.plural}</span>
            <span className="count">
              {level === 'states' && kind.name !== 'state'
                ? `${countOf(kind.name)?.total} folded`
                : `${countOf(kind.name)?.shown} of ${countOf(kind.name)?.total}`}
            </span>
          </div>
        ))}
      </section>
      <section>
        <h2>
          Events{' '}
          <span className="count">
            {overview ? `${overview.totals.events.returned} of ${overview.totals.events.total}` : ''}
          </span>
        </h2>
        {groupOf('event').map(kind => {
          const off = filter.kindsOff.includes(kind.name);
          return (
            <div key={kind.name} className={off ? 'row off' : 'row'}>
              <Glyph kind={kind} /> <span className="name">{kind.plural}</span>
              <span className="count">
                {off ? 0 : countOf(kind.name)?.shown} of {countOf(kind.name)?.total}
              </span>
              <button
                type="button"
                className="eye"
                aria-pressed={!off}
                aria-label={`Show ${kind.plural.toLowerCase()}`}
                onClick={() => change({ kindsOff: flip(filter.kindsOff, kind.name) })}
              >
                {off ? <IconEyeOff size={16} /> : <IconEye size={16} />}
              </button>
            </div>
          );
        })}
      </section>
      <section>
        <h2>Ties</h2>
        {characters.map(([name, caption]) => (
          <label key={name} className="row">
            <input
              type="checkbox"
              checked={filter.characters.includes(name)}
              onChange={() => change({ characters: flip(filter.characters, name) })}
            />
            <span className="name">{caption}</span>
            <span className={`swatch ${name}`} />
          </label>
        ))}
        <label className="row">
          <input
            type="checkbox"
            checked={filter.planned}
            onChange={() => change({ planned: !filter.planned })}
          />
          <span className="name">Also what is only planned</span>
          <span className="swatch planned" />
        </label>
        <div className="row">
          <span className="name muted">Only weak or denied claims</span>
          <span className="swatch weak" />
        </div>
      </section>
      <GradeFilter />
      <section>
        <h2>Dates</h2>
        <div className="dates">
          <label htmlFor="happened-from">Happened</label>
          <input
            id="happened-from"
            type="date"
            value={filter.from ?? ''}
            aria-label="Happened from"
            onChange={event => change({ from: event.target.value || undefined } as Partial<typeof filter>)}
          />
          <label htmlFor="happened-to">until</label>
          <input
            id="happened-to"
            type="date"
            value={filter.to ?? ''}
            aria-label="Happened until"
            onChange={event => change({ to: event.target.value || undefined } as Partial<typeof filter>)}
          />
          <label htmlFor="reported-by">Reported by</label>
          <input
            id="reported-by"
            type="date"
            value={filter.reportedBy ?? ''}
            onChange={event =>
              change({ reportedBy: event.target.value || undefined } as Partial<typeof filter>)
            }
          />
        </div>
        {(overview?.totals.undated ?? 0) > 0 && (
          <p className="muted" style={{ marginTop: 5 }}>
            {overview?.totals.undated} undated, always in.
          </p>
        )}
      </section>
      <Sources />
      <section>
        <label className="row" style={{ marginTop: 10 }}>
          <input
            type="checkbox"
            checked={filter.oneOrigin}
            onChange={() => change({ oneOrigin: !filter.oneOrigin })}
          />
          <span className="name">Rests on one origin only</span>
        </label>
      </section>
    </>
  );
}

function Sources() {
  const {
    view: { filter },
    dispatch,
    open,
  } = useShared();
  const sources = useQuery({ queryKey: ['sources'], queryFn: ({ signal }) => api.sources({}, signal) });
  if (!sources.data) return null;
  const without = (id: string) =>
    filter.without.includes(id) ? filter.without.filter(one => one !== id) : [...filter.without, id];
  return (
    <section>
      <h2>
        Sources{' '}
        <span className="count">
          {sources.data.sources.length - filter.without.length} of {sources.data.sources.length}
        </span>
      </h2>
      {sources.data.sources.map(({ source, reliability, claims }) => (
        <div key={source.id} className="row">
          <input
            type="checkbox"
            aria-label={`Claims of ${source.caption}`}
            checked={!filter.without.includes(source.id)}
            onChange={() => dispatch({ type: 'filterChanged', change: { without: without(source.id) } })}
          />
          <button type="button" className="link name" title={source.caption} onClick={() => open(source.id)}>
            {String(source.properties.publisher ?? source.caption)}
          </button>
          <span className="tag" title={`Reliability ${reliability}`}>
            {reliability}
          </span>
          <span className="count">{claims}</span>
        </div>
      ))}
    </section>
  );
}
