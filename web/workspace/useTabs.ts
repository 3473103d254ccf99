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
  /**
   * Opens the tab in which a statement is, or a new one with it.
   * @param how `opening` as the page opens, `anew` where it is run again, with what it was given then
   * @returns the tab’s id
   */
  ask(asked: Asked, how?: 'opening' | 'anew'): string;
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
      // After the last one there is an empty one, with an id of its own: the closed one may come back.
      const empty = emptyTab(newId());
      const next = gone === id ? beside(tabs, gone) : id;
      put(now => {
        const left = now.filter(tab => tab.id !== gone);
        return left.length > 0 ? left : [empty];
      });
      choose(next ?? empty.id);
    },
    reopen: tab => {
      put(now => withTab(now, tab));
      choose(tab.id);
    },
    ask: (asked, how) => {
      let opened = id;
      // Looked for in what is kept now: it may be asked for twice before the page is drawn anew.
      put(now => {
        const there = tabOf(now, asked, id, how === 'opening');
        if (!there) {
          const added = withAsked(now, asked, id, newId());
          opened = added.id;
          return added.tabs;
        }
        opened = there.id;
        // Found by its text alone, it is run with what the link gives.
        const same = how !== 'anew' && sameAsked(there.asked, asked);
        const part = same ? {} : { asked, givens: givensOf(asked.given) };
        return now.map(tab => (tab === there ? { ...tab, ...part } : tab));
      });
      choose(opened);
      return opened;
    },
  };
}
