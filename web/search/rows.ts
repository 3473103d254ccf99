import type { SavedQuery } from '../../server/contract/queries.ts';
import type { Hit, SearchGroup } from '../../server/contract/search.ts';
import { findsText } from '../../server/contract/searchWords.ts';
import type { Command } from '../state/commands.ts';
import { t } from '../texts/index.ts';

/** What can be chosen in the search. */
export type Row =
  | { is: 'hit'; hit: Hit }
  | { is: 'query'; query: SavedQuery }
  | { is: 'command'; command: Command }
  | { is: 'more'; group: GroupName; rest: number };

export type GroupName = SearchGroup | 'query' | 'command' | 'recent';
/** A group of the list: `total` of it were found, and its rows are shown. */
export type Group = { name: GroupName; rows: Row[]; shown: number; total: number };

export const groupCaption: Record<GroupName, string> = {
  actor: t('search:group.actor'),
  event: t('search:group.event'),
  place: t('search:group.place'),
  source: t('search:group.source'),
  claim: t('search:group.claim'),
  query: t('search:group.query'),
  command: t('search:group.command'),
  recent: t('search:group.recent'),
};

/** Rows of a group that are shown before more are asked for. */
export const first = 4;

/** The first rows of a group, or all of them where they are asked for; a last row leads to the rest. */
export function toGroup(name: GroupName, rows: Row[], total: number, whole: boolean): Group {
  const shown = whole ? rows : rows.slice(0, first);
  const rest = total - shown.length;
  const more: Row[] = !whole && rest > 0 ? [{ is: 'more', group: name, rest }] : [];
  return { name, rows: [...shown, ...more], shown: shown.length, total };
}

/** The saved queries whose title holds the words, then those whose description or group does. */
export function queriesThatHold(typed: string, queries: SavedQuery[]): SavedQuery[] {
  const titled = queries.filter(({ title }) => findsText(typed, title));
  const others = queries.filter(
    query =>
      !titled.includes(query) && findsText(typed, `${query.title} ${query.description} ${query.group}`),
  );
  return [...titled, ...others];
}

/** The commands whose caption holds the words, then those that further words are for. */
export function commandsThatHold(typed: string, commands: Command[]): Command[] {
  const captioned = commands.filter(({ caption }) => findsText(typed, caption));
  const others = commands.filter(
    one => !captioned.includes(one) && findsText(typed, `${one.caption} ${one.words ?? ''}`),
  );
  return [...captioned, ...others];
}

/** A key by which React and the list’s ids tell rows apart. */
export function keyOf(row: Row): string {
  if (row.is === 'hit') return `${row.hit.group}-${row.hit.id}`;
  if (row.is === 'query') return `query-${row.query.id}`;
  return row.is === 'command' ? `command-${row.command.name}` : `more-${row.group}`;
}
