import type { KeyboardEvent, ReactNode } from 'react';

type Props<T extends string> = {
  name: string;
  /** Begins the ids of the tabs; the panel’s is `panel`. */
  prefix: string;
  panel: string;
  tabs: readonly { tab: T; caption: ReactNode }[];
  chosen: T;
  onChoose(tab: T): void;
};

/**
 * The tabs over a panel, one of which is open. The keyboard comes to the open one, and goes on by arrows, Home and End
 * (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/).
 */
export function TabList<T extends string>({ name, prefix, panel, tabs, chosen, onChoose }: Props<T>) {
  const go = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ tab }) => tab === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (!next) return;
    event.preventDefault();
    onChoose(next.tab);
    document.getElementById(`${prefix}-${next.tab}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={name} onKeyDown={go}>
      {tabs.map(({ tab, caption }) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`${prefix}-${tab}`}
          aria-selected={chosen === tab}
          aria-controls={panel}
          tabIndex={chosen === tab ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {caption}
        </button>
      ))}
    </div>
  );
}
