import './tour.css';
import { useElementSize, useViewportSize } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { t } from '../texts/index.ts';
import { placeOfCard } from './place.ts';
import { steps } from './steps.ts';
import { useShown } from './useShown.ts';
import { useStage } from './useStage.ts';
import { useTourSeen } from './useTourSeen.ts';

/** A walk past what the page can do: a card beside the real thing, which stays lit. Ended or left, it is not offered again. */
export default function Tour({ onClose }: { onClose(): void }) {
  const [at, setAt] = useState(0);
  const [, setSeen] = useTourSeen();
  const dialog = useRef<HTMLDialogElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const { ref: card, width, height } = useElementSize<HTMLDivElement>();
  const inside = useViewportSize();
  const { name, shows } = steps[at] ?? steps[0];
  const lit = useShown(shows);
  useStage(name);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
    next.current?.focus();
  }, []);

  const go = (to: number) => {
    if (to >= steps.length) dialog.current?.close();
    else setAt(Math.max(0, to));
    // “Back” goes away on the first step.
    if (to <= 0) next.current?.focus();
  };
  const ended = () => {
    setSeen(true);
    onClose();
    // Where the keyboard came from may have gone with the offer.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>('.inspector')?.focus({ preventScroll: true });
    });
  };
  const last = at === steps.length - 1;
  return (
    <dialog
      ref={dialog}
      className="tour"
      aria-labelledby="tour-head"
      aria-describedby="tour-text"
      onClose={ended}
      onKeyDown={event => {
        const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (by && at + by < steps.length) go(at + by);
      }}
    >
      {lit && <div className="tour-lit" style={lit} />}
      <div
        ref={card}
        className={lit ? 'tour-card' : 'tour-card alone'}
        style={placeOfCard(lit, { width, height }, inside)}
      >
        <div className="tour-top">
          <span className="muted">{t('tour:at', { at: at + 1, of: steps.length })}</span>
          <button
            type="button"
            className="eye"
            aria-label={t('tour:end')}
            onClick={() => dialog.current?.close()}
          >
            <IconX size={16} />
          </button>
        </div>
        <div aria-live="polite">
          <h2 id="tour-head" className="title">
            {t(`tour:step.${name}.head`)}
          </h2>
          <p id="tour-text">{t(`tour:step.${name}.text`)}</p>
        </div>
        <div className="tour-foot">
          {at > 0 && (
            <button type="button" className="button" onClick={() => go(at - 1)}>
              {t('tour:back')}
            </button>
          )}
          <button ref={next} type="button" className="button primary" onClick={() => go(at + 1)}>
            {t(last ? 'tour:done' : 'tour:next')}
          </button>
        </div>
      </div>
    </dialog>
  );
}
