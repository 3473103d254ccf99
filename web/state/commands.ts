import type { Kind } from '../../server/contract/model.ts';
import { t } from '../texts/index.ts';
import { filterCommands, kindCommands } from './filterCommands.ts';
import { renderers, type View, type ViewEvent } from './view.ts';

/** What commands can do: change the view, or one of the things that no view holds. */
export type Doing = {
  dispatch(event: ViewEvent): void;
  zoom(by: number): void;
  showKeys(): void;
  showTour(): void;
  showBehind(): void;
  showViews(): void;
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
export const commandsFor = (view: View, kinds: Map<string, Kind>, doing: Doing): Command[] => [
  ...ofPage(view, doing),
  ...filterCommands(view, doing),
  ...kindCommands(view, kinds, doing),
];

function ofPage(view: View, doing: Doing): Command[] {
  const { dispatch } = doing;
  const asking = view.question !== null;
  const level = (name: View['level']): Command => ({
    name: `level-${name}`,
    caption: t(`commands:level.${name}`),
    words: t('commands:level.words'),
    run: () => dispatch({ type: 'levelChosen', level: name }),
  });
  return [
    {
      name: 'questions',
      caption: asking ? t('commands:questions.close') : t('commands:questions.open'),
      key: 'Q',
      words: t('commands:questions.words'),
      overQuestions: true,
      run: () => dispatch({ type: asking ? 'questionsClosed' : 'questionsOpened' }),
    },
    {
      name: 'cypher',
      caption: t('commands:cypher.caption'),
      words: t('commands:cypher.words'),
      run: () => dispatch({ type: 'cypherAsked', statement: '', given: [] }),
    },
    {
      name: 'behind',
      caption: t('commands:behind.caption'),
      key: 'Shift Q',
      words: t('commands:behind.words'),
      run: doing.showBehind,
    },
    {
      name: 'views',
      caption: t('commands:views.caption'),
      key: 'V',
      words: t('commands:views.words'),
      run: doing.showViews,
    },
    { name: 'zoom-in', caption: t('commands:zoom.in'), key: '+', run: () => doing.zoom(1.25) },
    { name: 'zoom-out', caption: t('commands:zoom.out'), key: '−', run: () => doing.zoom(0.8) },
    {
      name: 'link',
      caption: t('commands:link.caption'),
      key: 'S',
      words: t('commands:link.words'),
      run: doing.copyLink,
    },
    {
      name: 'keys',
      caption: t('commands:keys.caption'),
      key: '?',
      words: t('commands:keys.words'),
      overQuestions: true,
      run: doing.showKeys,
    },
    { name: 'tour', caption: t('tour:command'), words: t('tour:words'), run: doing.showTour },
    {
      name: 'colours',
      caption: t('commands:colours.caption'),
      words: t('commands:colours.words'),
      run: doing.changeColours,
    },
    ...renderers.map(
      (renderer, at): Command => ({
        name: `as-${renderer}`,
        caption: t('renderers:command', { name: t(`renderers:name.${renderer}`) }),
        key: String(at + 1),
        words: t('renderers:words'),
        run: () => dispatch({ type: 'rendererChosen', renderer }),
      }),
    ),
    level('states'),
    level('actors'),
    level('events'),
  ];
}
