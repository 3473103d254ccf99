import {
  type Icon,
  IconCircleDotted,
  IconCode,
  IconEyeOff,
  IconFocus2,
  IconFolder,
  IconFolderOpen,
  IconInfoCircle,
  IconListDetails,
  IconPin,
  IconPinnedOff,
  IconRoute,
  IconTopologyStar,
  IconTrash,
} from '@tabler/icons-react';
import { askedNodes } from '../asking/asked.ts';
import { asCypher } from '../asking/lazy.ts';
import { arePinned } from '../state/arrange.ts';
import { withKeys } from '../state/keys.ts';
import { collapsible, isAdded, tiedTo } from '../state/neighbours.ts';
import { selectedNodes } from '../state/select.ts';
import { isOpen } from '../state/trailWords.ts';
import { t } from '../texts/index.ts';
import type { Shared } from './context.ts';

/** Something that can be done with nodes: in the menu of a node, over the canvas and by its key. */
export type NodeAction = { name: string; caption: string; key?: string; icon: Icon; run(): void };

/** What can be done with these nodes as they are drawn now, as menus list it. */
export function nodeActions(ids: string[], shared: Shared): NodeAction[] {
  const { view, picture, dispatch, nameOf } = shared;
  const [first] = ids;
  if (first === undefined) return [];
  const single = ids.length === 1;
  const node = picture.nodes.find(one => one.id === first);
  const from = single ? collapsible(picture, view, first) : [];
  const near = tiedTo(picture, ids);
  const added = ids.filter(id => isAdded(view, id));
  const pinned = arePinned(view, ids);
  const opened = isOpen(view, first);
  const asked = askedNodes(ids, picture);
  const selectThem = () => dispatch({ type: 'nodesSelected', ids });
  const all: (NodeAction | false)[] = [
    single && {
      name: 'read',
      caption: t('stage:node.read'),
      icon: IconInfoCircle,
      run: selectThem,
    },
    single && {
      name: 'expand',
      caption: t('stage:node.expand'),
      icon: IconTopologyStar,
      run: () => {
        selectThem();
        dispatch({ type: 'tabChosen', tab: 'connections' });
      },
    },
    from.length > 0 && {
      name: 'collapse',
      caption: t('stage:node.collapse', { count: from.length }),
      icon: IconTrash,
      run: () => dispatch({ type: 'nodesRemoved', ids: from }),
    },
    single &&
      node?.kind === 'state' &&
      view.level !== 'events' && {
        name: 'fold',
        caption: t(opened ? 'stage:node.fold' : 'stage:node.unfold', { name: nameOf(first) }),
        icon: opened ? IconFolder : IconFolderOpen,
        run: () => dispatch({ type: 'stateFolded', id: first }),
      },
    ids.length <= 2 && {
      name: 'path',
      caption: t('stage:node.path', { count: ids.length }),
      icon: IconRoute,
      run: () => {
        selectThem();
        dispatch({ type: 'pathStarted' });
      },
    },
    near.length > 0 && {
      name: 'neighbours',
      caption: t('stage:node.neighbours', { count: ids.length }),
      icon: IconListDetails,
      run: () => dispatch({ type: 'nodesSelected', ids: [...ids, ...near] }),
    },
    {
      name: 'pin',
      caption: t(pinned ? 'stage:node.unpin' : 'stage:node.pin'),
      icon: pinned ? IconPinnedOff : IconPin,
      run: () => dispatch({ type: 'nodesPinned', ids, on: !pinned }),
    },
    {
      name: 'keep',
      caption: t('stage:node.keep', { count: ids.length }),
      icon: IconFocus2,
      run: () => dispatch({ type: 'nodesKept', ids }),
    },
    {
      name: 'rings',
      caption: t('stage:node.rings', { count: ids.length }),
      icon: IconCircleDotted,
      run: () => dispatch({ type: 'layoutChosen', how: 'rings', from: ids }),
    },
    added.length === ids.length && {
      name: 'remove',
      caption: t('stage:node.remove'),
      icon: IconTrash,
      run: () => dispatch({ type: 'nodesRemoved', ids: added }),
    },
    {
      name: 'hide',
      caption: t('stage:node.hide'),
      icon: IconEyeOff,
      run: () => dispatch({ type: 'nodesHidden', ids }),
    },
    asked !== null && {
      name: 'cypher',
      caption: t('stage:cypher.open'),
      icon: IconCode,
      run: () => asCypher(shared, asked),
    },
  ];
  return withKeys(all.filter(action => action !== false));
}

/** The nodes that an action on one of them is for: all that are selected, where it is among them. */
export function meant(id: string, { view }: Pick<Shared, 'view'>): string[] {
  const chosen = selectedNodes(view);
  return chosen.includes(id) ? chosen : [id];
}
