import type { Changed } from '../state/restsWords.ts';
import { t } from '../texts/index.ts';
import { GradeBadge } from './GradeBadge.tsx';

/** The best grade before, and after where it differs. */
export function GradesChange({ before, after, changes }: Changed) {
  return (
    <span className="grades-change">
      <GradeBadge grade={before.grade} />
      {changes.includes('weaker') && (
        <>
          <span aria-hidden="true">{'→'}</span>
          <span className="visually-hidden">{t('rests:roles.becomes')}</span>
          <GradeBadge grade={after?.grade ?? null} />
        </>
      )}
    </span>
  );
}
