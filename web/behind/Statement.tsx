import { IconCode } from '@tabler/icons-react';
import { useState } from 'react';
import type { Behind } from '../../server/contract/behind.ts';
import { openStatement } from '../asking/open.ts';
import { useShared } from '../panels/context.ts';
import { paramLines, statementText } from '../state/behindText.ts';
import { keyed } from '../state/cells.ts';
import { tokenLines } from '../state/cypherTokens.ts';
import { t } from '../texts/behind.ts';
import { CopyButton } from './CopyButton.tsx';

/** One statement with its parameters, and what it gave. @param onOpened it goes on in the workspace */
export function Statement({ ran, onOpened }: { ran: Behind['statements'][number]; onOpened(): void }) {
  const shared = useShared();
  const [folded, setFolded] = useState(true);
  const lines = paramLines(ran.parameters);
  const isLong = lines.some(line => line.length > 90);
  return (
    <div className="ran">
      <div className="ran-head">
        <code>{ran.file}</code>
        <span className="muted">
          {t('behind:statement.took', {
            rows: t('common:row', { count: ran.rows }),
            milliseconds: ran.milliseconds,
          })}
        </span>
        <button
          type="button"
          className="eye"
          aria-label={t('behind:open', { file: ran.file })}
          title={t('behind:open', { file: ran.file })}
          onClick={() => {
            onOpened();
            openStatement(shared, ran.statement, ran.parameters);
          }}
        >
          <IconCode size={16} />
        </button>
        <CopyButton
          label={t('behind:copy.file', { file: ran.file })}
          text={() => Promise.resolve(statementText(ran))}
        />
      </div>
      {lines.length > 0 && (
        <pre className={folded ? 'ran-parameters folded' : 'ran-parameters'}>
          {keyed(lines).map(({ key, value: line }) => (
            <code key={key}>
              <span className="c-parameter">{line.slice(0, line.indexOf('=>'))}</span>
              {line.slice(line.indexOf('=>'))}
              {'\n'}
            </code>
          ))}
        </pre>
      )}
      {isLong && (
        <button type="button" className="link" onClick={() => setFolded(!folded)}>
          {folded ? t('behind:statement.whole') : t('behind:statement.shorter')}
        </button>
      )}
      <pre>
        {keyed(tokenLines(ran.statement.trimEnd())).map(({ key, value: line }) => (
          <code key={key}>
            {keyed(line).map(({ key: at, value: { is, text } }) => (
              <span key={at} className={`c-${is}`}>
                {text}
              </span>
            ))}
            {'\n'}
          </code>
        ))}
      </pre>
    </div>
  );
}
