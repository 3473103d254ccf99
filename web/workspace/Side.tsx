import { IconArrowLeft, IconX } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Schema } from '../../server/contract/schema.ts';
import { useShared } from '../panels/context.ts';
import { t } from '../texts/workspace.ts';
import { SchemaSidebar } from './SchemaSidebar.tsx';

type Props = {
  schema: UseQueryResult<Schema>;
  onInsert(text: string): void;
  onAsk(statement: string): void;
  /** Where it lies over the editor, on a phone. */
  onClose?: (() => void) | undefined;
};

/** What is in the database, beside the editor, and the way back. */
export function Side({ schema, onInsert, onAsk, onClose }: Props) {
  const { dispatch } = useShared();
  return (
    <aside className="workspace-side" aria-label={t('workspace:head.schema')}>
      <div className="workspace-back">
        <button
          type="button"
          className="button plain"
          onClick={() => {
            dispatch({ type: 'questionsClosed' });
            dispatch({ type: 'questionsOpened' });
          }}
        >
          <IconArrowLeft size={16} /> {t('workspace:questions')}
        </button>
        <button
          type="button"
          className="eye"
          aria-label={onClose ? t('common:close') : t('workspace:back')}
          onClick={onClose ?? (() => dispatch({ type: 'questionsClosed' }))}
        >
          <IconX size={17} />
        </button>
      </div>
      {schema.data ? (
        <SchemaSidebar schema={schema.data} onInsert={onInsert} onAsk={onAsk} />
      ) : (
        <p className="pad muted">{schema.error ? schema.error.message : t('common:reading')}</p>
      )}
    </aside>
  );
}
