import './legend.css';
import type { Overview } from '../../server/contract/overview.ts';
import type { Character } from '../../server/contract/words.ts';
import { isOpen } from '../state/view.ts';
import { useShared } from './context.ts';
import { GradeFilter } from './GradeFilter.tsx';
import { LegendDates } from './LegendDates.tsx';
import { LegendKinds } from './LegendKinds.tsx';
import { LegendSources } from './LegendSources.tsx';
import { LegendStatuses } from './LegendStatuses.tsx';

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
  } = useShared();
  const events = overview?.totals.events;
  const oneOrigin = overview?.totals.oneOrigin;
  return (
    <>
      <section aria-label="Actors">
        <h2>
          Actors{' '}
          {!isOpen(filter) && (
            <button type="button" className="link" onClick={() => dispatch({ type: 'filterReset' })}>
              Reset filter
            </button>
          )}
        </h2>
        <LegendKinds overview={overview} of={kind => kind.group === 'actor'} />
      </section>
      {level === 'events' && (
        <section aria-label="Places">
          <h2>Places</h2>
          <LegendKinds overview={overview} of={kind => kind.group === 'place'} />
        </section>
      )}
      <section aria-label="Events">
        <h2>
          Events <span className="count">{events && `${events.returned} of ${events.total}`}</span>
        </h2>
        <LegendKinds overview={overview} of={kind => kind.group === 'event'} />
      </section>
      <LegendStatuses overview={overview} />
      {level !== 'events' && <Ties overview={overview} />}
      <GradeFilter />
      <LegendDates overview={overview} />
      <LegendSources />
      <section aria-label="Origins">
        <label className="row" style={{ marginTop: 10 }}>
          <input
            type="checkbox"
            checked={filter.oneOrigin}
            onChange={() => dispatch({ type: 'filterChanged', change: { oneOrigin: !filter.oneOrigin } })}
          />
          <span className="name">Rests on one origin only</span>
        </label>
        {oneOrigin && (
          <p className="muted">
            {oneOrigin.returned} of {oneOrigin.total} events do
          </p>
        )}
      </section>
    </>
  );
}

/** The characters of ties, each with how many are drawn of how many there would be. */
function Ties({ overview }: { overview: Overview | undefined }) {
  const {
    view: { filter },
    dispatch,
  } = useShared();
  const all = characters.map(([name]) => name);
  const change = (on: Character[]) =>
    dispatch({ type: 'filterChanged', change: { characters: all.filter(name => on.includes(name)) } });
  return (
    <section aria-label="Ties">
      <h2>Ties</h2>
      {characters.map(([name, caption]) => {
        const on = filter.characters.includes(name);
        const counts = overview?.characters.find(one => one.character === name);
        const alone = on && filter.characters.length === 1;
        return (
          <div key={name} className="row legend-row">
            <input
              type="checkbox"
              aria-label={caption}
              checked={on}
              onChange={() =>
                change(on ? filter.characters.filter(one => one !== name) : [...filter.characters, name])
              }
            />
            <span className={`swatch ${name}`} />
            <span className="name">{caption}</span>
            <button
              type="button"
              className="link only"
              aria-label={alone ? `All ties again, not only ${name}` : `Only ${name}`}
              onClick={() => change(alone ? all : [name])}
            >
              {alone ? 'all' : 'only'}
            </button>
            {counts && (
              <span className="count">
                {counts.shown} of {counts.total}
              </span>
            )}
          </div>
        );
      })}
      <div className="row">
        <span className="swatch planned" />
        <span className="name muted">Only planned</span>
      </div>
      <div className="row">
        <span className="swatch weak" />
        <span className="name muted">Only weak or denied claims</span>
      </div>
    </section>
  );
}
