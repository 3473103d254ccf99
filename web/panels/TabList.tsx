import type { ReactNode } from 'react';

type Props<T extends string> = {
  name: string;
  /** Begins the ids of the tabs; the panel’s is `panel`. */
  prefix: string;
  panel: string;
  tabs: readonly { tab: T; caption: ReactNode }[];
  chosen: T;
  onChoose(tab: T): void;
};

/** The tabs over a panel, one of which is open. */
export function TabList<T extends string>({ name, prefix, panel, tabs, chosen, onChoose }: Props<T>) {
  return (
    <div className="tabs" role="tablist" aria-label={name}>
      {tabs.map(({ tab, caption }) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`${prefix}-${tab}`}
          aria-selected={chosen === tab}
          aria-controls={panel}
          onClick={() => onChoose(tab)}
        >
          {caption}
        </button>
      ))}
    </div>
  );
}
