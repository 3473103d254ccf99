import { useShared } from '../panels/context.ts';
import { t } from '../texts/index.ts';
import { bounds, type Shaped } from './useShape.ts';
import { valueInWords } from './words.ts';

/** So many steps from the lowest value to the highest, where values aren’t whole. */
const steps = 100;

/** Fades or removes what has less than a chosen value. */
export function LeastSlider({ size, shaped }: { size: string; shaped: Shaped }) {
  const { view, dispatch, picture } = useShared();
  const { least, below } = view.shape;
  const [bottom, top] = bounds(shaped.values);
  const whole = [...shaped.values.values()].every(Number.isInteger);
  const value = Math.min(top, Math.max(bottom, least ?? bottom));
  return (
    <fieldset className="shape-least">
      <legend>{t('shape:least.legend')}</legend>
      <div className="shape-ways">
        {(['fade', 'remove'] as const).map(way => (
          <label key={way}>
            <input
              type="radio"
              name="shape-below"
              checked={below === way}
              onChange={() =>
                dispatch({ type: 'shapeChanged', change: { below: way, least: least ?? bottom } })
              }
            />{' '}
            {t(`shape:least.${way}`)}
          </label>
        ))}
      </div>
      <input
        type="range"
        aria-label={t('shape:least.label')}
        aria-valuetext={valueInWords(size, value)}
        min={bottom}
        max={top}
        step={whole ? 1 : (top - bottom) / steps || 1}
        value={value}
        onChange={({ target }) => {
          const chosen = Number(target.value);
          // Rounded, so that links stay short; the lowest lifts it.
          const next = whole ? chosen : Number(chosen.toPrecision(3));
          dispatch({ type: 'shapeChanged', change: { least: chosen <= bottom ? null : next, below } });
        }}
      />
      <span className="muted" aria-live="polite">
        {least === null
          ? t('shape:least.nothing')
          : t(below === 'fade' ? 'shape:least.faded' : 'shape:least.removed', {
              value: valueInWords(size, value),
              low: shaped.low.size,
              count: picture.nodes.length,
            })}
      </span>
    </fieldset>
  );
}
