import type { Kind } from '../../server/contract/model.ts';
import { type FilterChange, isOpen, statuses, type View, type ViewEvent } from './view.ts';
import { dateInWords } from './words.ts';

/** What commands can do: change the view, or one of the things that no view holds. */
export type Doing = {
  dispatch(event: ViewEvent): void;
  fit(): void;
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
  id: string;
  caption: string;
  run(doing: Doing): void;
  /** Further words to find it by. */
  words?: string;
  /** What `KeyboardEvent.key` says of its key, which no other command has. */
  press?: string;
  /** Whether its key works while the questions lie over the network too. */
  overQuestions?: boolean;
};

/** How a key is written on the sheet of keys and beside a command. */
export const keyCaption = (press: string): string =>
  press === '-' ? '−' : /^[A-Z]$/.test(press) ? `Shift ${press}` : press.toUpperCase();

const filtering = (id: string, caption: string, change: FilterChange, words = ''): Command => ({
  id,
  caption,
  words: `filter ${words}`,
  run: ({ dispatch }) => dispatch({ type: 'filterChanged', change }),
});

/** Every command that makes sense in this view, those with keys first. */
export function commandsFor(view: View, kinds: Map<string, Kind>): Command[] {
  return [...always(view), ...ofFilter(view), ...ofKinds(view, kinds)];
}

function always(view: View): Command[] {
  const level = (name: View['level'], caption: string): Command => ({
    id: `level-${name}`,
    caption: `Level: ${caption}`,
    words: 'show network',
    run: ({ dispatch }) => dispatch({ type: 'levelChosen', level: name }),
  });
  const asking = view.question !== null;
  return [
    {
      id: 'questions',
      caption: asking ? 'Back to the network' : 'Open the questions',
      words: 'saved queries',
      press: 'q',
      overQuestions: true,
      run: ({ dispatch }) => dispatch({ type: asking ? 'questionsClosed' : 'questionsOpened' }),
    },
    {
      id: 'behind',
      caption: 'Cypher behind this view',
      words: 'statements query neo4j',
      press: 'Q',
      run: ({ showBehind }) => showBehind(),
    },
    { id: 'fit', caption: 'Fit all', words: 'zoom canvas', press: '0', run: doing => doing.fit() },
    { id: 'zoom-in', caption: 'Zoom in', press: '+', run: ({ zoom }) => zoom(1.25) },
    { id: 'zoom-out', caption: 'Zoom out', press: '-', run: ({ zoom }) => zoom(0.8) },
    {
      id: 'path',
      caption: 'Path from the selected node',
      words: 'shortest between',
      press: 'p',
      run: ({ dispatch }) => dispatch({ type: 'pathStarted' }),
    },
    {
      id: 'share',
      caption: 'Copy a link to this view',
      words: 'share',
      press: 's',
      run: one => one.copyLink(),
    },
    {
      id: 'colours',
      caption: 'Dark or light colours',
      words: 'theme night mode',
      run: ({ changeColours }) => changeColours(),
    },
    {
      id: 'keys',
      caption: 'All keys',
      words: 'help keyboard shortcuts',
      press: '?',
      overQuestions: true,
      run: one => one.showKeys(),
    },
    level('states', 'states'),
    level('actors', 'actors'),
    level('events', 'events'),
  ];
}

function ofFilter({ filter }: View): Command[] {
  const talks = filter.characters.includes('talk');
  const focus = (id: string, caption: string, control: string): Command => ({
    id,
    caption,
    words: 'filter date',
    run: doing => doing.focus(control),
  });
  return [
    ...(isOpen(filter)
      ? []
      : [
          {
            id: 'reset-filter',
            caption: 'Reset filter',
            words: 'lift show all everything',
            run: ({ dispatch }: Doing) => dispatch({ type: 'filterReset' }),
          },
        ]),
    filtering(
      'talk',
      talks ? 'Hide talk' : 'Show talk',
      {
        characters: talks ? filter.characters.filter(one => one !== 'talk') : [...filter.characters, 'talk'],
      },
      'ties statements meetings',
    ),
    filter.statuses.length === statuses.length
      ? filtering('happened-only', 'Only what happened', { statuses: ['happened'] }, 'status without planned')
      : filtering(
          'planned-too',
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
    focus('reported-by', 'Only what was reported by …', 'reported-by'),
    focus('happened-from', 'Only what happened from …', 'happened-from'),
    focus('happened-to', 'Only what happened until …', 'happened-to'),
  ];
}

function ofKinds({ filter }: View, kinds: Map<string, Kind>): Command[] {
  const events = [...kinds.values()].filter(({ group }) => group === 'event');
  const others = filter.kindsOff.filter(name => kinds.get(name)?.group !== 'event');
  return events.flatMap(({ name, plural }) => {
    const off = filter.kindsOff.includes(name);
    const without = filter.kindsOff.filter(one => one !== name);
    return [
      filtering(
        `only-${name}`,
        `Only ${plural.toLowerCase()}`,
        {
          kindsOff: [...others, ...events.map(kind => kind.name).filter(one => one !== name)],
        },
        'kind',
      ),
      filtering(
        `kind-${name}`,
        `${off ? 'Show' : 'Hide'} ${plural.toLowerCase()}`,
        {
          kindsOff: off ? without : [...without, name],
        },
        'kind',
      ),
    ];
  });
}

/** What can be done with a day that was typed. */
export const commandsOnDay = (day: string): Command[] => [
  filtering('reported-by-day', `Only what was reported by ${dateInWords(day)}`, { reportedBy: day }),
  filtering('from-day', `Only what happened from ${dateInWords(day)}`, { from: day }),
  filtering('to-day', `Only what happened until ${dateInWords(day)}`, { to: day }),
];

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
