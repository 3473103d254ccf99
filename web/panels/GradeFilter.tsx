import type { FilterChange } from '../state/view.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';

const letters = ['A', 'B', 'C', 'D', 'E'] as const;
const figures = [1, 2, 3, 4, 5] as const;

/** The weakest grade let in. What can’t be judged (F, 6) is no bottom of the scale but a choice of its own. */
export function GradeFilter() {
  const {
    view: { filter },
    dispatch,
  } = useShared();
  const change = (part: FilterChange) => dispatch({ type: 'filterChanged', change: part });
  const bounded = filter.reliability !== undefined || filter.credibility !== undefined;
  const unjudged = filter.unjudged ?? !bounded;
  const letter = filter.reliability ?? 'E';
  const figure = filter.credibility ?? 5;
  return (
    <section>
      <h2>{t('filter:grade.head')}</h2>
      <fieldset className="grades" aria-label={t('filter:grade.leastReliability')}>
        <span>{t('filter:grade.reliability')}</span>
        {letters.map(one => (
          <button
            key={one}
            type="button"
            className={one === letter ? 'least' : one < letter ? 'in' : ''}
            aria-pressed={one === letter}
            onClick={() => change({ reliability: one === 'E' ? undefined : one })}
          >
            {one}
          </button>
        ))}
      </fieldset>
      <fieldset className="grades" aria-label={t('filter:grade.leastCredibility')}>
        <span>{t('filter:grade.credibility')}</span>
        {figures.map(one => (
          <button
            key={one}
            type="button"
            className={one === figure ? 'least' : one < figure ? 'in' : ''}
            aria-pressed={one === figure}
            onClick={() => change({ credibility: one === 5 ? undefined : one })}
          >
            {one}
          </button>
        ))}
      </fieldset>
      <label className="row">
        <input
          type="checkbox"
          checked={unjudged}
          onChange={() => change({ unjudged: unjudged ? false : bounded ? true : undefined })}
        />
        <span className="name">{t('filter:grade.unjudged')}</span>
      </label>
    </section>
  );
}
