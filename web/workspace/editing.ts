import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  selectedCompletionIndex,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import {
  crosshairCursor,
  drawSelection,
  EditorView,
  highlightActiveLine,
  type KeyBinding,
  keymap,
  lineNumbers,
  placeholder,
  rectangularSelection,
  tooltips,
} from '@codemirror/view';
import { t } from '../texts/workspace.ts';
import { completing, type Known } from './completion.ts';
import { cypherMode } from './cypherMode.ts';
import { helping, helpKeys } from './help.ts';
import { askLanguage } from './language.ts';
import { type Linting, linting } from './lint.ts';

export type Editing = {
  /** For those who hear it. */
  name: string;
  known(): Known;
  linting: Linting;
  onRun(): void;
  older(): string | null;
  newer(): string | null;
};

/** Everything that the editor of the workspace can do. */
export function editing({ name, known, linting: told, onRun, older, newer }: Editing): Extension {
  const schema = () => known().schema;
  const own: KeyBinding[] = [
    {
      key: 'Mod-Enter',
      run: () => {
        onRun();
        return true;
      },
    },
    { key: 'Shift-Alt-f', run: format },
    ...completionKeymap.filter(({ key }) => key !== 'Enter'),
    { key: 'Tab', run: acceptCompletion },
    // After a word Enter begins a line, unless one has gone down the list.
    { key: 'Enter', run: view => (selectedCompletionIndex(view.state) ?? 0) > 0 && acceptCompletion(view) },
    ...helpKeys(schema),
    ...['Mod-ArrowUp', 'Alt-ArrowUp'].map(key => ({
      key,
      run: through(older, 'start', key === 'Alt-ArrowUp'),
    })),
    ...['Mod-ArrowDown', 'Alt-ArrowDown'].map(key => ({
      key,
      run: through(newer, 'end', key === 'Alt-ArrowDown'),
    })),
  ];
  return [
    lineNumbers(),
    history(),
    drawSelection(),
    rectangularSelection(),
    crosshairCursor(),
    EditorState.allowMultipleSelections.of(true),
    indentUnit.of('  '),
    cypherMode,
    bracketMatching(),
    closeBrackets(),
    autocompletion({
      override: [completing(known)],
      maxRenderedOptions: 60,
      defaultKeymap: false,
      interactionDelay: 0,
    }),
    highlightActiveLine(),
    highlightSelectionMatches(),
    search({ top: true }),
    helping(schema),
    linting(told),
    tooltips({ position: 'fixed' }),
    placeholder(t('workspace:editor.empty')),
    EditorView.lineWrapping,
    // `tabindex` says of what scrolls that the keyboard gets into it.
    EditorView.contentAttributes.of({ 'aria-label': name, spellcheck: 'false', tabindex: '0' }),
    Prec.high(keymap.of(own)),
    keymap.of([
      ...closeBracketsKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...lintKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
  ];
}

/**
 * Brings a statement that was run before or after; with Alt only at the first or last line, since it moves lines else.
 * The cursor goes where the same key leads on.
 */
const through =
  (next: () => string | null, end: 'start' | 'end', onlyAtEnd: boolean) =>
  (view: EditorView): boolean => {
    const { doc, selection } = view.state;
    const at = end === 'start' ? 1 : doc.lines;
    if (onlyAtEnd && doc.lineAt(selection.main.head).number !== at) return false;
    const statement = next();
    if (statement === null) return true;
    view.dispatch({
      changes: { from: 0, to: doc.length, insert: statement },
      selection: { anchor: end === 'start' ? 0 : statement.length },
      scrollIntoView: true,
    });
    return true;
  };

/** Lays the statement out as Neo4j’s grammar does; what was typed meanwhile is left alone. */
export function format(view: EditorView): boolean {
  const { doc, selection } = view.state;
  const statement = doc.toString();
  void askLanguage({ does: 'format', statement, at: selection.main.head }).then(told => {
    if (told?.is !== 'formatted' || view.state.doc.toString() !== statement) return;
    if (told.statement === statement) return;
    view.dispatch({
      changes: { from: 0, to: statement.length, insert: told.statement },
      selection: { anchor: Math.min(Math.max(told.at, 0), told.statement.length) },
      userEvent: 'input.format',
    });
  });
  return true;
}
