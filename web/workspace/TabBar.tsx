import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../texts/workspace.ts';
import { RunOptions } from './RunOptions.tsx';
import { type Tab, tabName } from './tabs.ts';
import type { Asking } from './useAsking.ts';

/** The statements that are being written, one a tab. */
export function TabBar({ asking }: { asking: Asking }) {
  const { tabs, active, choose, add, close, reopen } = asking.tabs;
  const [gone, setGone] = useState<Tab | null>(null);
  const nameOf = (tab: Tab) => tabName(tab.text) || t('workspace:tabs.empty');
  return (
    <nav className="workspace-tabs" aria-label={t('workspace:tabs.name')}>
      <ul>
        {tabs.map(tab => (
          <li key={tab.id} className={tab.id === active.id ? 'workspace-tab open' : 'workspace-tab'}>
            <button
              type="button"
              className="workspace-tab-name"
              aria-current={tab.id === active.id ? 'true' : undefined}
              title={nameOf(tab)}
              onClick={() => choose(tab.id)}
            >
              {nameOf(tab)}
            </button>
            {(tabs.length > 1 || tab.text !== '') && (
              <button
                type="button"
                className="eye"
                aria-label={t('workspace:tabs.close', { name: nameOf(tab) })}
                onClick={() => {
                  setGone(tab.text.trim() === '' ? null : tab);
                  close(tab.id);
                }}
              >
                <IconX size={14} />
              </button>
            )}
          </li>
        ))}
      </ul>
      <button type="button" className="eye" aria-label={t('workspace:tabs.new')} onClick={add}>
        <IconPlus size={16} />
      </button>
      <span className="workspace-gone muted" role="status">
        {gone && (
          <>
            {t('workspace:tabs.closed', { name: nameOf(gone) })}{' '}
            <button
              type="button"
              className="link"
              onClick={() => {
                reopen(gone);
                setGone(null);
              }}
            >
              {t('workspace:tabs.undo')}
            </button>
          </>
        )}
      </span>
      <RunOptions asking={asking} />
    </nav>
  );
}
