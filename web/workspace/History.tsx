import { Menu } from '@mantine/core';
import { t } from '../texts/workspace.ts';
import { momentInWords } from './moment.ts';
import { tabName } from './tabs.ts';
import type { Asking } from './useAsking.ts';

/** Statements that the list shows; the rest is reached by the arrow keys. */
const most = 30;

/** What was run in this browser, the newest first: choosing one opens it in a tab, and runs it. */
export function History({ asking: { past, forget, open } }: { asking: Asking }) {
  if (past.length === 0) return <Menu.Label>{t('workspace:past.none')}</Menu.Label>;
  return (
    <>
      <Menu.Label>{t('workspace:past.name')}</Menu.Label>
      {past.slice(0, most).map(one => (
        <Menu.Item key={one.at} onClick={() => open(one)}>
          <span className="workspace-past">
            <code>{tabName(one.statement)}</code>
            <span className="muted">{momentInWords(one.at)}</span>
          </span>
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item onClick={forget}>{t('workspace:past.clear')}</Menu.Item>
    </>
  );
}
