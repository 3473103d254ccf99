import { askedEvents, askedNow } from '../asking/asked.ts';
import { asCypher } from '../asking/lazy.ts';
import { withKeys } from '../state/keys.ts';
import { unselected } from '../state/neighbours.ts';
import { selectedNodes } from '../state/select.ts';
import type { TrailEvent } from '../state/trail.ts';
import { t } from '../texts/index.ts';
import type { Shared } from './context.ts';

/** Something that concerns the picture as a whole. */
export type StageAction = { name: string; caption: string; key?: string; run(): void };

/** What can be done with the picture as it is now; `at`: where on the page it was asked for. */
export function stageActions(shared: Shared, at?: { x: number; y: number }): StageAction[] {
  const { view, picture, dispatch, actions, trail } = shared;
  const now = askedNow(shared);
  const does = (event: TrailEvent) => () => dispatch(event);
  const all: (StageAction | false)[] = [
    trail.at > 0 && { name: 'undo', caption: t('stage:picture.undo'), run: does({ type: 'undone' }) },
    trail.at < trail.steps.length - 1 && {
      name: 'redo',
      caption: t('stage:picture.redo'),
      run: does({ type: 'redone' }),
    },
    { name: 'fit', caption: t('stage:picture.fit'), run: () => actions.fit() },
    selectedNodes(view).length > 0 && {
      name: 'fitSelection',
      caption: t('stage:picture.fitSelection'),
      run: () => actions.fitSelection(),
    },
    actions.note !== undefined && {
      name: 'note',
      caption: t('notes:write'),
      run: () => actions.note?.(at),
    },
    { name: 'tidy', caption: t('stage:picture.tidy'), run: () => actions.tidy() },
    {
      name: 'all',
      caption: t('stage:picture.all'),
      run: does({ type: 'nodesSelected', ids: picture.nodes.map(node => node.id) }),
    },
    {
      name: 'invert',
      caption: t('stage:picture.invert'),
      run: does({ type: 'nodesSelected', ids: unselected(picture, view) }),
    },
    picture.hidden.length > 0 && {
      name: 'show',
      caption: t('stage:picture.show', { count: picture.hidden.length }),
      run: does({ type: 'allShown' }),
    },
    now !== null &&
      now.what !== 'nodes' && {
        name: 'cypherNow',
        caption: t(`stage:cypher.${now.what}`),
        run: () => asCypher(shared, now.asked),
      },
    {
      name: 'cypher',
      caption: t('stage:cypher.events'),
      run: () => asCypher(shared, askedEvents(shared)),
    },
  ];
  return withKeys(all.filter(action => action !== false));
}
