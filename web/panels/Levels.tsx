import { t } from '../texts/index.ts';
import { useShared } from './context.ts';

const levels = ['states', 'actors', 'events'] as const;

/** What the view is made of: states and their ties, all actors and theirs, or events and who takes part in them. */
export function Levels() {
  const { view, dispatch } = useShared();
  return (
    <fieldset className="levels" aria-label={t('stage:level.label')}>
      {levels.map(level => (
        <button
          key={level}
          type="button"
          aria-pressed={view.level === level}
          onClick={() => dispatch({ type: 'levelChosen', level })}
        >
          {t(`stage:level.${level}`)}
        </button>
      ))}
    </fieldset>
  );
}
