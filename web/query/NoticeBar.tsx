import { IconX } from '@tabler/icons-react';
import { t } from '../texts/own.ts';
import { type Notice, useNotice } from './notice.ts';

/** At the foot of the questions: what was done, with the way back. It stays until it is closed or the next one comes. */
export function NoticeBar({ notice }: { notice: Notice | null }) {
  const say = useNotice();
  const undo = notice?.undo;
  return (
    <div className={notice?.bad ? 'own-notice bad' : 'own-notice'} role="status">
      {notice && (
        <>
          <span>{notice.text}</span>
          {undo && (
            <button
              type="button"
              className="button"
              onClick={() => undo().catch((thrown: Error) => say({ text: thrown.message, bad: true, undo }))}
            >
              {t('own:notice.undo')}
            </button>
          )}
          <button type="button" className="eye" aria-label={t('own:notice.close')} onClick={() => say(null)}>
            <IconX size={16} />
          </button>
        </>
      )}
    </div>
  );
}
