import { useState } from 'react';
import type { Overview } from '../server/contract/overview.ts';
import { Legend } from './panels/Legend.tsx';
import { PictureList } from './panels/PictureList.tsx';
import { TabList } from './panels/TabList.tsx';
import { Version } from './panels/Version.tsx';
import { t } from './texts/index.ts';

const tabs = [
  { tab: 'legend', caption: t('panels:rail.legend') },
  { tab: 'list', caption: t('panels:rail.list') },
] as const;

type Props = { overview: Overview | undefined; open: boolean; inert: boolean };

/** Beside the canvas: the legend, which is the filter, and all that is drawn as a list. */
export function Rail({ overview, open, inert }: Props) {
  const [tab, setTab] = useState<'legend' | 'list'>('legend');
  return (
    <aside className={open ? 'rail open' : 'rail'} aria-label={t('panels:rail.label')} inert={inert}>
      <TabList<'legend' | 'list'>
        name={t('panels:rail.tabs')}
        prefix="rail"
        panel="rail-panel"
        tabs={tabs}
        chosen={tab}
        onChoose={setTab}
      />
      <div role="tabpanel" id="rail-panel" aria-labelledby={`rail-${tab}`} className={`rail-${tab}`}>
        {tab === 'legend' ? <Legend overview={overview} /> : <PictureList />}
      </div>
      <Version />
    </aside>
  );
}
