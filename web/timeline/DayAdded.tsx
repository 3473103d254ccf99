import type { Added, Reported } from '../../server/contract/reported.ts';
import { useShared } from '../panels/context.ts';
import { dateInWords } from '../state/dateWords.ts';
import { figureChangeInWords } from './addedWords.ts';
import { SheetEvent, SheetGroup, TimeSheet } from './TimeSheet.tsx';

/** What a day of reporting added: each thing a button that selects it. */
export function DayAdded({ told, onClose }: { told: Reported; onClose(): void }) {
  const { added, day, previous } = told;
  if (!added || day === null) return null;
  return (
    <TimeSheet title={`${dateInWords(day)} added`} onClose={onClose}>
      {previous && <p className="muted">To what was reported by {dateInWords(previous)}.</p>}
      <SheetGroup title="Figures that changed" list={added.figures}>
        {one => (
          <SheetEvent key={`${one.event.id} ${one.field}`} event={one.event}>
            {figureChangeInWords(one)}
          </SheetEvent>
        )}
      </SheetGroup>
      <SheetGroup title="Now disputed" list={added.disputes}>
        {({ event, aspects, denied }) => (
          <SheetEvent key={event.id} event={event}>
            {aspects.map(({ caption }) => caption.toLowerCase()).join(', ')}
            {denied && <span className="tag bad">denied</span>}
          </SheetEvent>
        )}
      </SheetGroup>
      <SheetGroup title="New ties" list={added.ties}>
        {one => <Tie key={one.tie.id} {...one} />}
      </SheetGroup>
      <SheetGroup title="Another status" list={added.statuses}>
        {({ event, before, after }) => (
          <SheetEvent key={event.id} event={event}>
            {before} → {after}
          </SheetEvent>
        )}
      </SheetGroup>
      <SheetGroup title="New events" list={added.events}>
        {({ event, date, planned }) => (
          <SheetEvent key={event.id} event={event} planned={planned}>
            {dateInWords(date)}
          </SheetEvent>
        )}
      </SheetGroup>
      <SheetGroup title="More claims about" list={added.more}>
        {({ event, claims }) => (
          <SheetEvent key={event.id} event={event}>
            +{claims}
          </SheetEvent>
        )}
      </SheetGroup>
      <SheetGroup title="No longer rest on one origin" list={added.gone}>
        {({ event }) => <SheetEvent key={event.id} event={event} />}
      </SheetGroup>
    </TimeSheet>
  );
}

function Tie({ tie, a, b }: Added['ties']['items'][number]) {
  const { dispatch } = useShared();
  return (
    <li>
      <button
        type="button"
        onClick={() => dispatch({ type: 'selected', selection: { type: 'tie', id: tie.id } })}
      >
        <span className={`swatch ${tie.character}`} />
        <span className="main">
          {a.caption} – {b.caption}
          {tie.events === 0 && <span className="tag planned">planned</span>}
          <span className="muted">{tie.character}</span>
        </span>
      </button>
    </li>
  );
}
