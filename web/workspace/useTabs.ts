import { useCallback, useState } from 'react';
import { useStored } from '../query/useStored.ts';
import { givensOf } from './parameters.ts';
import {
  type Asked,
  beside,
  emptyTab,
  readTabs,
  sameAsked,
  type Tab,
  tabOf,
  tabsAt,
  withAsked,
  withTab,
} from './tabs.ts';

/** Where the browser keeps which tab is open, each of its pages for itself. */
const activeAt = 'entente.cypher.tab';
const newId = () => crypto.randomUUID?.() ?? String(Math.random()).slice(2);

function keptChoice(): string {
  try {
    return sessionStorage.getItem(activeAt) ?? '';
  } catch {
    return '';
  }
}
function keepChoice(id: string): void {
  try {
    sessionStorage.setItem(activeAt, id);
  } catch {
    // A browser that keeps nothing opens the last tab.
  }
}

export type Tabs = {
  tabs: Tab[];
  active: Tab;
  choose(id: string): void;
  /** Changes the tab that is open. */
  change(part: Partial<Tab>): void;
  add(): void;
  close(id: string): void;
  /** Brings a closed tab back. */
  reopen(tab: Tab): void;
  /** Opens the tab in which a statement is, or a new one with it. */
  ask(asked: Asked): string;
};

/** The tabs that this browser keeps, and which of them is open on this page. */
export function useTabs(): Tabs {
  const [stored, store] = useStored(tabsAt, readTabs);
  const [first] = useState(() => emptyTab(newId()));
  const [chosen, setChosen] = useState(() => keptChoice());
  const tabs = stored.length > 0 ? stored : [first];
  const active = tabs.find(({ id }) => id === chosen) ?? tabs.at(-1) ?? first;
  const { id } = active;

  const choose = useCallback((next: string) => {
    setChosen(next);
    keepChoice(next);
  }, []);
  const put = (next: (now: Tab[]) => Tab[]) => store(now => next(now.length > 0 ? now : [first]));
  return {
    tabs,
    active,
    choose,
    change: part => put(now => now.map(tab => (tab.id === id ? { ...tab, ...part } : tab))),
    add: () => {
      const tab = emptyTab(newId());
      put(now => withTab(now, tab));
      choose(tab.id);
    },
    close: gone => {
      const next = gone === id ? beside(tabs, gone) : id;
      put(now => now.filter(tab => tab.id !== gone));
      if (next) choose(next);
    },
    reopen: tab => {
      put(now => withTab(now, tab));
      choose(tab.id);
    },
    ask: asked => {
      const there = tabOf(tabs, asked, id);
      if (there) {
        // Found by its text alone, it is run with what the link gives.
        const part = sameAsked(there.asked, asked) ? {} : { asked, givens: givensOf(asked.given) };
        put(now => now.map(tab => (tab.id === there.id ? { ...tab, ...part } : tab)));
        choose(there.id);
        return there.id;
      }
      const opened = withAsked(tabs, asked, id, newId());
      put(now => withAsked(now, asked, id, opened.id).tabs);
      choose(opened.id);
      return opened.id;
    },
  };
}
