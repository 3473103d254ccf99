import './shape.css';
import { IconX } from '@tabler/icons-react';
import { useShared } from '../panels/context.ts';
import { evidenceMeasures, lineMeasures, ofProperty } from '../state/shape.ts';
import { t } from '../texts/index.ts';
import { GroupKey } from './GroupKey.tsx';
import { LeastSlider } from './LeastSlider.tsx';
import { Ranked } from './Ranked.tsx';
import type { Shaped } from './useShape.ts';
import { coloursOf, sizesOf } from './valuesOf.ts';
import { withinInWords } from './words.ts';

type Props = { shaped: Shaped; onClose(): void };

/** How the network is sized, coloured, marked and thinned, and the list of its nodes by what they are sized by. */
export function ShapePanel({ shaped, onClose }: Props) {
  const { view, dispatch, picture } = useShared();
  const { shape } = view;
  const sizes = sizesOf(picture);
  const { size } = shape;
  // What a link names stays chosen, also where this picture has none of it.
  const evidence = evidenceMeasures.filter(name => sizes.evidence.includes(name) || name === size);
  const properties = withChosen(sizes.properties, size);
  const colours = withChosen(coloursOf(picture), shape.colour);
  return (
    <section className="float shape" aria-label={t('shape:name')}>
      <header>
        <h2>{t('shape:name')}</h2>
        <button type="button" className="eye" aria-label={t('shape:close')} onClick={onClose}>
          <IconX size={16} aria-hidden="true" />
        </button>
      </header>
      <div className="shape-body">
        <p className="muted" aria-live="polite">
          {t('shape:within.sentence', { within: withinInWords(picture) })}
          {shaped.state === 'working' && ` ${t('shape:working')}`}
        </p>
        {shaped.state === 'failed' && <p role="alert">{t('shape:failed')}</p>}
        <div className="shape-choices">
          <label htmlFor="shape-size">{t('shape:size.label')}</label>
          <select
            id="shape-size"
            value={size ?? ''}
            onChange={({ target }) =>
              dispatch({ type: 'shapeChanged', change: { size: target.value || null } })
            }
          >
            <option value="">{t('shape:size.none')}</option>
            <optgroup label={t('shape:size.byLines')}>
              {lineMeasures.map(name => (
                <option key={name} value={name}>
                  {t(`shape:size.${name}`)}
                </option>
              ))}
            </optgroup>
            {evidence.length > 0 && (
              <optgroup label={t('shape:size.byEvidence')}>
                {evidence.map(name => (
                  <option key={name} value={name}>
                    {t(`shape:size.${name}`)}
                  </option>
                ))}
              </optgroup>
            )}
            <Properties names={properties} />
          </select>
          <label htmlFor="shape-colour">{t('shape:colour.label')}</label>
          <select
            id="shape-colour"
            value={shape.colour ?? ''}
            onChange={({ target }) =>
              dispatch({ type: 'shapeChanged', change: { colour: target.value || null } })
            }
          >
            <option value="">{t('shape:colour.kind')}</option>
            <option value="community">{t('shape:colour.community')}</option>
            <Properties names={colours} />
          </select>
        </div>
        {size !== null && !size.startsWith(ofProperty) && (
          <p className="muted">{t(`shape:meaning.${size as 'degree'}`)}</p>
        )}
        {shape.colour === 'community' && <p className="muted">{t('shape:meaning.community')}</p>}
        <label className="row">
          <input
            type="checkbox"
            checked={shape.cuts}
            onChange={() => dispatch({ type: 'shapeChanged', change: { cuts: !shape.cuts } })}
          />
          <span className="name">{t('shape:cuts.label')}</span>
          {shape.cuts && shaped.state === 'ready' && <span className="count">{shaped.cuts.size}</span>}
        </label>
        {size !== null && shaped.values.size > 0 && <LeastSlider size={size} shaped={shaped} />}
        {shape.colour !== null && <GroupKey colour={shape.colour} groups={shaped.groups} />}
        <Ranked shaped={shaped} />
      </div>
    </section>
  );
}

/** Stored properties by their names, in the values of a choice. */
function Properties({ names }: { names: string[] }) {
  if (names.length === 0) return null;
  return (
    <optgroup label={t('shape:byProperty')}>
      {names.map(name => (
        <option key={name} value={`${ofProperty}${name}`}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

function withChosen(names: string[], chosen: string | null): string[] {
  const name = chosen?.startsWith(ofProperty) ? chosen.slice(ofProperty.length) : null;
  return name === null || names.includes(name) ? names : [...names, name];
}
