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
import { layouts } from '../state/view.ts';
import { useShared } from './context.ts';
import { Download } from './Download.tsx';
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
            caption={action?.caption ?? caption}
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
  const { view, dispatch, actions } = useShared();
  return (
    <Menu position="bottom-end" width={230} shadow="md">
      <Menu.Target>
        <button type="button" className="tool" aria-label="Layout" title="Layout">
          <IconSchema size={18} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Lay out anew</Menu.Label>
        {layouts.map(how => (
          <Menu.Item
            key={how}
            role="menuitemradio"
            aria-checked={view.layout.how === how}
            rightSection={view.layout.how === how ? '✓' : undefined}
            onClick={() => dispatch({ type: 'layoutChosen', how, from: selectedNodes(view) })}
          >
            {layoutInWords[how]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item rightSection={<kbd>T</kbd>} onClick={() => actions.tidy()}>
          Tidy; pinned nodes stay
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
