import { IconCheck, IconCode, IconCopy, IconLock, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { SavedQueryDetails } from '../../server/contract/queries.ts';
import { t } from '../texts/query.ts';
import { copied } from './copied.ts';
import { FileText } from './FileText.tsx';

/** The file behind a question, to be read: nothing is hidden, nothing can be changed here. */
export function CypherPanel({ query, onClose }: { query: SavedQueryDetails; onClose(): void }) {
  const [done, setDone] = useState(false);
  const copy = async () => {
    if (!(await copied(query.text))) return;
    setDone(true);
    setTimeout(() => setDone(false), 2_000);
  };
  return (
    <aside className="cypher" aria-label={t('common:cypher')}>
      <div className="cypher-head">
        <IconCode size={16} aria-hidden="true" />
        <h3>{t('common:cypher')}</h3>
        <span className="tag good">
          <IconLock size={12} aria-hidden="true" /> {t('common:readOnly')}
        </span>
        <span className="spacer" />
        <button
          type="button"
          className="eye"
          aria-label={done ? t('common:copied') : t('query:cypher.copy')}
          onClick={() => void copy()}
        >
          {done ? <IconCheck size={17} /> : <IconCopy size={17} />}
        </button>
        <button type="button" className="eye" aria-label={t('query:cypher.close')} onClick={onClose}>
          <IconX size={17} />
        </button>
      </div>
      <FileText text={query.text} name={t('query:cypher.statement')} />
      <div className="cypher-foot">
        {query.expect !== null && (
          <p>
            <IconCheck size={15} aria-hidden="true" /> {t('query:cypher.check', { check: query.expect })}
          </p>
        )}
        <p className="muted">
          <code>{query.file}</code>
        </p>
      </div>
    </aside>
  );
}
