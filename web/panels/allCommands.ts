import { type Command, commandsFor } from '../state/commands.ts';
import { selectedNodes } from '../state/select.ts';
import { t } from '../texts/index.ts';
import type { Shared } from './context.ts';
import { meantInWords } from './meantInWords.ts';
import { nodeActions } from './nodeActions.ts';
import { stageActions } from './stageActions.ts';

/** Everything that can be told to the page now, each thing once: for the search and for keys. */
export function allCommands(shared: Shared): Command[] {
  const { view, kinds, doing, nameOf } = shared;
  const chosen = selectedNodes(view);
  const about = meantInWords(chosen, nameOf);
  return [
    ...nodeActions(chosen, shared).map(action => ({
      ...action,
      name: `node-${action.name}`,
      caption: t('commands:about', { does: action.caption, about }),
      words: t('commands:words.node'),
    })),
    ...stageActions(shared).map(action => ({
      ...action,
      name: `stage-${action.name}`,
      words: t('commands:words.stage'),
    })),
    ...commandsFor(view, kinds, doing),
  ];
}
