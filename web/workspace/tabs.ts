// The tabs of the workspace: what is being written in each, and what was last run from it. The browser keeps them.
import type { Question } from '../state/view.ts';
import { type Given, type Givens, givensOf, sorts } from './parameters.ts';

/** Where they are kept in the browser. */
export const tabsAt = 'entente.cypher.tabs';
/** Tabs at once; a further one takes the place of the first that is empty, or of the oldest. */
export const mostTabs = 20;

/** A statement as it is or was run. */
export type Asked = { statement: string; given: Question['given'] };
export type Tab = {
  id: string;
  text: string;
  givens: Givens;
  /** What was last run from it; null before. */
  asked: Asked | null;
};

export const emptyTab = (id: string): Tab => ({ id, text: '', givens: {}, asked: null });

/** What the browser kept; nothing where it can’t be read. */
export function readTabs(text: string | null): Tab[] {
  try {
    const held: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(held) ? held.filter(isTab).slice(0, mostTabs) : [];
  } catch {
    return [];
  }
}

const isRecord = (held: unknown): held is Record<string, unknown> =>
  typeof held === 'object' && held !== null && !Array.isArray(held);

function isTab(held: unknown): held is Tab {
  if (!isRecord(held)) return false;
  const { id, text, givens, asked } = held;
  const isGiven = (one: unknown): one is Given =>
    isRecord(one) && sorts.some(sort => sort === one.sort) && typeof one.text === 'string';
  return (
    typeof id === 'string' &&
    typeof text === 'string' &&
    isRecord(givens) &&
    Object.values(givens).every(isGiven) &&
    (asked === null || isAsked(asked))
  );
}

export function isAsked(held: unknown): held is Asked {
  if (!isRecord(held) || typeof held.statement !== 'string' || !Array.isArray(held.given)) return false;
  return held.given.every(
    pair => Array.isArray(pair) && pair.length === 2 && pair.every(one => typeof one === 'string'),
  );
}

export const sameAsked = (one: Asked | null, other: Asked): boolean =>
  one !== null &&
  one.statement === other.statement &&
  JSON.stringify(one.given) === JSON.stringify(other.given);

/**
 * The tab in which a statement that was asked for is: one that ran it and still holds it, one that holds it, or none.
 * @param opening as the page opens: the open tab that ran it is shown, whatever was written in it since
 */
export const tabOf = (tabs: Tab[], asked: Asked, active: string, opening = false): Tab | undefined => {
  const first = [...tabs.filter(({ id }) => id === active), ...tabs];
  const holding = first.filter(({ id, text }) => text === asked.statement || (opening && id === active));
  return (
    holding.find(tab => sameAsked(tab.asked, asked)) ?? holding.find(({ text }) => text === asked.statement)
  );
};

/** The tabs with another one for a statement; an empty one that is open is used for it. */
export function withAsked(
  tabs: Tab[],
  asked: Asked,
  active: string,
  id: string,
): { tabs: Tab[]; id: string } {
  const filled = (tab: Tab): Tab => ({ ...tab, text: asked.statement, givens: givensOf(asked.given), asked });
  const empty = tabs.find(tab => tab.id === active && tab.text.trim() === '');
  if (empty) return { tabs: tabs.map(tab => (tab === empty ? filled(tab) : tab)), id: empty.id };
  return { tabs: withTab(tabs, filled(emptyTab(id))), id };
}

/** Where there are too many an empty one goes, else the first. */
export function withTab(tabs: Tab[], tab: Tab): Tab[] {
  if (tabs.length < mostTabs) return [...tabs, tab];
  const gone = tabs.find(({ text }) => text.trim() === '') ?? tabs[0];
  return [...tabs.filter(one => one !== gone), tab];
}

/** The tab beside one that is closed. */
export function beside(tabs: Tab[], id: string): string | undefined {
  const at = tabs.findIndex(tab => tab.id === id);
  return (tabs[at + 1] ?? tabs[at - 1])?.id;
}

/** What a tab is called: its first comment, else its first words; empty where it holds nothing. */
export function tabName(text: string): string {
  const title = /^\s*\/\/\s*title:\s*(.+)$/m.exec(text)?.[1];
  const comment = /^\s*\/\/\s*(.+)$/.exec(text.trim().split('\n')[0] ?? '')?.[1];
  const name = title ?? comment ?? text.replace(/\s+/g, ' ');
  return name.trim().slice(0, 60);
}
