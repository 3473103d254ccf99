import {
  type Icon,
  IconCircleDotted,
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
import { arePinned } from '../state/arrange.ts';
import { withKeys } from '../state/keys.ts';
import { collapsible, isAdded, tiedTo } from '../state/neighbours.ts';
import { selectedNodes } from '../state/select.ts';
import { isOpen } from '../state/trailWords.ts';
import { counted } from '../state/words.ts';
import type { Shared } from './context.ts';

/** Something that can be done with nodes: in the menu of a node, over the canvas and by its key. */
export type NodeAction = { name: string; caption: string; key?: string; icon: Icon; run(): void };

/** What can be done with these nodes as they are drawn now, as menus list it. */
export function nodeActions(ids: string[], { view, picture, dispatch, nameOf }: Shared): NodeAction[] {
  const [first] = ids;
  if (first === undefined) return [];
  const single = ids.length === 1;
  const node = picture.nodes.find(one => one.id === first);
  const from = single ? collapsible(picture, view, first) : [];
  const near = tiedTo(picture, ids);
  const added = ids.filter(id => isAdded(view, id));
  const pinned = arePinned(view, ids);
  const opened = isOpen(view, first);
  const selectThem = () => dispatch({ type: 'nodesSelected', ids });
  const all: (NodeAction | false)[] = [
    single && {
      name: 'read',
      caption: 'Open in the inspector',
      icon: IconInfoCircle,
      run: selectThem,
    },
    single && {
      name: 'expand',
      caption: 'Expand …',
      icon: IconTopologyStar,
      run: () => {
        selectThem();
        dispatch({ type: 'tabChosen', tab: 'connections' });
      },
    },
    from.length > 0 && {
      name: 'collapse',
      caption: `Take away ${counted(from.length, 'node')} added from here`,
      icon: IconTrash,
      run: () => dispatch({ type: 'nodesRemoved', ids: from }),
    },
    single &&
      node?.kind === 'state' &&
      view.level !== 'events' && {
        name: 'fold',
        caption: opened ? `Fold the people of ${nameOf(first)}` : `Open the people of ${nameOf(first)}`,
        icon: opened ? IconFolder : IconFolderOpen,
        run: () => dispatch({ type: 'stateFolded', id: first }),
      },
    ids.length <= 2 && {
      name: 'path',
      caption: single ? 'Path from here' : 'Path between the two',
      icon: IconRoute,
      run: () => {
        selectThem();
        dispatch({ type: 'pathStarted' });
      },
    },
    near.length > 0 && {
      name: 'neighbours',
      caption: `Select with what ${single ? 'it is' : 'they are'} tied to`,
      icon: IconListDetails,
      run: () => dispatch({ type: 'nodesSelected', ids: [...ids, ...near] }),
    },
    {
      name: 'pin',
      caption: pinned ? 'Unpin' : 'Pin',
      icon: pinned ? IconPinnedOff : IconPin,
      run: () => dispatch({ type: 'nodesPinned', ids, on: !pinned }),
    },
    {
      name: 'keep',
      caption: single ? 'Keep only this' : 'Keep only these',
      icon: IconFocus2,
      run: () => dispatch({ type: 'nodesKept', ids }),
    },
    {
      name: 'rings',
      caption: single ? 'Rings round it' : 'Rings round them',
      icon: IconCircleDotted,
      run: () => dispatch({ type: 'layoutChosen', how: 'rings', from: ids }),
    },
    added.length === ids.length && {
      name: 'remove',
      caption: 'Take away again',
      icon: IconTrash,
      run: () => dispatch({ type: 'nodesRemoved', ids: added }),
    },
    {
      name: 'hide',
      caption: 'Hide',
      icon: IconEyeOff,
      run: () => dispatch({ type: 'nodesHidden', ids }),
    },
  ];
  return withKeys(all.filter(action => action !== false));
}

/** The nodes that an action on one of them is for: all that are selected, where it is among them. */
export function meant(id: string, { view }: Pick<Shared, 'view'>): string[] {
  const chosen = selectedNodes(view);
  return chosen.includes(id) ? chosen : [id];
}
