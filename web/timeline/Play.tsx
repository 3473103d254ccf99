import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
} from '@tabler/icons-react';
import { Trans } from 'react-i18next';
import type { Reported } from '../../server/contract/reported.ts';
import { useShared } from '../panels/context.ts';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';
import { addedInWords } from './addedWords.ts';
import type { Speed, usePlay } from './usePlay.ts';

const faster: Record<Speed, Speed> = { slow: 'normal', normal: 'fast', fast: 'slow' };
const times: Record<Speed, string> = { slow: '½×', normal: '1×', fast: '2×' };

type Props = {
  play: ReturnType<typeof usePlay>;
  told: Reported | undefined;
  /** Whether the list of what the day added is open. */
  open: boolean;
  flip(): void;
};

/** Steps “reported by” through the days with reports, by hand or by itself, and says what each added. */
export function Play({
  play: { playing, previous, next, speed, setSpeed, step, flip: run },
  told,
  open,
  flip,
}: Props) {
  const { view } = useShared();
  const days = told?.days ?? [];
  const shown = view.filter.reportedBy !== undefined || playing || open;
  return (
    <div className="play">
      <fieldset className="play-buttons" aria-label={t('timeline:play.name')}>
        <button
          type="button"
          aria-label={t('timeline:play.previous')}
          disabled={previous === undefined}
          onClick={() => step(previous)}
        >
          <IconPlayerSkipBack size={16} />
        </button>
        <button
          type="button"
          className="run"
          aria-label={playing ? t('timeline:play.pause') : t('timeline:play.play')}
          disabled={days.length === 0}
          onClick={run}
        >
          {playing ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
        </button>
        <button
          type="button"
          aria-label={t('timeline:play.next')}
          disabled={next === undefined}
          onClick={() => step(next)}
        >
          <IconPlayerSkipForward size={16} />
        </button>
        <button
          type="button"
          className="speed"
          aria-label={t(`timeline:speed.${speed}`)}
          title={t(`timeline:speed.${speed}`)}
          onClick={() => setSpeed(faster[speed])}
        >
          {times[speed]}
        </button>
      </fieldset>
      <p className="added" aria-live="polite">
        {told?.day && told.added && shown ? (
          <Trans
            t={t}
            i18nKey="timeline:play.added"
            values={{ day: dateInWords(told.day), what: addedInWords(told.added) }}
            components={{ day: <strong /> }}
          />
        ) : days.length > 0 ? (
          t('timeline:play.days', { count: days.length })
        ) : (
          told && t('timeline:play.nothing')
        )}
      </p>
      {told?.added && (
        <button type="button" className="link" aria-expanded={open} onClick={flip}>
          {open ? t('timeline:play.hide') : t('timeline:play.show')}
        </button>
      )}
    </div>
  );
}
