import { Menu } from '@mantine/core';
import {
  type Icon,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChartBubble,
  IconEyeOff,
  IconFocusCentered,
  IconPin,
  IconRoute,
  IconSchema,
} from '@tabler/icons-react';
import { arePinned } from '../state/arrange.ts';
import { actionKeys } from '../state/keys.ts';
import { selectedNodes } from '../state/select.ts';
import { layoutInWords } from '../state/trailWords.ts';
import { type LayoutName, layouts } from '../state/view.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { Download } from './Download.tsx';
import { menuKeys, menuLook } from './menuLook.ts';
import { nodeActions } from './nodeActions.ts';
import { stageActions } from './stageActions.ts';

/** What is done with the picture and with what is selected, over the upper right of the canvas. */
export function Toolbar({ shapeOpen, onShape }: { shapeOpen: boolean; onShape(): void }) {
  const shared = useShared();
  const chosen = selectedNodes(shared.view);
  const all = [...stageActions(shared), ...nodeActions(chosen, shared)];
  const tool = (name: string, icon: Icon, caption: string) => (
    <Tool
      icon={icon}
      caption={caption}
      action={all.find(action => action.name === name)}
      always={name === 'undo' || name === 'redo'}
    />
  );
  return (
    <div className="float topright toolbar" role="toolbar" aria-label={t('stage:tool.label')}>
      {tool('undo', IconArrowBackUp, t('stage:picture.undo'))}
      {tool('redo', IconArrowForwardUp, t('stage:picture.redo'))}
      <span className="rule" />
      {chosen.length > 0
        ? tool('fitSelection', IconFocusCentered, t('stage:picture.fitSelection'))
        : tool('fit', IconFocusCentered, t('stage:picture.fit'))}
      <LayoutMenu />
      <button
        type="button"
        className="tool"
        aria-label={t('stage:tool.shape')}
        title={t('stage:tool.shape')}
        aria-expanded={shapeOpen}
        onClick={onShape}
      >
        <IconChartBubble size={18} aria-hidden="true" />
      </button>
      <span className="rule" />
      {tool('path', IconRoute, t('stage:tool.path'))}
      {tool('pin', IconPin, t(arePinned(shared.view, chosen) ? 'stage:tool.unpin' : 'stage:tool.pin'))}
      {tool('hide', IconEyeOff, t('stage:tool.hide'))}
      <span className="rule" />
      <Download />
    </div>
  );
}

type ToolProps = {
  caption: string;
  icon: Icon;
  action: { key?: string; run(): void } | undefined;
  /** Whether it is there on a phone too. */
  always: boolean;
};

/** A button that does nothing while its action makes no sense. */
function Tool({ caption, icon: Sign, action, always }: ToolProps) {
  return (
    <button
      type="button"
      className={always ? 'tool' : 'tool only-wide'}
      aria-label={caption}
      title={action?.key ? t('common:withKey', { what: caption, key: action.key }) : caption}
      disabled={!action}
      onClick={action?.run}
    >
      <Sign size={18} aria-hidden="true" />
    </button>
  );
}

function LayoutMenu() {
  const { view, picture, dispatch, actions } = useShared();
  const dated = picture.nodes.some(node => typeof node.properties.date === 'string');
  return (
    <Menu {...menuLook} position="bottom-end" width={230}>
      <Menu.Target>
        <button
          type="button"
          className="tool only-wide"
          aria-label={t('stage:tool.layout')}
          title={t('stage:tool.layout')}
        >
          <IconSchema size={18} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown {...menuKeys} aria-label={t('stage:tool.layout')}>
        <Menu.RadioGroup
          value={view.layout.how}
          onChange={how =>
            dispatch({ type: 'layoutChosen', how: how as LayoutName, from: selectedNodes(view) })
          }
        >
          {layouts.map(how => (
            <Menu.RadioItem key={how} value={how} closeMenuOnClick disabled={how === 'time' && !dated}>
              {how === 'time' && !dated
                ? t('stage:tool.time', { layout: layoutInWords[how] })
                : layoutInWords[how]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item rightSection={<kbd>{actionKeys.tidy?.[0]}</kbd>} onClick={() => actions.tidy()}>
          {t('stage:tool.tidy')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
