import type { Added, Reported } from '../../server/contract/reported.ts';
import { useShared } from '../panels/context.ts';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';
import { figureChangeInWords } from './addedWords.ts';
import { SheetEvent, SheetGroup, TimeSheet } from './TimeSheet.tsx';

/** What a day of reporting added: each thing a button that selects it. */
export function DayAdded({ told, onClose }: { told: Reported; onClose(): void }) {
  const { added, day, previous } = told;
  if (!added || day === null) return null;
  return (
    <TimeSheet title={t('timeline:added.title', { day: dateInWords(day) })} onClose={onClose}>
      {previous && <p className="muted">{t('timeline:added.since', { day: dateInWords(previous) })}</p>}
      <SheetGroup title={t('timeline:added.figures')} list={added.figures}>
        {one => (
          <SheetEvent key={`${one.event.id} ${one.field}`} event={one.event}>
            {figureChangeInWords(one)}
          </SheetEvent>
        )}
      </SheetGroup>
      <SheetGroup title={t('timeline:added.disputes')} list={added.disputes}>
        {({ event, aspects, denied }) => (
          <SheetEvent key={event.id} event={event}>
            {aspects.map(({ caption }) => caption.toLowerCase()).join(', ')}
            {denied && <span className="tag bad">{t('common:denied')}</span>}
          </SheetEvent>
        )}
      </SheetGroup>
      <SheetGroup title={t('timeline:added.ties')} list={added.ties}>
        {one => <Tie key={one.tie.id} {...one} />}
      </SheetGroup>
      <SheetGroup title={t('timeline:added.statuses')} list={added.statuses}>
        {({ event, before, after }) => (
          <SheetEvent key={event.id} event={event}>
            {t('timeline:added.status', {
              before: t(`words:modality.${before}`),
              after: t(`words:modality.${after}`),
            })}
          </SheetEvent>
        )}
      </SheetGroup>
      <SheetGroup title={t('timeline:added.events')} list={added.events}>
        {({ event, date, planned }) => (
          <SheetEvent key={event.id} event={event} planned={planned}>
            {dateInWords(date)}
          </SheetEvent>
        )}
      </SheetGroup>
      <SheetGroup title={t('timeline:added.more')} list={added.more}>
        {({ event, claims }) => (
          <SheetEvent key={event.id} event={event}>
            {t('timeline:added.claims', { claims })}
          </SheetEvent>
        )}
      </SheetGroup>
      <SheetGroup title={t('timeline:added.gone')} list={added.gone}>
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
          {t('timeline:added.tie', { a: a.caption, b: b.caption })}
          {tie.events === 0 && <span className="tag planned">{t('common:planned')}</span>}
          <span className="muted">{t(`words:character.${tie.character}`)}</span>
        </span>
      </button>
    </li>
  );
}
