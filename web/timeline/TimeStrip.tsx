import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { Trans } from 'react-i18next';
import type { Overview } from '../../server/contract/overview.ts';
import type { Timeline } from '../../server/contract/timeline.ts';
import { useShared } from '../panels/context.ts';
import { t } from '../texts/index.ts';
import { type Span, toBrush, toChange, windowMoved } from './brush.ts';
import { DayAdded } from './DayAdded.tsx';
import { type Days, toDay, unitOf } from './days.ts';
import { newGesture } from './gesture.ts';
import { PartlyKnown } from './PartlyKnown.tsx';
import { Play } from './Play.tsx';
import { Strip } from './Strip.tsx';
import { StripHead } from './StripHead.tsx';
import { usePlay } from './usePlay.ts';
import { useAllDays, useReported } from './useReported.ts';
import { useTimeKeys } from './useTimeKeys.ts';
import { useTimeline } from './useTimeline.ts';

/** Under the canvas: when it happened and by when it was reported, both to be narrowed. Not there where nothing is dated. */
export function TimeStrip({ overview }: { overview: Overview | undefined }) {
  const { query, kinds, view } = useShared();
  const ready = kinds.size > 0;
  const { happened, part, passing, sooner, error } = useTimeline(query, view.time.zoom, ready);
  const allDays = useAllDays(ready);
  const span = useMemo(() => {
    const [first, last] = [allDays?.[0], allDays?.at(-1)];
    if (!happened || !allDays) return happened === null ? null : undefined;
    return { happened, reported: first && last ? { from: toDay(first), to: toDay(last) } : null };
  }, [happened, allDays]);
  if (span === null) return null;
  return (
    <section className="timestrip" aria-label={t('timeline:strip.name')}>
      {span && passing && allDays ? (
        <Ready {...{ span, part, passing, sooner, allDays, overview }} />
      ) : (
        error && <p className="muted">{t('timeline:strip.unreadable', { message: error.message })}</p>
      )}
    </section>
  );
}

type Props = {
  span: Span;
  /** What of the span is looked at; null for all of it. */
  part: Days | null;
  passing: Timeline;
  sooner: Timeline | undefined;
  allDays: string[];
  overview: Overview | undefined;
};

function Ready({ span, part, passing, sooner, allDays, overview }: Props) {
  const { view, dispatch, query, folds } = useShared();
  const phone = useMediaQuery('(max-width: 900px)');
  const [unfolded, setUnfolded] = useState(false);
  const [sheet, setSheet] = useState<'added' | 'dates' | null>(null);
  const { ref, width } = useElementSize<HTMLDivElement>();
  const level = view.level === 'actors' ? 'actors' : 'states';
  const characters = view.filter.characters.join(',');
  const { told, settled } = useReported(
    level,
    { ...query, ...folds, ...(characters ? { characters } : {}) },
    true,
  );
  const reports = told?.days ?? [];
  const play = usePlay(
    reports.map(({ day }) => day),
    allDays.at(-1),
    settled,
  );
  const axis = part ?? span.happened;
  const brush = toBrush(view.filter, span);
  useTimeKeys(
    {
      moveWindow: by => {
        const moved = windowMoved(brush, by, unitOf(axis), span);
        if (moved)
          dispatch({ type: 'timeMoved', change: toChange('window', moved, span), gesture: newGesture() });
      },
      stepReported: by => play.step(by < 0 ? play.previous : play.next),
    },
    view.question === null,
  );
  const flip = (which: 'added' | 'dates') => setSheet(sheet === which ? null : which);
  return (
    <div data-unfolded={unfolded}>
      <StripHead
        {...{ span, part, brush, overview, passing }}
        dates={{ open: sheet === 'dates', flip: () => flip('dates') }}
        folding={phone ? { open: unfolded, flip: () => setUnfolded(!unfolded) } : null}
      />
      {(!phone || unfolded) && (
        <>
          <div className="strip-body">
            <div className="gutter muted" aria-hidden="true">
              <span>
                <Trans
                  t={t}
                  i18nKey={`timeline:gutter.${view.time.scale === 'root' ? 'rootEvents' : 'events'}.${passing.unit}`}
                />
              </span>
              <span className="soft-word" title={t('timeline:strip.unknownDates')}>
                {t('timeline:strip.dates')}
              </span>
              <span className="reported-word">{t('timeline:strip.reportedBy')}</span>
            </div>
            <div className="axis" ref={ref}>
              {width > 0 && (
                <Strip
                  {...{ span, axis, passing, sooner, width, allDays, reports }}
                  scale={view.time.scale}
                />
              )}
            </div>
          </div>
          <Play {...{ play, told }} open={sheet === 'added'} flip={() => flip('added')} />
        </>
      )}
      {sheet === 'added' && told && <DayAdded told={told} onClose={() => setSheet(null)} />}
      {sheet === 'dates' && <PartlyKnown timeline={passing} onClose={() => setSheet(null)} />}
    </div>
  );
}
