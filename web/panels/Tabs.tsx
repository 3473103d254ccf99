import type { Tab } from '../state/view.ts';
import { useShared } from './context.ts';
import { TabList } from './TabList.tsx';

const captions: Record<Tab, string> = {
  evidence: 'Evidence',
  rests: 'Rests on it',
  connections: 'Connections',
  properties: 'Properties',
};

type Props = { tabs: Tab[]; chosen: Tab; claims?: number | undefined };

/** What can be read of an element; the choice is in the link. */
export function Tabs({ tabs, chosen, claims }: Props) {
  const { dispatch } = useShared();
  const count = claims !== undefined && <span className="count">{claims}</span>;
  return (
    <TabList
      name="About this element"
      prefix="tab"
      panel="tab-panel"
      tabs={tabs.map(tab => ({
        tab,
        caption: (
          <>
            {captions[tab]}
            {tab === 'evidence' && count}
          </>
        ),
      }))}
      chosen={chosen}
      onChoose={tab => dispatch({ type: 'tabChosen', tab })}
    />
  );
}
