import type { Tab } from '../state/view.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { TabList } from './TabList.tsx';

type Props = { tabs: Tab[]; chosen: Tab; claims?: number | undefined; places?: number };

/** What can be read of an element; the choice is in the link. */
export function Tabs({ tabs, chosen, claims, places }: Props) {
  const { dispatch } = useShared();
  const count = claims !== undefined && <span className="count">{claims}</span>;
  return (
    <TabList
      name={t('inspector:tab.label')}
      prefix="tab"
      panel="tab-panel"
      tabs={tabs.map(tab => ({
        tab,
        caption: (
          <>
            {t(`inspector:tab.${tab}`)}
            {tab === 'evidence' && count}
            {tab === 'places' && <span className="count">{places}</span>}
          </>
        ),
      }))}
      chosen={chosen}
      onChoose={tab => dispatch({ type: 'tabChosen', tab })}
    />
  );
}
