import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { SavedQuery } from '../../server/contract/queries.ts';
import { linkTo } from '../api/client.ts';
import { t } from '../texts/own.ts';
import { SmallDialog } from './saving/SmallDialog.tsx';

type Props = { queries: SavedQuery[]; onClose(): void };

/** Chosen questions as an archive of their files. */
export function ExportQueries({ queries, onClose }: Props) {
  const own = queries.filter(one => one.own).map(({ id }) => id);
  const all = queries.map(({ id }) => id);
  const [chosen, setChosen] = useState(own.length > 0 ? own : all);
  const ids = all.filter(id => chosen.includes(id));
  // Which are all of them need not be told: an address may be only so long.
  const address = linkTo('exportQueries', ids.length === all.length ? {} : { query: { ids: ids.join(',') } });
  return (
    <SmallDialog
      title={t('own:export.head')}
      onClose={onClose}
      onSubmit={() => undefined}
      footer={
        <div className="save-buttons">
          <span className="spacer" />
          <button type="button" className="button" onClick={onClose}>
            {t('own:save.cancel')}
          </button>
          {ids.length > 0 && (
            <a className="button primary" href={address} download onClick={onClose}>
              <IconDownload size={16} /> {t('own:export.do', { count: ids.length })}
            </a>
          )}
        </div>
      }
    >
      <p>{t('own:export.about')}</p>
      <div className="save-buttons">
        <button type="button" className="button" onClick={() => setChosen(all)}>
          {t('own:export.all')}
        </button>
        {own.length > 0 && (
          <button type="button" className="button" onClick={() => setChosen(own)}>
            {t('own:export.ownOnly')}
          </button>
        )}
        <button type="button" className="button" onClick={() => setChosen([])}>
          {t('own:export.none')}
        </button>
      </div>
      <ul className="set-list">
        {queries.map(({ id, title }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={({ target: { checked } }) =>
                  setChosen(checked ? [...chosen, id] : chosen.filter(one => one !== id))
                }
              />
              <span>{title}</span>
            </label>
          </li>
        ))}
      </ul>
    </SmallDialog>
  );
}
