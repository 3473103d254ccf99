import { useClickOutside } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { toFolds } from '../state/query.ts';
import { useShared } from './context.ts';

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
  const { view, query } = useShared();
  const asked = {
    level: view.level,
    ...toFolds(view.level, view.folds),
    characters: view.filter.characters.join(','),
    ...query,
  };
  const [open, setOpen] = useState(false);
  const box = useClickOutside<HTMLDivElement>(() => setOpen(false));
  useEffect(() => {
    // Before any other listener: Escape closes what is open, and then steps out of nothing else.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopImmediatePropagation();
      setOpen(false);
    };
    if (open) addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, [open]);
  return (
    <div className="download" ref={box}>
      <button
        type="button"
        className="button icon"
        aria-label="Download the view"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <IconDownload size={18} />
      </button>
      {open && (
        <ul className="downloads" aria-label="Download this view as">
          <li className="muted">
            What this level shows under the filter, as a file. Nodes added or hidden by hand and a path make
            no difference to it.
          </li>
          {files.map(([caption, says, parameters]) => (
            <li key={caption}>
              <a
                href={`/api/export?${new URLSearchParams({ ...parameters, ...asked })}`}
                download
                onClick={() => setOpen(false)}
              >
                <strong>{caption}</strong>
                <span className="muted">{says}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
