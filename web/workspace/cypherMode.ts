import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { tags } from '@lezer/highlight';
import { beginning, lineTokens, type Reading, type Token } from '../state/cypherTokens.ts';

type State = { reading: Reading; left: Token[] };

/** Cypher for the editor, by the same tokens with which statements are coloured elsewhere on the page. */
const language = StreamLanguage.define<State>({
  name: 'cypher',
  startState: () => ({ reading: beginning(), left: [] }),
  copyState: ({ reading, left }) => ({ reading: { ...reading, open: [...reading.open] }, left: [...left] }),
  token(stream, state) {
    if (stream.sol()) state.left = lineTokens(stream.string, state.reading);
    const token = state.left.shift();
    if (!token) {
      stream.skipToEnd();
      return null;
    }
    stream.pos += token.text.length;
    return token.is === 'plain' ? null : token.is;
  },
  languageData: {
    commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] },
  },
  tokenTable: {
    comment: tags.comment,
    keyword: tags.keyword,
    label: tags.className,
    type: tags.typeName,
    text: tags.string,
    parameter: tags.labelName,
  },
});

/** The colours are those of web/cypher.css. */
const colours = HighlightStyle.define([
  { tag: tags.comment, class: 'c-comment' },
  { tag: tags.keyword, class: 'c-keyword' },
  { tag: tags.className, class: 'c-label' },
  { tag: tags.typeName, class: 'c-type' },
  { tag: tags.string, class: 'c-text' },
  { tag: tags.labelName, class: 'c-parameter' },
]);

export const cypherMode: Extension = [language, syntaxHighlighting(colours)];
