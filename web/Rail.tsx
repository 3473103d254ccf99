import { useState } from 'react';
import type { Overview } from '../server/contract/overview.ts';
import { Legend } from './panels/Legend.tsx';
import { PictureList } from './panels/PictureList.tsx';

const tabs = [
  ['legend', 'Legend'],
  ['list', 'List'],
] as const;

type Props = { overview: Overview | undefined; open: boolean; inert: boolean };

/** Beside the canvas: the legend, which is the filter, and all that is drawn as a list. */
export function Rail({ overview, open, inert }: Props) {
  const [tab, setTab] = useState<'legend' | 'list'>('legend');
  return (
    <aside className={open ? 'rail open' : 'rail'} aria-label="Legend, filter and list" inert={inert}>
      <div className="tabs" role="tablist" aria-label="Beside the canvas">
        {tabs.map(([name, caption]) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`rail-${name}`}
            aria-selected={tab === name}
            aria-controls="rail-panel"
            onClick={() => setTab(name)}
          >
            {caption}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="rail-panel" aria-labelledby={`rail-${tab}`} className={`rail-${tab}`}>
        {tab === 'legend' ? <Legend overview={overview} /> : <PictureList />}
      </div>
    </aside>
  );
}
