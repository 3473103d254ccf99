import type { EditorView } from '@codemirror/view';
import { Menu } from '@mantine/core';
import {
  IconAlignLeft,
  IconBinaryTree,
  IconDatabase,
  IconDeviceFloppy,
  IconHistory,
  IconLink,
  IconLock,
  IconPlayerPlay,
  IconPlayerStop,
} from '@tabler/icons-react';
import { type RefObject, Suspense, useState } from 'react';
import type { SavedQueryDetails } from '../../server/contract/queries.ts';
import { useShared } from '../panels/context.ts';
import { menuKeys, menuLook } from '../panels/menuLook.ts';
import { SaveQuery } from '../query/parts.tsx';
import { toAddress } from '../state/address.ts';
import { t } from '../texts/workspace.ts';
import { format } from './editing.ts';
import { History } from './History.tsx';
import { limitsInWords, rowsInWords } from './limits.ts';
import type { Asking } from './useAsking.ts';

type Props = {
  asking: Asking;
  editor: RefObject<EditorView | null>;
  /** Shows the schema, where it isn’t beside the editor. */
  onSide?: (() => void) | undefined;
};

/** What can be done with the statement of the tab, and what it may take. */
export function Head({ asking, editor, onSide }: Props) {
  const { active, asked, limits, run } = asking;
  const { view, dispatch } = useShared();
  const [copied, setCopied] = useState(false);
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState<SavedQueryDetails | null>(null);
  const runs = run?.is === 'running';
  const copy = () => {
    const question = { id: null, ...asked };
    const address = `${location.origin}${location.pathname}${toAddress({ ...view, question })}`;
    void navigator.clipboard?.writeText(address).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 2_000);
    });
  };
  return (
    <div className="workspace-head">
      <h2>{t('workspace:name')}</h2>
      <span className="tag good">
        <IconLock size={12} aria-hidden="true" /> {t('common:readOnly')}
      </span>
      {limits && (
        <span className="workspace-limits muted" title={limitsInWords(limits)}>
          {t('workspace:limits.short', {
            seconds: Math.round(limits.timeout / 1000),
            rows: rowsInWords(asking.limit ?? limits.rows),
          })}
        </span>
      )}
      <span className="spacer" />
      {onSide && (
        <button type="button" className="button" onClick={onSide}>
          <IconDatabase size={16} aria-hidden="true" /> <span>{t('workspace:head.schema')}</span>
        </button>
      )}
      <button
        type="button"
        className="button"
        disabled={active.text.trim() === ''}
        onClick={() => setSaving(true)}
      >
        <IconDeviceFloppy size={16} aria-hidden="true" /> <span>{t('workspace:head.save')}</span>
      </button>
      <Menu {...menuLook} position="bottom-end" width={420}>
        <Menu.Target>
          <button type="button" className="button">
            <IconHistory size={16} aria-hidden="true" /> <span>{t('workspace:head.history')}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown {...menuKeys} className="workspace-history">
          <History asking={asking} />
        </Menu.Dropdown>
      </Menu>
      <button
        type="button"
        className="button"
        onClick={() => editor.current && format(editor.current)}
        title="Shift+Alt+F"
      >
        <IconAlignLeft size={16} aria-hidden="true" /> <span>{t('workspace:head.format')}</span>
      </button>
      <button type="button" className="button" onClick={copy}>
        <IconLink size={16} aria-hidden="true" />{' '}
        <span>{copied ? t('workspace:head.copied') : t('workspace:head.copy')}</span>
      </button>
      <button
        type="button"
        className="button"
        title={t('workspace:head.explainSays')}
        disabled={active.text.trim() === ''}
        onClick={asking.explain}
      >
        <IconBinaryTree size={16} aria-hidden="true" /> <span>{t('workspace:head.explain')}</span>
      </button>
      {runs ? (
        <button type="button" className="button" onClick={asking.cancel}>
          <IconPlayerStop size={15} aria-hidden="true" /> {t('workspace:head.cancel')}
        </button>
      ) : (
        <button
          type="button"
          className="button primary"
          disabled={active.text.trim() === ''}
          onClick={() => asking.start()}
        >
          <IconPlayerPlay size={15} aria-hidden="true" /> {t('workspace:head.run')}{' '}
          <kbd className="only-wide">{t('commands:pressing.run')}</kbd>
        </button>
      )}
      <p className="workspace-saved muted" role="status">
        {saved && (
          <>
            {t('workspace:saved', { file: saved.file })}{' '}
            <button
              type="button"
              className="link"
              onClick={() => dispatch({ type: 'questionAsked', id: saved.id, given: [] })}
            >
              {t('workspace:open')}
            </button>
          </>
        )}
      </p>
      {saving && (
        <Suspense fallback={null}>
          <SaveQuery
            statement={active.text}
            onSaved={details => {
              setSaving(false);
              setSaved(details);
            }}
            onClose={() => setSaving(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
