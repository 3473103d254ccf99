import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import type { SavedQueries } from '../../server/contract/queries.ts';
import { menuKeys, menuLook } from '../panels/menuLook.ts';
import { t } from '../texts/own.ts';
import { useNotice } from './notice.ts';
import { ExportQueries, ImportQueries } from './parts.tsx';

/** What can be done with the list as a whole. */
export function ListMenu({ saved }: { saved: SavedQueries | undefined }) {
  const say = useNotice();
  const [open, setOpen] = useState<'import' | 'export' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu {...menuLook} position="bottom-end" width={220}>
        <Menu.Target>
          <button type="button" className="button icon" aria-label={t('own:list.more')}>
            <IconDots size={17} />
          </button>
        </Menu.Target>
        <Menu.Dropdown {...menuKeys} aria-label={t('own:list.more')}>
          <Menu.Item onClick={() => setOpen('import')}>{t('own:list.import')}</Menu.Item>
          <Menu.Item onClick={() => setOpen('export')}>{t('own:list.export')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense fallback={null}>
        {open === 'export' && <ExportQueries queries={saved?.queries ?? []} onClose={close} />}
        {open === 'import' && (
          <ImportQueries
            canSave={saved?.saving !== false}
            onClose={close}
            onSaved={count => {
              close();
              say({ text: t('own:notice.imported', { count }) });
            }}
          />
        )}
      </Suspense>
    </>
  );
}
