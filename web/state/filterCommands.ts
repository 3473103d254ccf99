import type { Kind } from '../../server/contract/model.ts';
import { t } from '../texts/index.ts';
import type { Command, Doing } from './commands.ts';
import { dateInWords } from './dateWords.ts';
import { type FilterChange, isOpen, statuses, type View } from './view.ts';

/** A command that changes the filter. */
const filtering = ({ dispatch }: Doing, told: Omit<Command, 'run'>, change: FilterChange): Command => ({
  ...told,
  run: () => dispatch({ type: 'filterChanged', change }),
});

/** What can be done with the filter besides its kinds. */
export function filterCommands({ filter }: View, doing: Doing): Command[] {
  const talks = filter.characters.includes('talk');
  const [withoutTalk, withTalk] = [
    filter.characters.filter(one => one !== 'talk'),
    [...filter.characters, 'talk' as const],
  ];
  const focus = (id: string, caption: string): Command => ({
    name: `focus-${id}`,
    caption,
    words: t('commands:date.words'),
    run: () => doing.focus(id),
  });
  const reset: Command = {
    name: 'reset-filter',
    caption: t('commands:reset.caption'),
    words: t('commands:reset.words'),
    run: () => doing.dispatch({ type: 'filterReset' }),
  };
  return [
    ...(isOpen(filter) ? [] : [reset]),
    filtering(
      doing,
      {
        name: 'talk',
        caption: talks ? t('commands:talk.hide') : t('commands:talk.show'),
        words: t('commands:talk.words'),
      },
      { characters: talks ? withoutTalk : withTalk },
    ),
    filter.statuses.length === statuses.length
      ? filtering(
          doing,
          {
            name: 'happened',
            caption: t('commands:statuses.happened'),
            words: t('commands:statuses.happenedWords'),
          },
          { statuses: ['happened'] },
        )
      : filtering(
          doing,
          { name: 'planned', caption: t('commands:statuses.all'), words: t('commands:statuses.allWords') },
          { statuses: [...statuses] },
        ),
    filtering(
      doing,
      {
        name: 'one-origin',
        caption: filter.oneOrigin ? t('commands:oneOrigin.all') : t('commands:oneOrigin.only'),
        words: t('commands:oneOrigin.words'),
      },
      { oneOrigin: !filter.oneOrigin },
    ),
    filter.unjudged === false
      ? filtering(
          doing,
          { name: 'unjudged', caption: t('commands:unjudged.with'), words: t('commands:unjudged.words') },
          { unjudged: undefined },
        )
      : filtering(
          doing,
          { name: 'judged', caption: t('commands:unjudged.without'), words: t('commands:unjudged.words') },
          { unjudged: false },
        ),
    focus('reported-by', t('commands:date.reportedBy')),
    focus('happened-from', t('commands:date.from')),
    focus('happened-to', t('commands:date.to')),
  ];
}

/** Each kind of events alone, and with or without it. */
export function kindCommands({ filter }: View, kinds: Map<string, Kind>, doing: Doing): Command[] {
  const events = [...kinds.values()].filter(({ group }) => group === 'event');
  const others = filter.kindsOff.filter(name => kinds.get(name)?.group !== 'event');
  return events.flatMap(({ name, plural }) => {
    const off = filter.kindsOff.includes(name);
    const without = filter.kindsOff.filter(one => one !== name);
    const rest = events.map(kind => kind.name).filter(one => one !== name);
    const said = { kinds: plural.toLowerCase() };
    const words = t('commands:kind.words');
    return [
      filtering(
        doing,
        { name: `only-${name}`, caption: t('commands:kind.only', said), words },
        { kindsOff: [...others, ...rest] },
      ),
      filtering(
        doing,
        {
          name: `kind-${name}`,
          caption: off ? t('commands:kind.show', said) : t('commands:kind.hide', said),
          words,
        },
        { kindsOff: off ? without : [...without, name] },
      ),
    ];
  });
}

/** What can be done with a day that was typed. */
export function commandsOnDay(typed: string, doing: Doing): Command[] {
  const day = dateInWords(typed);
  const on = (name: string, caption: string, change: FilterChange) =>
    filtering(doing, { name, caption }, change);
  return [
    on('day-reported', t('commands:day.reportedBy', { day }), { reportedBy: typed }),
    on('day-from', t('commands:day.from', { day }), { from: typed }),
    on('day-to', t('commands:day.to', { day }), { to: typed }),
  ];
}
