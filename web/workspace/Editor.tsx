import { completionStatus, startCompletion } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type RefObject, useEffect, useRef } from 'react';
import type { Value } from '../../server/contract/graph.ts';
import type { Schema } from '../../server/contract/schema.ts';
import { t } from '../texts/workspace.ts';
import { editing } from './editing.ts';
import type { Fault, Found } from './faults.ts';
import { readyLanguage } from './language.ts';
import { spotAt } from './statement.ts';

export type EditorProps = {
  /** One text for each tab: another name is another text, with an undo of its own. */
  name: string;
  text: string;
  onText(text: string): void;
  onRun(): void;
  /** The statement that was run before the one that is shown, or after it; null where there is none. */
  older(): string | null;
  newer(): string | null;
  schema: Schema | undefined;
  /** Filled in beside the editor: their names, and as they are sent. */
  names: string[];
  parameters: Record<string, Value>;
  onFaults(faults: Fault[], found: Found): void;
  /** For those who write into it from outside. */
  held: RefObject<EditorView | null>;
  /** Whether the keyboard goes there when it opens. */
  focused?: boolean;
};

/** The editor of the workspace: CodeMirror, in step with the text of the tab. */
export function Editor(props: EditorProps) {
  const { name, text, schema, parameters, held } = props;
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (!box.current) return;
    const view = new EditorView({
      parent: box.current,
      state: stateOf(latest.current.text, latest),
    });
    held.current = view;
    readyLanguage();
    if (latest.current.focused !== false) view.focus();
    return () => {
      held.current = null;
      view.destroy();
    };
  }, [held]);

  // Another tab: another text, with an undo of its own.
  const states = useRef(new Map<string, EditorState>());
  const before = useRef(name);
  useEffect(() => {
    const view = held.current;
    if (!view || before.current === name) return;
    states.current.set(before.current, view.state);
    before.current = name;
    const known = states.current.get(name);
    const same = known && known.doc.toString() === latest.current.text;
    view.setState(same ? known : stateOf(latest.current.text, latest));
  }, [name, held]);

  useEffect(() => {
    const view = held.current;
    if (!view || before.current !== name || view.state.doc.toString() === text) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
  }, [text, name, held]);

  // What the schema and the parameters say changes what is wrong with the same text.
  const sent = JSON.stringify(parameters);
  useEffect(() => {
    const view = held.current;
    if (!view || !(schema || sent)) return;
    view.dispatch({ userEvent: 'schema' });
    // What was begun before the schema was read is offered now.
    const { is } = spotAt(view.state.sliceDoc(0, view.state.selection.main.head));
    const open = completionStatus(view.state) !== null;
    if (schema && view.hasFocus && !open && is !== 'word' && is !== 'nothing') startCompletion(view);
  }, [schema, sent, held]);

  return <div ref={box} className="cypher-editor" />;
}

const stateOf = (text: string, latest: RefObject<EditorProps>): EditorState => {
  const tab = latest.current.name;
  return EditorState.create({
    doc: text,
    extensions: [
      editing({
        name: t('workspace:editor.name'),
        known: () => ({ schema: latest.current.schema, parameters: latest.current.names }),
        linting: {
          schema: () => latest.current.schema,
          parameters: () => latest.current.parameters,
          onFaults: (of, faults) => latest.current.onFaults(faults, { tab, of, faults }),
        },
        onRun: () => latest.current.onRun(),
        older: () => latest.current.older(),
        newer: () => latest.current.newer(),
      }),
      EditorView.updateListener.of(update => {
        if (update.docChanged) latest.current.onText(update.state.doc.toString());
      }),
    ],
  });
};
