import { Menu } from '@mantine/core';
import {
  type Icon,
  IconArrowBackUp,
  IconArrowForwardUp,
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
import { useShared } from './context.ts';
import { Download } from './Download.tsx';
import { menuKeys, menuLook } from './menuLook.ts';
import { nodeActions } from './nodeActions.ts';
import { stageActions } from './stageActions.ts';

/** What is done with the picture and with what is selected, over the upper right of the canvas. */
export function Toolbar() {
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
    <div className="float topright toolbar" role="toolbar" aria-label="Picture">
      {tool('undo', IconArrowBackUp, 'Undo')}
      {tool('redo', IconArrowForwardUp, 'Redo')}
      <span className="rule" />
      {chosen.length > 0
        ? tool('fitSelection', IconFocusCentered, 'Fit the selection')
        : tool('fit', IconFocusCentered, 'Fit all')}
      <LayoutMenu />
      <span className="rule" />
      {tool('path', IconRoute, 'Path from the selected node')}
      {tool('pin', IconPin, arePinned(shared.view, chosen) ? 'Unpin' : 'Pin what is selected')}
      {tool('hide', IconEyeOff, 'Hide what is selected')}
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
      title={action?.key ? `${caption} (${action.key})` : caption}
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
        <button type="button" className="tool only-wide" aria-label="Layout" title="Layout">
          <IconSchema size={18} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown {...menuKeys} aria-label="Layout">
        <Menu.RadioGroup
          value={view.layout.how}
          onChange={how =>
            dispatch({ type: 'layoutChosen', how: how as LayoutName, from: selectedNodes(view) })
          }
        >
          {layouts.map(how => (
            <Menu.RadioItem key={how} value={how} closeMenuOnClick disabled={how === 'time' && !dated}>
              {layoutInWords[how]}
              {how === 'time' && !dated && ', where there are events'}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item rightSection={<kbd>{actionKeys.tidy?.[0]}</kbd>} onClick={() => actions.tidy()}>
          Tidy; pinned nodes stay
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
