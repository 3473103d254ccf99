import { memo } from 'react';
import type { Kind } from '../../../server/contract/model.ts';
import { Glyph } from '../../glyph/Glyph.tsx';
import { colourOf } from '../../timeline/colour.ts';
import { type Cluster, kindsOf } from './clusters.ts';
import { markInWords } from './words.ts';

type Props = {
  cluster: Cluster;
  kinds: Map<string, Kind>;
  selected: boolean;
  onChosen(cluster: Cluster, beside: boolean): void;
  onMenu(cluster: Cluster, at: { x: number; y: number }): void;
};

/** What was at one place, or at several that lie on each other: the glyph of the commonest kind, and how many of which. */
export const Mark = memo(function Mark({ cluster, kinds, selected, onChosen, onMenu }: Props) {
  const { events, marks } = cluster;
  const counts = kindsOf(events);
  const [first] = marks;
  const wide = marks.every(({ precision }) => precision === 'country');
  const weak = events.every(({ roles, event }) =>
    [event.support, ...roles.map(({ relationship }) => relationship.support)].some(
      support => support?.weak || support?.denied,
    ),
  );
  return (
    <button
      type="button"
      className={`map-mark${wide ? ' wide' : ''}${weak ? ' weak' : ''}${selected ? ' selected' : ''}`}
      style={{ left: cluster.x, top: cluster.y }}
      data-place={first?.id}
      data-events={events.length}
      aria-label={markInWords(cluster, kinds)}
      {...(events.length > 1 ? { 'aria-haspopup': 'dialog' as const } : {})}
      {...(selected ? { 'aria-current': true } : {})}
      onClick={event => onChosen(cluster, event.shiftKey || event.ctrlKey || event.metaKey)}
      onContextMenu={event => {
        event.preventDefault();
        event.stopPropagation();
        // The menu key has no pointer of its own.
        const box = event.currentTarget.getBoundingClientRect();
        onMenu(cluster, {
          x: event.clientX || box.x + box.width / 2,
          y: event.clientY || box.y + box.height / 2,
        });
      }}
    >
      <Glyph
        kind={kinds.get(counts[0]?.kind ?? '')}
        size={wide ? 20 : 24}
        planned={events.every(({ planned }) => planned)}
        hollow={events.every(({ untold }) => untold)}
      />
      {events.length > 1 && (
        <span className="map-count" aria-hidden="true">
          {events.length}
          {counts.length > 1 && (
            <span className="map-kinds">
              {counts.map(({ kind, events: count }) => (
                <span key={kind} style={{ flex: count, background: colourOf(kinds.get(kind)) }} />
              ))}
            </span>
          )}
        </span>
      )}
    </button>
  );
});
