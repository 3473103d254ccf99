import { Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { menuKeys, menuLook } from './menuLook.ts';

const files = [
  ['json', { format: 'json' }],
  ['claims', { format: 'csv', table: 'claims' }],
  ['nodes', { format: 'csv', table: 'nodes' }],
  ['ties', { format: 'csv', table: 'ties' }],
  ['graphml', { format: 'graphml' }],
  ['gexf', { format: 'gexf' }],
] as const;

/** The view as a file: links, each said in words. */
export function Download() {
  const { view, query, folds } = useShared();
  const asked = {
    level: view.level,
    ...folds,
    characters: view.filter.characters.join(','),
    ...query,
  };
  return (
    <Menu {...menuLook} position="bottom-end" width={290}>
      <Menu.Target>
        <button
          type="button"
          className="tool"
          aria-label={t('panels:download.head')}
          title={t('panels:download.head')}
        >
          <IconDownload size={18} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown {...menuKeys} aria-label={t('panels:download.as')}>
        <Menu.Label role="presentation">{t('panels:download.what')}</Menu.Label>
        {files.map(([name, parameters]) => (
          <Menu.Item
            key={name}
            component="a"
            href={`/api/export?${new URLSearchParams({ ...parameters, ...asked })}`}
            download
          >
            <strong>{t(`panels:download.${name}.caption`)}</strong>
            <span className="muted download-says">{t(`panels:download.${name}.says`)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
