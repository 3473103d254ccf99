import { Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useShared } from './context.ts';
import { menuKeys, menuLook } from './menuLook.ts';

const files: [caption: string, says: string, parameters: Record<string, string>][] = [
  ['JSON', 'nodes, ties, events and claims, with what supports them', { format: 'json' }],
  [
    'CSV of claims',
    'a row for each claim, with source, paragraph and grade',
    { format: 'csv', table: 'claims' },
  ],
  ['CSV of nodes', 'a row for each actor, event and place', { format: 'csv', table: 'nodes' }],
  ['CSV of ties', 'a row for each tie', { format: 'csv', table: 'ties' }],
  ['GraphML', 'for Gephi, yEd, Cytoscape desktop', { format: 'graphml' }],
  ['GEXF', 'for Gephi', { format: 'gexf' }],
];

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
        <button type="button" className="tool" aria-label="Download the view" title="Download the view">
          <IconDownload size={18} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown {...menuKeys} aria-label="Download this view as">
        <Menu.Label role="presentation">
          What this level shows under the filter, as a file. Nodes added or hidden by hand and a path make no
          difference to it.
        </Menu.Label>
        {files.map(([caption, says, parameters]) => (
          <Menu.Item
            key={caption}
            component="a"
            href={`/api/export?${new URLSearchParams({ ...parameters, ...asked })}`}
            download
          >
            <strong>{caption}</strong>
            <span className="muted download-says">{says}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
