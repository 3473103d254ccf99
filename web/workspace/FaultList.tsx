import type { EditorView } from '@codemirror/view';
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { t } from '../texts/workspace.ts';
import type { Fault } from './faults.ts';
import { applyChange } from './lint.ts';

const icons = { error: IconCircleX, warning: IconAlertTriangle, information: IconInfoCircle };
/** Faults that are written out; the rest is counted. */
const most = 4;

type Props = {
  faults: Fault[];
  /** The text in which they have their places; where nobody says, it is what stands in the editor. */
  of?: string | undefined;
  editor: RefObject<EditorView | null>;
};

/** What is wrong or doubtful in the statement, each with its place and, where one is known, what would mend it. */
export function FaultList({ faults, of, editor }: Props) {
  const [ignored, setIgnored] = useState<string[]>([]);
  /** The editor, as long as it holds that text. */
  const written = (last: number): EditorView | null => {
    const doc = editor.current?.state.doc;
    return doc && last <= doc.length && (of === undefined || doc.toString() === of) ? editor.current : null;
  };
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
                    const view = written(to);
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
                    onClick={() => {
                      const view = written(to);
                      if (view) applyChange(view, fault, change);
                    }}
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
