import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Hit } from '../../server/contract/search.ts';
import { folded, wordsOf } from '../../server/contract/searchWords.ts';
import { api } from '../api/client.ts';
import { allCommands } from '../panels/allCommands.ts';
import { useShared } from '../panels/context.ts';
import { commandsOnDay } from '../state/filterCommands.ts';
import { dayIn } from '../state/typedDay.ts';
import {
  commandsThatHold,
  first,
  type Group,
  type GroupName,
  queriesThatHold,
  type Row,
  toGroup,
} from './rows.ts';

/** What the search holds for what was typed, group by group; before anything is typed, what may be wanted. */
export function useSearch(typed: string, isOpen: boolean, recent: Hit[]) {
  const shared = useShared();
  const words = typed.trim();
  const [asked] = useDebouncedValue(words, 150);
  const [whole, setWhole] = useState<GroupName | null>(null);
  useEffect(() => {
    if (words !== '') setWhole(null);
  }, [words]);
  const has = wordsOf(asked).length > 0;
  const found = useQuery({
    queryKey: ['find', asked],
    queryFn: ({ signal }) => api.search(asked, signal, 100, { each: String(first) }),
    enabled: isOpen && has,
    placeholderData: keepPreviousData,
  });
  const ofGraph = found.data?.groups.find(({ group }) => group === whole)?.group;
  const more = useQuery({
    queryKey: ['find', asked, ofGraph],
    queryFn: ({ signal }) => api.search(asked, signal, 100, ofGraph ? { group: ofGraph } : {}),
    enabled: isOpen && has && ofGraph !== undefined,
  });
  const saved = useQuery({
    queryKey: ['queries'],
    queryFn: ({ signal }) => api.queries(signal),
    enabled: isOpen,
  });
  const queries = saved.data?.queries ?? [];
  const commands = isOpen ? allCommands(shared) : [];
  const day = dayIn(words);
  const toldQueries = words === '' ? queries : queriesThatHold(words, queries);
  const toldCommands =
    words === ''
      ? commands
      : [...(day ? commandsOnDay(day, shared.doing) : []), ...commandsThatHold(words, commands)];

  const hits = (list: Hit[]): Row[] => list.map(hit => ({ is: 'hit', hit }));
  const own: Group[] = [
    toGroup(
      'query',
      toldQueries.map(query => ({ is: 'query', query })),
      toldQueries.length,
      whole === 'query',
    ),
    toGroup(
      'command',
      toldCommands.map(command => ({ is: 'command', command })),
      toldCommands.length,
      whole === 'command',
    ),
  ];
  const fromGraph: Group[] =
    words === ''
      ? [toGroup('recent', hits(recent), recent.length, true)]
      : !has || found.data === undefined
        ? []
        : found.data.groups.map(({ group, total }) => {
            const isWhole = group === whole && more.data !== undefined;
            const list = (isWhole ? more.data.hits : found.data.hits).filter(hit => hit.group === group);
            return toGroup(group, hits(list), total, isWhole);
          });
  // Who begins to write a command, or a day, means that before anything that is called alike.
  const commanded =
    day !== null ||
    (words.length > 3 && commands.some(({ caption }) => folded(caption).startsWith(folded(words))));
  return {
    groups: (commanded ? [...own.toReversed(), ...fromGraph] : [...fromGraph, ...own]).filter(
      ({ rows }) => rows.length > 0,
    ),
    /** Whether the hits belong to other words than those that stand there. */
    searching: has && words !== '' && (words !== asked || found.isFetching),
    error: words === '' ? null : found.error,
    isExact: found.data?.totalIsExact !== false,
    words,
    showWhole: setWhole,
  };
}
