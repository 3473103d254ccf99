import './start.css';
import type { Overview } from '../../server/contract/overview.ts';
import { counted } from '../state/words.ts';
import { useShared } from './context.ts';
import { LatestEvents } from './LatestEvents.tsx';
import { PictureList } from './PictureList.tsx';
import { StartCards } from './StartCards.tsx';

/** Nothing is selected: how to begin, the strongest ties, and what the dossier holds. */
export function Start({ overview }: { overview: Overview | undefined }) {
  const { view } = useShared();
  const totals = overview?.totals;
  return (
    <>
      <div className="pad">
        <h2 className="title">Start here</h2>
        <p className="sub">
          {view.level === 'events'
            ? 'Each sign is an event or who took part in it. Select one to see who says so, and where.'
            : 'A line between two actors sums up the events they share. Select one to see who says so, and where.'}
        </p>
      </div>
      <div className="body">
        {overview && <StartCards overview={overview} />}
        {overview && <LatestEvents overview={overview} />}
        <PictureList />
      </div>
      {totals && overview && (
        <dl className="totals" aria-label="In this dossier">
          <div>
            <dt>actors</dt>
            <dd>
              {overview.kinds
                .filter(({ kind }) => ['state', 'person', 'organization'].includes(kind))
                .reduce((sum, { total }) => sum + total, 0)}
            </dd>
          </div>
          <div>
            <dt>events</dt>
            <dd>{totals.events.total}</dd>
          </div>
          <div>
            <dt>claims</dt>
            <dd>{totals.claims}</dd>
          </div>
          <div>
            <dt>{counted(totals.sources, 'source').replace(/^\S+ /, '')}</dt>
            <dd>{totals.sources}</dd>
          </div>
        </dl>
      )}
    </>
  );
}
