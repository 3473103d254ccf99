import { keyed } from '../state/cells.ts';
import { tokenLines } from '../state/cypherTokens.ts';
import { Scrolling } from './Scrolling.tsx';

/** A file of Cypher to be read, with the numbers of its lines. */
export function FileText({ text, name, className = '' }: { text: string; name: string; className?: string }) {
  return (
    <Scrolling name={name} className={`cypher-text ${className}`.trim()}>
      <ol>
        {keyed(tokenLines(text.trimEnd())).map(({ key, value: line }) => (
          <li key={key}>
            <code>
              {keyed(line).map(({ key: at, value: { is, text: word } }) => (
                <span key={at} className={`c-${is}`}>
                  {word}
                </span>
              ))}
            </code>
          </li>
        ))}
      </ol>
    </Scrolling>
  );
}
