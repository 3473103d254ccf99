import { Menu } from '@mantine/core';
import { t } from '../texts/index.ts';
import type { MenuAt } from './context.ts';
import { useShared } from './context.ts';
import { meantInWords } from './meantInWords.ts';
import { menuKeys, menuLook } from './menuLook.ts';
import { meant, type NodeAction, nodeActions } from './nodeActions.ts';
import { type StageAction, stageActions } from './stageActions.ts';

const clicks = ['mousedown', 'touchstart'];

/** The menu of a node, or of the picture as a whole, where the pointer or the keyboard asked for it. */
export function ContextMenu({ at, onClose }: { at: MenuAt; onClose(): void }) {
  const shared = useShared();
  const ids = at.id === null ? [] : meant(at.id, shared);
  const actions: (StageAction & Partial<NodeAction>)[] =
    at.id === null ? stageActions(shared, at) : nodeActions(ids, shared);
  const title = at.id === null ? t('panels:menu.picture') : meantInWords(ids, shared.nameOf);
  return (
    // Not a key, as menus have it: the one that opens it would close it at once.
    <Menu
      {...menuLook}
      clickOutsideEvents={clicks}
      opened
      onClose={onClose}
      position="bottom-start"
      width={270}
    >
      <Menu.Target>
        <span className="menu-anchor" style={{ left: at.x, top: at.y }} aria-hidden="true" />
      </Menu.Target>
      <Menu.Dropdown {...menuKeys} aria-label={title}>
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
      </Menu.Dropdown>
    </Menu>
  );
}
