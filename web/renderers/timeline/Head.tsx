import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Extent } from '../../../server/contract/graph.ts';
import { useShared } from '../../panels/context.ts';
import { Download } from '../../panels/Download.tsx';
import { FilterChips } from '../../panels/FilterChips.tsx';
import { menuKeys, menuLook } from '../../panels/menuLook.ts';
import { dateInWords } from '../../state/dateWords.ts';
import { t } from '../../texts/lanes.ts';
import { toText } from '../../timeline/days.ts';
import { newGesture } from '../../timeline/gesture.ts';
import { type Scale, type Sight, scales } from './sight.ts';
import { daysInWords, monthsInWords } from './words.ts';

type Props = {
  sight: Sight;
  home: Sight;
  /** All days of the window, without the room at its ends. */
  days: Sight;
  /** How many events are drawn hollow, have no day, are hidden; and a cut of the answer. */
  later: number;
  undated: number;
  hidden: number;
  cut: Extent | null;
  /** The scale that is seen, and those that are no nearer than all days. */
  scale: Scale | 'all' | null;
  tooNear(scale: Scale): boolean;
  onScale(scale: Scale | 'all'): void;
  list: boolean;
  onList(undated: boolean): void;
};

/** Above the lanes: which days are seen, how much of how much, how close, and what a lane is. */
export function Head(props: Props) {
  const { view, dispatch, overview } = useShared();
  const { sight, home, days, list, onList } = props;
  const { reportedBy } = view.filter;
  const events = overview?.totals.events;
  const whole = sight.from <= home.from && sight.to >= home.to;
  const { from, to } = view.filter;
  // To the month where it is everything, as the strip says it.
  const wordsOf = () => (whole && !from && !to ? monthsInWords(days) : daysInWords(inside(sight, days)));
  return (
    <header className="lanes-head">
      <h2>{wordsOf()}</h2>
      {events && (
        <span className="muted">{t('lanes:head.seen', { shown: events.returned, count: events.total })}</span>
      )}
      {props.undated > 0 && (
        <button type="button" className="link" onClick={() => onList(true)}>
          {t('lanes:head.undated', { count: props.undated })}
        </button>
      )}
      {reportedBy && props.later > 0 && (
        <span className="later" title={t('lanes:head.laterWhy', { date: dateInWords(reportedBy) })}>
          {t('lanes:head.later', { count: props.later })}
        </span>
      )}
      {props.cut && <span className="chip warn">{t('lanes:head.cut', props.cut)}</span>}
      {props.hidden > 0 && (
        <span className="chip">
          {t('lanes:head.hidden', { count: props.hidden })}{' '}
          <button type="button" className="link" onClick={() => dispatch({ type: 'allShown' })}>
            {t('lanes:head.show')}
          </button>
        </span>
      )}
      {!whole && !list && (
        <button
          type="button"
          className="link"
          title={t('lanes:head.windowWhy')}
          onClick={() => {
            const { from, to } = inside(sight, days);
            const change = { from: toText(Math.floor(from + 1e-6)), to: toText(Math.ceil(to - 1e-6) - 1) };
            dispatch({ type: 'timeMoved', change, gesture: newGesture() });
          }}
        >
          {t('lanes:head.window')}
        </button>
      )}
      <FilterChips />
      <span className="spacer" />
      {!list && <Scales {...props} />}
      <LanesMenu />
      <button
        type="button"
        className="button switch"
        aria-pressed={view.time.reports}
        title={t('lanes:head.reportsWhy')}
        onClick={() => dispatch({ type: 'timeAxisChanged', change: { reports: !view.time.reports } })}
      >
        {t('lanes:head.reports')}
      </button>
      <button type="button" className="button switch" aria-pressed={list} onClick={() => onList(false)}>
        {t('lanes:head.list')}
      </button>
      <Download />
    </header>
  );
}

/** What is seen without the room at the ends of all days. */
const inside = (sight: Sight, days: Sight): Sight => ({
  from: Math.max(sight.from, days.from),
  to: Math.min(sight.to, days.to),
});

function Scales({ scale, tooNear, onScale }: Pick<Props, 'scale' | 'tooNear' | 'onScale'>) {
  return (
    <fieldset className="levels" aria-label={t('lanes:scale.label')}>
      {scales.map(one => (
        <button
          key={one}
          type="button"
          aria-pressed={scale === one}
          disabled={tooNear(one)}
          title={tooNear(one) ? t('lanes:scale.nearer') : undefined}
          onClick={() => onScale(one)}
        >
          {t(`lanes:scale.${one}`)}
        </button>
      ))}
      <button type="button" aria-pressed={scale === 'all'} onClick={() => onScale('all')}>
        {t('lanes:scale.all')}
      </button>
    </fieldset>
  );
}

function LanesMenu() {
  const { view, dispatch } = useShared();
  const { lanes } = view.time;
  return (
    <Menu {...menuLook} position="bottom-end" width={150}>
      <Menu.Target>
        <button type="button" className="button">
          {t('lanes:lanes.menu', { by: t(`lanes:lanes.${lanes}`) })}{' '}
          <IconChevronDown size={14} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown {...menuKeys}>
        <Menu.RadioGroup
          value={lanes}
          onChange={by =>
            dispatch({ type: 'timeAxisChanged', change: { lanes: by === 'actor' ? 'actor' : 'kind' } })
          }
        >
          <Menu.RadioItem value="kind" closeMenuOnClick>
            {t('lanes:lanes.byKind')}
          </Menu.RadioItem>
          <Menu.RadioItem value="actor" closeMenuOnClick>
            {t('lanes:lanes.byActor')}
          </Menu.RadioItem>
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
