import { Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { menuKeys, menuLook } from '../../panels/menuLook.ts';
import { save } from '../../taking/save.ts';
import { t } from '../../texts/result.ts';
import { copied } from '../copied.ts';
import { toCsvFile, toJsonFile, toTsvText } from './files.ts';
import { graphOf } from './graphOf.ts';
import type { Answered } from './types.ts';

/** Milliseconds for which it is said that something was copied. */
const saying = 3_000;

/** An answer as a file or on the clipboard, all the rows that are here. */
export function Export({ name, result }: { name: string; result: Answered }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const after = setTimeout(() => setSaid(''), saying);
    return () => clearTimeout(after);
  }, [said]);
  const graph = graphOf(result);
  const copy = async () => {
    const done = await copied(toTsvText(result.columns, result.rows));
    setSaid(done ? t('result:export.copied', { count: result.rows.length }) : t('result:export.notCopied'));
  };
  return (
    <span className="export">
      <span className="muted" role="status">
        {said}
      </span>
      <Menu {...menuLook} position="bottom-end" width={280}>
        <Menu.Target>
          <button type="button" className="button">
            <IconDownload size={16} aria-hidden="true" /> {t('result:export.head')}
          </button>
        </Menu.Target>
        <Menu.Dropdown {...menuKeys}>
          <Menu.Item onClick={() => save(`${name}.csv`, toCsvFile(result))}>
            <Told what="csv" />
          </Menu.Item>
          <Menu.Item onClick={() => save(`${name}.json`, toJsonFile(result))}>
            <Told what="json" />
          </Menu.Item>
          <Menu.Item onClick={() => void copy()}>
            <Told what="tsv" />
          </Menu.Item>
          {graph.nodes.length > 0 && (
            <Menu.Item onClick={() => save(`${name}-graph.json`, graphFile(graph))}>
              <Told what="graph" />
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}

const graphFile = (graph: ReturnType<typeof graphOf>) =>
  new Blob([JSON.stringify(graph, null, 1)], { type: 'application/json' });

function Told({ what }: { what: 'csv' | 'json' | 'tsv' | 'graph' }) {
  return (
    <>
      <strong>{t(`result:export.${what}.caption`)}</strong>
      <span className="muted export-says">{t(`result:export.${what}.says`)}</span>
    </>
  );
}
