import '../query/pickerStyles.ts';
import '../cypher.css';
import '../query/questions.css';
import './workspace.css';
import type { EditorView } from '@codemirror/view';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../api/client.ts';
import { parametersUsed } from '../state/queryFile.ts';
import type { Question } from '../state/view.ts';
import { t } from '../texts/workspace.ts';
import { Editor } from './Editor.tsx';
import { FaultList } from './FaultList.tsx';
import type { Found } from './faults.ts';
import { Head } from './Head.tsx';
import { Outcome } from './Outcome.tsx';
import { Parameters } from './Parameters.tsx';
import { Side } from './Side.tsx';
import { TabBar } from './TabBar.tsx';
import { useAsking } from './useAsking.ts';

/** The Cypher workspace: the schema beside tabs with statements, each with its parameters, faults and answer. */
export default function Workspace({ question }: { question: Question }) {
  const phone = useMediaQuery('(max-width: 900px)', undefined, { getInitialValueInEffect: false });
  const [sideOpen, setSideOpen] = useState(false);
  const schema = useQuery({
    queryKey: ['schema'],
    queryFn: ({ signal }) => api.schema(signal),
    staleTime: 60_000,
  });
  const asking = useAsking(question);
  const { tabs, active, run, parameters, wrong } = asking;
  const editor = useRef<EditorView>(null);
  const [lastFound, setFound] = useState<Found | null>(null);
  // What was found in another tab has no place here.
  const found = lastFound?.tab === active.id ? lastFound : null;
  const faults = found?.faults ?? [];
  const names = parametersUsed(active.text);

  // Also where the keyboard is not in the editor.
  const latest = useRef(asking);
  latest.current = asking;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      event.preventDefault();
      latest.current.start();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  /** Writes at the cursor, in place of what is selected. */
  const insert = (text: string) => {
    const view = editor.current;
    if (!view) return;
    view.dispatch(view.state.replaceSelection(text), { userEvent: 'input.paste', scrollIntoView: true });
    view.focus();
    setSideOpen(false);
  };
  const ask = (statement: string) => {
    setSideOpen(false);
    // The answer may come when the tabs are others.
    latest.current.open({ statement, given: [] });
  };

  return (
    <div className="questions workspace">
      {(!phone || sideOpen) && (
        <Side
          schema={schema}
          onInsert={insert}
          onAsk={ask}
          onClose={phone ? () => setSideOpen(false) : undefined}
        />
      )}
      <main className="workspace-main" aria-label={t('workspace:name')} hidden={phone === true && sideOpen}>
        <Head asking={asking} editor={editor} onSide={phone ? () => setSideOpen(true) : undefined} />
        <TabBar asking={asking} />
        <div className="workspace-write">
          <div className="workspace-editor">
            <Editor
              name={active.id}
              text={active.text}
              onText={text => tabs.change({ text })}
              onRun={asking.start}
              older={asking.older}
              newer={asking.newer}
              schema={schema.data}
              names={names}
              parameters={{ ...Object.fromEntries(names.map(name => [name, null])), ...parameters }}
              onFaults={(_, told) => setFound(told)}
              held={editor}
              focused={!phone}
            />
            <p className="workspace-hint muted only-wide">{t('workspace:editor.hint')}</p>
          </div>
          {(names.length > 0 || faults.length > 0) && (
            <div className="workspace-beside">
              {names.length > 0 && (
                <Parameters
                  names={names}
                  givens={active.givens}
                  faults={asking.pressed ? wrong : {}}
                  onChange={givens => tabs.change({ givens })}
                />
              )}
              <FaultList faults={faults} of={found?.of} editor={editor} />
            </div>
          )}
        </div>
        <Outcome asking={asking} run={run} editor={editor} />
      </main>
    </div>
  );
}
