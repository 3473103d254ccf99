import { Menu } from '@mantine/core';
import { Suspense } from 'react';
import { subjectOf, tieSubject } from '../state/asksAbout.ts';
import { t } from '../texts/index.ts';
import type { MenuAt, Shared } from './context.ts';
import { useShared } from './context.ts';
import { AskItems } from './lazy.tsx';
import { meantInWords } from './meantInWords.ts';
import { menuKeys, menuLook } from './menuLook.ts';
import { meant, type NodeAction, nodeActions } from './nodeActions.ts';
import { type StageAction, stageActions } from './stageActions.ts';

const tieActions = (id: string, { dispatch }: Shared): StageAction[] => [
  {
    name: 'read',
    caption: t('stage:node.read'),
    run: () => dispatch({ type: 'selected', selection: { type: 'tie', id } }),
  },
];

const clicks = ['mousedown', 'touchstart'];

/** The menu of a node, a tie, or of the picture as a whole, where the pointer or the keyboard asked for it. */
export function ContextMenu({ at, onClose }: { at: MenuAt; onClose(): void }) {
  const shared = useShared();
  const ids = at.id === null ? [] : meant(at.id, shared);
  const ends = at.tie?.split('|').slice(0, 2);
  const actions: (StageAction & Partial<NodeAction>)[] = at.tie
    ? tieActions(at.tie, shared)
    : at.id === null
      ? stageActions(shared, at)
      : nodeActions(ids, shared);
  const title = ends
    ? ends.map(shared.nameOf).join(' ⇄ ')
    : at.id === null
      ? t('panels:menu.picture')
      : meantInWords(ids, shared.nameOf);
  const group = (id: string) =>
    shared.kinds.get(shared.picture.nodes.find(node => node.id === id)?.kind ?? '')?.group;
  const subject = ends ? tieSubject(ends) : subjectOf(ids, group);
  return (
    // Not a key, as menus have it: the one that opens it would close it at once.
    <Menu
      {...menuLook}
      clickOutsideEvents={clicks}
      opened
      onClose={onClose}
      position="bottom-start"
      width={270}
      // A long one moves up rather than over the edge.
      middlewares={{ flip: true, shift: { crossAxis: true, padding: 8 } }}
    >
      <Menu.Target>
        <span className="menu-anchor" style={{ left: at.x, top: at.y }} aria-hidden="true" />
      </Menu.Target>
      <Menu.Dropdown {...menuKeys} className="long-menu" aria-label={title}>
        <Menu.Label role="presentation">{title}</Menu.Label>
        {actions.map(action => (
          <Menu.Item
            key={action.name}
            onClick={action.run}
            {...(action.icon ? { leftSection: <action.icon size={16} aria-hidden="true" /> } : {})}
            rightSection={action.key && <kbd>{action.key}</kbd>}
          >
            {action.caption}
          </Menu.Item>
        ))}
        {subject && (
          <Suspense fallback={null}>
            <AskItems subject={subject} />
          </Suspense>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
