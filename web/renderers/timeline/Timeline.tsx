import './timeline.css';
import { useShared } from '../../panels/context.ts';
import { NothingPasses } from '../../panels/NothingPasses.tsx';
import { t } from '../../texts/lanes.ts';
import { toDay } from '../../timeline/days.ts';
import { useTimeline } from '../../timeline/useTimeline.ts';
import { Lanes } from './Lanes.tsx';
import { homeOf } from './sight.ts';
import { useLanes } from './useLanes.ts';

/** The events of the view in lanes along time: the same selection and filter as everywhere. */
export function Timeline() {
  const { view, query, kinds, overview } = useShared();
  // All days there are, as the strip has them: no change of the filter but the window moves the axis.
  const { happened } = useTimeline(query, view.time.zoom, kinds.size > 0);
  const told = useLanes(overview);
  const { from, to } = view.filter;
  if (told.error && !told.lanes)
    return (
      <div className="middle" role="alert">
        <p>{t('lanes:unreadable', { why: told.error.message })}</p>
      </div>
    );
  if (!told.lanes || !told.marks || happened === undefined)
    return <p className="middle reading">{t('lanes:reading')}</p>;
  const nothing = told.lanes.length === 0;
  if (nothing && overview?.totals.events.returned === 0 && overview.totals.events.total > 0)
    return <NothingPasses overview={overview} />;
  if (happened === null) return <p className="middle">{t('lanes:none')}</p>;
  const first = from ? toDay(from) : happened.from;
  const days = { from: first, to: Math.max(first, to ? toDay(to) : happened.to) };
  return <Lanes {...told} lanes={told.lanes} marks={told.marks} days={days} home={homeOf(days)} />;
}
