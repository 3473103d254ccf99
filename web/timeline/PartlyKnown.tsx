import type { Timeline } from '../../server/contract/timeline.ts';
import { dateInWords } from '../state/dateWords.ts';
import { SheetEvent, SheetGroup, TimeSheet } from './TimeSheet.tsx';

/** Events without a date, and those that are dated, but not to the day. */
export function PartlyKnown({ timeline, onClose }: { timeline: Timeline; onClose(): void }) {
  const { undated, undatedEvents, partlyDated } = timeline;
  return (
    <TimeSheet title="Dates that are not known to the day" onClose={onClose}>
      <SheetGroup
        title="Undated"
        list={{ items: undatedEvents, extent: { total: undated, returned: undatedEvents.length } }}
      >
        {event => (
          <SheetEvent key={event.id} event={event}>
            no date given
          </SheetEvent>
        )}
      </SheetGroup>
      <SheetGroup title="Dated in part" list={{ items: partlyDated.events, extent: partlyDated.extent }}>
        {({ event, date }) => (
          <SheetEvent key={event.id} event={event}>
            {dateInWords(date)}
          </SheetEvent>
        )}
      </SheetGroup>
    </TimeSheet>
  );
}
