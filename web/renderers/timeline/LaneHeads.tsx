import { Glyph } from '../../glyph/Glyph.tsx';
import { useShared } from '../../panels/context.ts';
import { t } from '../../texts/lanes.ts';
import type { LaidLane } from './layout.ts';

type Props = {
  lanes: LaidLane[];
  width: number;
  /** On a phone a head stands above its rows. */
  above: boolean;
};

/** What each lane holds, and how many of how many; a head stays in sight as long as its lane does. */
export function LaneHeads({ lanes, width, above }: Props) {
  const { view, dispatch, openMenu } = useShared();
  return lanes.map(({ lane, top, height }, index) => {
    const later = lane.marks.length - lane.shown;
    const total = lane.total ?? lane.shown;
    const inside = (
      <>
        <Glyph kind={lane.kind} size={16} />
        <span className="name">{lane.title}</span>
        <span className="muted">
          {t('lanes:lanes.count', { shown: lane.shown, total })}
          {later > 0 && ` · ${t('lanes:lanes.later', { count: later })}`}
        </span>
      </>
    );
    const { actor } = lane;
    return (
      <section
        key={lane.id}
        className={above ? 'lane above' : 'lane'}
        data-lane={lane.id}
        data-even={index % 2 === 0}
        style={{ top, height, '--head': `${width}px` } as React.CSSProperties}
        aria-label={t('lanes:lanes.row', { name: lane.title, shown: lane.shown, total })}
      >
        {actor ? (
          <button
            type="button"
            className="lane-head"
            {...(view.selection?.id === actor ? { 'aria-current': true } : {})}
            onClick={event =>
              dispatch(
                event.shiftKey || event.ctrlKey || event.metaKey
                  ? { type: 'besideSelected', id: actor }
                  : { type: 'selected', selection: { type: 'node', id: actor } },
              )
            }
            onContextMenu={event => {
              event.preventDefault();
              openMenu({ x: event.pageX, y: event.pageY, id: actor });
            }}
          >
            {inside}
          </button>
        ) : (
          <div className="lane-head">{inside}</div>
        )}
      </section>
    );
  });
}
