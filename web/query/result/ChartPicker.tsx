import { columnTitle } from '../../state/cells.ts';
import { t } from '../../texts/result.ts';
import type { ChartChoice, ChartColumn } from './chart.ts';

type Props = {
  columns: ChartColumn[];
  choice: ChartChoice;
  onChoose(change: Partial<ChartChoice>): void;
};
const sorts = ['bar', 'line', 'scatter'] as const;

/** Which columns are drawn, and how. */
export function ChartPicker({ columns, choice, onChoose }: Props) {
  const figures = columns.filter(({ figures: held }) => held > 0);
  const flip = (name: string) => {
    const y = choice.y.includes(name) ? choice.y.filter(one => one !== name) : [...choice.y, name];
    // A chart without any figures would be none.
    if (y.length > 0) onChoose({ y });
  };
  return (
    <div className="way-bar">
      <fieldset className="levels" aria-label={t('result:chart.as')}>
        {sorts.map(sort => (
          <button
            key={sort}
            type="button"
            aria-pressed={choice.as === sort}
            onClick={() => onChoose({ as: sort })}
          >
            {t(`result:chart.sort.${sort}`)}
          </button>
        ))}
      </fieldset>
      <label>
        {t('result:chart.x')}{' '}
        <select value={choice.x ?? ''} onChange={event => onChoose({ x: event.target.value || null })}>
          <option value="">{t('result:chart.row')}</option>
          {columns.map(({ name }) => (
            <option key={name} value={name}>
              {columnTitle(name)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="chart-y" aria-label={t('result:chart.y')}>
        <span aria-hidden="true">{t('result:chart.y')}</span>
        {figures.map(({ name }) => (
          <label key={name}>
            <input type="checkbox" checked={choice.y.includes(name)} onChange={() => flip(name)} />{' '}
            {columnTitle(name)}
          </label>
        ))}
      </fieldset>
      <label>
        {t('result:chart.colours')}{' '}
        <select
          value={choice.series ?? ''}
          onChange={event => onChoose({ series: event.target.value || null })}
        >
          <option value="">{t('result:chart.noSeries')}</option>
          {columns
            .filter(({ holds }) => holds === 'words')
            .map(({ name }) => (
              <option key={name} value={name}>
                {columnTitle(name)}
              </option>
            ))}
        </select>
      </label>
    </div>
  );
}
