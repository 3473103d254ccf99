import './tourOffer.css';
import { IconWalk, IconX } from '@tabler/icons-react';
import { useShared } from '../panels/context.ts';
import { t } from '../texts/index.ts';
import { useTourSeen } from './useTourSeen.ts';

/** A quiet line on the first screen, until the tour was taken or declined. */
export function TourOffer() {
  const { doing } = useShared();
  const [seen, setSeen] = useTourSeen();
  if (seen) return null;
  const decline = () => {
    setSeen(true);
    // The line goes, and the keyboard with it: it stays in the panel.
    document.querySelector<HTMLElement>('.inspector')?.focus({ preventScroll: true });
  };
  return (
    <div className="tour-offer">
      <IconWalk size={16} aria-hidden="true" />
      <button type="button" className="link" onClick={doing.showTour}>
        {t('tour:offer.start')}
      </button>
      <span className="spacer" />
      <button type="button" className="eye" aria-label={t('tour:offer.dismiss')} onClick={decline}>
        <IconX size={15} />
      </button>
    </div>
  );
}
