import { useState } from 'react';
import type { SavedQueryDetails } from '../../../server/contract/queries.ts';
import { t } from '../../texts/own.ts';
import { FileText } from '../FileText.tsx';
import type { Clash } from './useSaving.ts';

type Props = {
  clash: Clash;
  /** Saves mine in the place of what is there; null: anew, since nothing is there any more. */
  onReplace(theirs: SavedQueryDetails | null): void;
  onTake(theirs: SavedQueryDetails): void;
  onRename(): void;
};

/** Something else is in the way: what it is, and what can be done without losing either. */
export function ClashNote({ clash, onReplace, onTake, onRename }: Props) {
  const { message, theirs, hidden, other } = clash;
  const [reading, setReading] = useState(false);
  return (
    <div className="save-clash" role="alert">
      <p>
        <strong>{message}</strong>
      </p>
      <p>
        {theirs === null
          ? t(hidden ? 'own:clash.hidden' : 'own:clash.gone')
          : theirs.own
            ? t('own:clash.theirs', { title: theirs.title, file: theirs.file })
            : t('own:clash.shipped', { title: theirs.title, file: theirs.file })}
      </p>
      <div className="save-buttons">
        {theirs && (
          <button
            type="button"
            className="button"
            aria-expanded={reading}
            onClick={() => setReading(!reading)}
          >
            {t(reading ? 'own:clash.close' : 'own:clash.read')}
          </button>
        )}
        <button type="button" className="button" onClick={onRename}>
          {t('own:clash.rename')}
        </button>
        {theirs?.own && !other && (
          <button type="button" className="button" onClick={() => onTake(theirs)}>
            {t('own:clash.take')}
          </button>
        )}
        {(theirs ? theirs.own : !hidden) && (
          <button type="button" className="button" onClick={() => onReplace(theirs)}>
            {t(theirs ? 'own:clash.replace' : 'own:clash.again')}
          </button>
        )}
      </div>
      {theirs && reading && <FileText text={theirs.text} name={theirs.file} className="save-file" />}
    </div>
  );
}
