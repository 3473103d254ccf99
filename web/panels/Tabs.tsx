import type { Tab } from '../state/view.ts';
import { useShared } from './context.ts';

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
  return (
    <div className="tabs" role="tablist" aria-label="About this element">
      {tabs.map(tab => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={chosen === tab}
          aria-controls="tab-panel"
          onClick={() => dispatch({ type: 'tabChosen', tab })}
        >
          {captions[tab]}
          {tab === 'evidence' && claims !== undefined && <span className="count">{claims}</span>}
        </button>
      ))}
    </div>
  );
}
