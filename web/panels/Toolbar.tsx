import { Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconEyeOff,
  IconFocusCentered,
  IconPin,
  IconRoute,
  IconSchema,
} from '@tabler/icons-react';
import { selectedNodes } from '../state/select.ts';
import { layoutInWords } from '../state/trailWords.ts';
import { type LayoutName, layouts } from '../state/view.ts';
import { useShared } from './context.ts';
import { Download } from './Download.tsx';
import { menuLook } from './menuLook.ts';
import { nodeActions } from './nodeActions.ts';

/** What is done with the picture and with what is selected, over the upper right of the canvas. */
export function Toolbar() {
  const shared = useShared();
  const { view, trail, dispatch, actions } = shared;
  const chosen = selectedNodes(view);
  const can = new Map(nodeActions(chosen, shared).map(action => [action.name, action]));
  return (
    <div className="float topright toolbar" role="toolbar" aria-label="Picture">
      <Tool
        caption="Undo"
        keys="Ctrl Z"
        icon={IconArrowBackUp}
        off={trail.at === 0}
        run={() => dispatch({ type: 'undone' })}
      />
      <Tool
        caption="Redo"
        keys="Ctrl Shift Z"
        icon={IconArrowForwardUp}
        off={trail.at === trail.steps.length - 1}
        run={() => dispatch({ type: 'redone' })}
      />
      <span className="rule" />
      <Tool
        caption={chosen.length > 0 ? 'Fit the selection' : 'Fit all'}
        keys={chosen.length > 0 ? 'F' : '0'}
        icon={IconFocusCentered}
        run={() => (chosen.length > 0 ? actions.fitSelection() : actions.fit())}
      />
      <LayoutMenu />
      <span className="rule" />
      {(
        [
          ['path', 'Path from the selected node', IconRoute],
          ['pin', 'Pin what is selected', IconPin],
          ['hide', 'Hide what is selected', IconEyeOff],
        ] as const
      ).map(([name, caption, icon]) => {
        const action = can.get(name);
        return (
          <Tool
            key={name}
            caption={name === 'pin' ? (action?.caption ?? caption) : caption}
            keys={action?.key}
            icon={icon}
            off={!action}
            run={() => action?.run()}
          />
        );
      })}
      <span className="rule" />
      <Download />
    </div>
  );
}

type ToolProps = {
  caption: string;
  keys?: string | undefined;
  icon: typeof IconPin;
  off?: boolean;
  run(): void;
};

function Tool({ caption, keys, icon: Icon, off = false, run }: ToolProps) {
  return (
    <button
      type="button"
      className="tool"
      aria-label={caption}
      title={keys ? `${caption} (${keys})` : caption}
      disabled={off}
      onClick={run}
    >
      <Icon size={18} aria-hidden="true" />
    </button>
  );
}

function LayoutMenu() {
  const { view, picture, dispatch, actions } = useShared();
  const dated = picture.nodes.some(node => typeof node.properties.date === 'string');
  return (
    <Menu {...menuLook} position="bottom-end" width={230}>
      <Menu.Target>
        <button type="button" className="tool" aria-label="Layout" title="Layout">
          <IconSchema size={18} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label="Layout">
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
        <Menu.Item rightSection={<kbd>T</kbd>} onClick={() => actions.tidy()}>
          Tidy; pinned nodes stay
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
