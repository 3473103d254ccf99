import type { Kind } from '../../server/contract/model.ts';
import { t } from '../texts/index.ts';
import { dateInWords } from './dateWords.ts';
import { type FilterChange, isOpen, renderers, statuses, type View, type ViewEvent } from './view.ts';

/** What commands can do: change the view, or one of the things that no view holds. */
export type Doing = {
  dispatch(event: ViewEvent): void;
  zoom(by: number): void;
  showKeys(): void;
  showBehind(): void;
  copyLink(): void;
  changeColours(): void;
  /** Brings the keyboard to a control of the legend, by its id. */
  focus(id: string): void;
};

/** One thing that can be told to the page: by its key, in the search, or in a menu. */
export type Command = {
  name: string;
  caption: string;
  run(): void;
  /** Its key as it is written: `Q`, `Shift Q`, `Ctrl Z`, `+`. */
  key?: string;
  /** Further words to find it by. */
  words?: string;
  /** Whether its key works while the questions lie over the network too. */
  overQuestions?: boolean;
};

/** Every command that concerns the page or the filter, as it makes sense in this view; those with keys first. */
export function commandsFor(view: View, kinds: Map<string, Kind>, doing: Doing): Command[] {
  const { dispatch } = doing;
  const filtering = (name: string, caption: string, change: FilterChange, words = ''): Command => ({
    name,
    caption,
    words: `filter ${words}`,
    run: () => dispatch({ type: 'filterChanged', change }),
  });
  return [...ofPage(view, doing), ...ofFilter(view, doing, filtering), ...ofKinds(view, kinds, filtering)];
}

type Filtering = (name: string, caption: string, change: FilterChange, words?: string) => Command;

function ofPage(view: View, doing: Doing): Command[] {
  const { dispatch } = doing;
  const asking = view.question !== null;
  const level = (name: View['level']): Command => ({
    name: `level-${name}`,
    caption: `Level: ${name}`,
    words: 'show network',
    run: () => dispatch({ type: 'levelChosen', level: name }),
  });
  return [
    {
      name: 'questions',
      caption: asking ? 'Back to the network' : 'Questions',
      key: 'Q',
      words: 'saved queries',
      overQuestions: true,
      run: () => dispatch({ type: asking ? 'questionsClosed' : 'questionsOpened' }),
    },
    {
      name: 'behind',
      caption: 'Cypher behind this view',
      key: 'Shift Q',
      words: 'statements query neo4j',
      run: doing.showBehind,
    },
    { name: 'zoom-in', caption: 'Zoom in', key: '+', run: () => doing.zoom(1.25) },
    { name: 'zoom-out', caption: 'Zoom out', key: '−', run: () => doing.zoom(0.8) },
    { name: 'link', caption: 'Copy a link to this view', key: 'S', words: 'share', run: doing.copyLink },
    {
      name: 'keys',
      caption: 'All keys',
      key: '?',
      words: 'help keyboard shortcuts',
      overQuestions: true,
      run: doing.showKeys,
    },
    {
      name: 'colours',
      caption: 'Dark or light colours',
      words: 'theme night mode',
      run: doing.changeColours,
    },
    ...renderers.map(
      (renderer, at): Command => ({
        name: `as-${renderer}`,
        caption: t('renderers:command', { name: t(`renderers:name.${renderer}`) }),
        key: String(at + 1),
        words: 'look view show',
        run: () => dispatch({ type: 'rendererChosen', renderer }),
      }),
    ),
    level('states'),
    level('actors'),
    level('events'),
  ];
}

function ofFilter({ filter }: View, doing: Doing, filtering: Filtering): Command[] {
  const talks = filter.characters.includes('talk');
  const focus = (id: string, caption: string): Command => ({
    name: `focus-${id}`,
    caption,
    words: 'filter date',
    run: () => doing.focus(id),
  });
  const reset: Command = {
    name: 'reset-filter',
    caption: 'Reset filter',
    words: 'lift show all everything',
    run: () => doing.dispatch({ type: 'filterReset' }),
  };
  return [
    ...(isOpen(filter) ? [] : [reset]),
    filtering(
      'talk',
      talks ? 'Hide talk' : 'Show talk',
      {
        characters: talks ? filter.characters.filter(one => one !== 'talk') : [...filter.characters, 'talk'],
      },
      'ties statements meetings',
    ),
    filter.statuses.length === statuses.length
      ? filtering('happened', 'Only what happened', { statuses: ['happened'] }, 'status without planned')
      : filtering(
          'planned',
          'Also what is announced, expected or possible',
          { statuses: [...statuses] },
          'status planned',
        ),
    filtering(
      'one-origin',
      filter.oneOrigin ? 'Also what has several origins' : 'Only what rests on one origin',
      { oneOrigin: !filter.oneOrigin },
      'single source',
    ),
    filter.unjudged === false
      ? filtering('unjudged', 'Also what cannot be judged (F, 6)', { unjudged: undefined }, 'grade')
      : filtering('judged', 'Only what can be judged (no F, no 6)', { unjudged: false }, 'grade'),
    focus('reported-by', 'Only what was reported by …'),
    focus('happened-from', 'Only what happened from …'),
    focus('happened-to', 'Only what happened until …'),
  ];
}

function ofKinds({ filter }: View, kinds: Map<string, Kind>, filtering: Filtering): Command[] {
  const events = [...kinds.values()].filter(({ group }) => group === 'event');
  const others = filter.kindsOff.filter(name => kinds.get(name)?.group !== 'event');
  return events.flatMap(({ name, plural }) => {
    const off = filter.kindsOff.includes(name);
    const without = filter.kindsOff.filter(one => one !== name);
    const rest = events.map(kind => kind.name).filter(one => one !== name);
    return [
      filtering(`only-${name}`, `Only ${plural.toLowerCase()}`, { kindsOff: [...others, ...rest] }, 'kind'),
      filtering(
        `kind-${name}`,
        `${off ? 'Show' : 'Hide'} ${plural.toLowerCase()}`,
        { kindsOff: off ? without : [...without, name] },
        'kind',
      ),
    ];
  });
}

/** What can be done with a day that was typed. */
export function commandsOnDay(day: string, { dispatch }: Doing): Command[] {
  const on = (name: string, caption: string, change: FilterChange): Command => ({
    name,
    caption: `${caption} ${dateInWords(day)}`,
    run: () => dispatch({ type: 'filterChanged', change }),
  });
  return [
    on('day-reported', 'Only what was reported by', { reportedBy: day }),
    on('day-from', 'Only what happened from', { from: day }),
    on('day-to', 'Only what happened until', { to: day }),
  ];
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day in what was typed, `2024-11-01` or `1 Nov 2024`; null where there is none. */
export function dayIn(typed: string): string | null {
  const [, day, name, year] = /(\d{1,2})\.? ([a-z]{3})[a-z]* (\d{4})/i.exec(typed) ?? [];
  const month = months.indexOf(name?.toLowerCase() ?? '') + 1;
  const iso = month > 0 ? `${year}-${String(month).padStart(2, '0')}-${day?.padStart(2, '0')}` : typed;
  const [found] = /\d{4}-\d{2}-\d{2}/.exec(iso) ?? [];
  const date = found === undefined ? undefined : new Date(`${found}T00:00:00Z`);
  return date && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(found ?? '-')
    ? (found ?? null)
    : null;
}
