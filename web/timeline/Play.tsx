import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
} from '@tabler/icons-react';
import type { Reported } from '../../server/contract/reported.ts';
import { useShared } from '../panels/context.ts';
import { dateInWords } from '../state/dateWords.ts';
import { counted } from '../state/words.ts';
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
      <fieldset className="play-buttons" aria-label="Days with reports">
        <button
          type="button"
          aria-label="Previous day with reports"
          disabled={previous === undefined}
          onClick={() => step(previous)}
        >
          <IconPlayerSkipBack size={16} />
        </button>
        <button
          type="button"
          className="run"
          aria-label={playing ? 'Pause' : 'Play the days with reports'}
          disabled={days.length === 0}
          onClick={run}
        >
          {playing ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
        </button>
        <button
          type="button"
          aria-label="Next day with reports"
          disabled={next === undefined}
          onClick={() => step(next)}
        >
          <IconPlayerSkipForward size={16} />
        </button>
        <button
          type="button"
          className="speed"
          aria-label={`Speed: ${speed}`}
          title={`Speed: ${speed}`}
          onClick={() => setSpeed(faster[speed])}
        >
          {times[speed]}
        </button>
      </fieldset>
      <p className="added" aria-live="polite">
        {told?.day && told.added && shown ? (
          <>
            <strong>{dateInWords(told.day)}</strong> added {addedInWords(told.added)}
          </>
        ) : days.length > 0 ? (
          `${counted(days.length, 'day')} with reports; play shows what each added`
        ) : (
          told && 'Nothing was reported that passes the filter'
        )}
      </p>
      {told?.added && (
        <button type="button" className="link" aria-expanded={open} onClick={flip}>
          {open ? 'Hide' : 'What it added'}
        </button>
      )}
    </div>
  );
}
