import { useEffect, useRef } from 'react';
import { Glyph } from '../../glyph/Glyph.tsx';
import { useShared } from '../../panels/context.ts';
import { Rows } from '../../panels/Rows.tsx';
import { selectedNodes } from '../../state/select.ts';
import { t } from '../../texts/lanes.ts';
import type { Lane } from './lanes.ts';
import { type Mark, type Told, toUndated } from './marks.ts';
import { aboutMark } from './words.ts';

type Props = {
  lanes: Lane[];
  undated: Told[] /** Whether it is opened for the undated ones. */;
  atUndated: boolean;
};

/** The timeline as a list with the same actions, lane by lane in the order of time; then what nobody dates. */
export function EventList({ lanes, undated, atUndated }: Props) {
  const end = useRef<HTMLElement>(null);
  useEffect(() => {
    if (atUndated) end.current?.scrollIntoView();
  }, [atUndated]);
  return (
    <div className="lanes-list">
      {lanes.map(({ id, title, shown, total, marks }) => (
        <section key={id}>
          <h2 className="section">
            {title} <span className="muted">{t('lanes:lanes.count', { shown, total: total ?? shown })}</span>
          </h2>
          <Rows of={marks}>{mark => <Row key={mark.id} mark={mark} />}</Rows>
        </section>
      ))}
      {undated.length > 0 && (
        <section ref={end}>
          <h2 className="section">
            {t('lanes:list.undated')} <span className="muted">{undated.length}</span>
          </h2>
          <Rows of={undated.map(toUndated)}>{mark => <Row key={mark.id} mark={mark} />}</Rows>
        </section>
      )}
    </div>
  );
}

function Row({ mark }: { mark: Mark }) {
  const { view, kinds, dispatch, openMenu } = useShared();
  const kind = kinds.get(mark.node.kind);
  return (
    <li>
      <button
        type="button"
        className="list-item"
        {...(selectedNodes(view).includes(mark.id) ? { 'aria-current': true } : {})}
        onClick={event =>
          dispatch(
            event.shiftKey || event.ctrlKey || event.metaKey
              ? { type: 'besideSelected', id: mark.id }
              : { type: 'selected', selection: { type: 'node', id: mark.id } },
          )
        }
        onContextMenu={event => {
          event.preventDefault();
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          openMenu({ x: event.clientX || left, y: event.clientY || bottom, id: mark.id });
        }}
      >
        <Glyph kind={kind} size={18} planned={mark.planned} hollow={mark.later} />
        <span className="main">
          <strong>{mark.node.caption}</strong>
          <br />
          <span className="muted">{aboutMark(mark, kind)}</span>
        </span>
      </button>
    </li>
  );
}
