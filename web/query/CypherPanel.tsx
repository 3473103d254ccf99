import { IconCheck, IconCode, IconCopy, IconLock, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { SavedQueryDetails } from '../../server/contract/queries.ts';
import { keyed } from '../state/cells.ts';
import { tokenLines } from '../state/cypherTokens.ts';
import { Scrolling } from './Scrolling.tsx';

/** The file behind a question, to be read: nothing is hidden, nothing can be changed here. */
export function CypherPanel({ query, onClose }: { query: SavedQueryDetails; onClose(): void }) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard?.writeText(query.text).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 2_000);
    });
  };
  return (
    <aside className="cypher" aria-label="Cypher">
      <div className="cypher-head">
        <IconCode size={16} aria-hidden="true" />
        <h3>Cypher</h3>
        <span className="tag good">
          <IconLock size={12} aria-hidden="true" /> read-only
        </span>
        <span className="spacer" />
        <button
          type="button"
          className="eye"
          aria-label={copied ? 'Copied' : 'Copy the Cypher'}
          onClick={copy}
        >
          {copied ? <IconCheck size={17} /> : <IconCopy size={17} />}
        </button>
        <button type="button" className="eye" aria-label="Close the Cypher" onClick={onClose}>
          <IconX size={17} />
        </button>
      </div>
      <Scrolling name="Statement" className="cypher-text">
        <ol>
          {keyed(tokenLines(query.text.trimEnd())).map(({ key, value: line }) => (
            <li key={key}>
              <code>
                {keyed(line).map(({ key: at, value: { is, text } }) => (
                  <span key={at} className={`c-${is}`}>
                    {text}
                  </span>
                ))}
              </code>
            </li>
          ))}
        </ol>
      </Scrolling>
      <div className="cypher-foot">
        {query.expect !== null && (
          <p>
            <IconCheck size={15} aria-hidden="true" /> Its own check: {query.expect}
          </p>
        )}
        <p className="muted">
          <code>{query.file}</code>
        </p>
      </div>
    </aside>
  );
}
