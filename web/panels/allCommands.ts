import { type Command, commandsFor } from '../state/commands.ts';
import { selectedNodes } from '../state/select.ts';
import type { Shared } from './context.ts';
import { nodeActions } from './nodeActions.ts';
import { stageActions } from './stageActions.ts';

/** Everything that can be told to the page now, each thing once: for the search and for keys. */
export function allCommands(shared: Shared): Command[] {
  const { view, kinds, doing, nameOf } = shared;
  const chosen = selectedNodes(view);
  const about = chosen.length === 1 ? nameOf(String(chosen[0])) : `${chosen.length} selected nodes`;
  return [
    ...nodeActions(chosen, shared).map(action => ({
      ...action,
      name: `node-${action.name}`,
      caption: `${action.caption}: ${about}`,
      words: 'selected node',
    })),
    ...stageActions(shared).map(action => ({
      ...action,
      name: `stage-${action.name}`,
      words: 'canvas picture',
    })),
    ...commandsFor(view, kinds, doing),
  ];
}
