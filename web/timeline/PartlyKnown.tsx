import type { Timeline } from '../../server/contract/timeline.ts';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';
import { SheetEvent, SheetGroup, TimeSheet } from './TimeSheet.tsx';

/** Events without a date, and those that are dated, but not to the day. */
export function PartlyKnown({ timeline, onClose }: { timeline: Timeline; onClose(): void }) {
  const { undated, undatedEvents, partlyDated } = timeline;
  return (
    <TimeSheet title={t('timeline:strip.unknownDates')} onClose={onClose}>
      <SheetGroup
        title={t('timeline:sheet.undated')}
        list={{ items: undatedEvents, extent: { total: undated, returned: undatedEvents.length } }}
      >
        {event => (
          <SheetEvent key={event.id} event={event}>
            {t('words:date.none')}
          </SheetEvent>
        )}
      </SheetGroup>
      <SheetGroup
        title={t('timeline:sheet.partly')}
        list={{ items: partlyDated.events, extent: partlyDated.extent }}
      >
        {({ event, date }) => (
          <SheetEvent key={event.id} event={event}>
            {dateInWords(date)}
          </SheetEvent>
        )}
      </SheetGroup>
    </TimeSheet>
  );
}
