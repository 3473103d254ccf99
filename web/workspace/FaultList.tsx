import type { EditorView } from '@codemirror/view';
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { t } from '../texts/workspace.ts';
import type { Fault } from './faults.ts';
import { applyChange } from './lint.ts';

const icons = { error: IconCircleX, warning: IconAlertTriangle, information: IconInfoCircle };
/** Faults that are written out; the rest is counted. */
const most = 4;

type Props = { faults: Fault[]; editor: RefObject<EditorView | null> };

/** What is wrong or doubtful in the statement, each with its place and, where one is known, what would mend it. */
export function FaultList({ faults, editor }: Props) {
  const [ignored, setIgnored] = useState<string[]>([]);
  const all = faults.filter(({ message }) => !ignored.includes(message));
  return (
    <section className="workspace-faults" aria-label={t('workspace:faults.name')} aria-live="polite">
      {all.slice(0, most).map(fault => {
        const { severity, message, line, column, from, to, change } = fault;
        const Icon = icons[severity];
        return (
          <div key={`${from} ${message}`} className={`workspace-fault ${severity}`}>
            <p>
              <Icon size={15} aria-hidden="true" />{' '}
              {line === null ? (
                <strong>{t('workspace:faults.whole')}</strong>
              ) : (
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    const view = editor.current;
                    view?.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
                    view?.focus();
                  }}
                >
                  {t('workspace:faults.at', { line, column: column ?? 1 })}
                </button>
              )}
            </p>
            <p className="workspace-says" title={message}>
              {message}
            </p>
            {severity !== 'error' && (
              <p className="workspace-mend">
                {change !== null && (
                  <button
                    type="button"
                    className="button"
                    onClick={() => editor.current && applyChange(editor.current, fault, change)}
                  >
                    {t('workspace:faults.change', { name: change })}
                  </button>
                )}
                <button
                  type="button"
                  className="button plain"
                  onClick={() => setIgnored([...ignored, message])}
                >
                  {t('workspace:faults.ignore')}
                </button>
              </p>
            )}
          </div>
        );
      })}
      {all.length > most && (
        <p className="muted">{t('workspace:faults.more', { count: all.length - most })}</p>
      )}
    </section>
  );
}
