import { useMemo, useState } from 'react';
import { useShared } from '../../panels/context.ts';
import { aboutMark } from '../../renderers/timeline/words.ts';
import { columnTitle } from '../../state/cells.ts';
import { t } from '../../texts/result.ts';
import { inTime, timeColumns, usualColumns } from './inTime.ts';
import { PickedNode } from './PickedNode.tsx';
import { Plot } from './Plot.tsx';
import type { Answered } from './types.ts';

/** What of an answer has a day, in lanes along time. */
export function TimelineWay({ result }: { result: Answered }) {
  const { kinds } = useShared();
  const columns = useMemo(() => timeColumns(result, kinds), [result, kinds]);
  const [chosen, setChosen] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  const told = useMemo(() => {
    const own = columns.filter(({ name }) => name === chosen);
    return inTime(result, own.length > 0 ? own : usualColumns(columns), kinds);
  }, [result, columns, chosen, kinds]);
  const mark = told.marks.find(({ id }) => id === picked);
  return (
    <div className="answer-lanes">
      <div className="way-bar">
        {columns.length > 1 && (
          <label>
            {t('result:time.by')}{' '}
            <select value={chosen} onChange={event => setChosen(event.target.value)}>
              <option value="">
                {t(columns.some(({ by }) => by === 'events') ? 'result:time.events' : 'result:time.dates')}
              </option>
              {columns.map(({ name }) => (
                <option key={name} value={name}>
                  {columnTitle(name)}
                </option>
              ))}
            </select>
          </label>
        )}
        <span className="muted">
          {[
            t('result:time.marks', { count: told.marks.length }),
            told.undated > 0 && t('result:time.undated', { count: told.undated }),
            told.left > 0 && t('result:time.left', { count: told.left }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {/* Other columns have other days, and are looked at as a whole. */}
      <Plot key={chosen} told={told} picked={picked} onPick={setPicked} />
      {mark && (
        <PickedNode
          node={mark.node}
          about={aboutMark(mark, told.kinds.get(mark.node.kind))}
          rows={told.rows.get(mark.id) ?? []}
          opens={mark.node.kind.startsWith('answered-')}
          onClose={() => setPicked(null)}
        />
      )}
    </div>
  );
}
