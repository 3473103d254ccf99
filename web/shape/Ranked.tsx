import { useComputedColorScheme } from '@mantine/core';
import { useState } from 'react';
import { Glyph } from '../glyph/Glyph.tsx';
import { useShared } from '../panels/context.ts';
import { t } from '../texts/index.ts';
import { groupColour } from './colours.ts';
import { Swatch } from './GroupKey.tsx';
import type { Shaped } from './useShape.ts';
import { partsInWords, sizeInWords, valueInWords } from './words.ts';

/** So many rows come at once. */
const first = 100;

/** The nodes of the picture from the highest value down; each row selects its node. */
export function Ranked({ shaped }: { shaped: Shaped }) {
  const { view, dispatch, picture, kinds } = useShared();
  const theme = useComputedColorScheme('light');
  const [all, setAll] = useState(false);
  const { size, colour, cuts } = view.shape;
  const { values, groupOf } = shaped;
  if (size === null && colour === null && !cuts) return null;
  const told = picture.nodes.filter(
    ({ id }) =>
      (size !== null && values.has(id)) || (colour !== null && groupOf.has(id)) || shaped.cuts.has(id),
  );
  const ranked = told.sort(
    (one, other) =>
      (values.get(other.id) ?? -Infinity) - (values.get(one.id) ?? -Infinity) ||
      (groupOf.get(one.id) ?? 0) - (groupOf.get(other.id) ?? 0) ||
      one.caption.localeCompare(other.caption),
  );
  const shown = all ? ranked : ranked.slice(0, first);
  return (
    <section aria-label={t('shape:ranked.label')}>
      <h3>
        {t('shape:ranked.label')}{' '}
        <span className="count">
          {t('common:ofAll', { returned: ranked.length, total: picture.nodes.length })}
        </span>
      </h3>
      <table className="shape-ranked">
        <thead>
          <tr>
            <th scope="col">{t('shape:ranked.place')}</th>
            <th scope="col">{t('shape:ranked.node')}</th>
            {colour !== null && <th scope="col">{t('shape:ranked.group')}</th>}
            {size !== null && <th scope="col">{sizeInWords(size)}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, caption, kind, properties }, index) => {
            const [value, number, parts] = [values.get(id), groupOf.get(id), shaped.cuts.get(id)];
            return (
              <tr key={id} className={shaped.low.has(id) ? 'low' : undefined} data-ranked={id}>
                <td>{index + 1}</td>
                <th scope="row">
                  <button
                    type="button"
                    {...(view.selection?.id === id ? { 'aria-current': true } : {})}
                    onClick={() => dispatch({ type: 'selected', selection: { type: 'node', id } })}
                  >
                    <Glyph
                      kind={kinds.get(kind)}
                      size={16}
                      {...(typeof properties.iso2 === 'string' ? { text: properties.iso2 } : {})}
                    />
                    <span>
                      {caption}
                      {parts !== undefined && <em>{partsInWords(parts)}</em>}
                    </span>
                  </button>
                </th>
                {colour !== null && (
                  <td>
                    {number !== undefined && (
                      <>
                        <Swatch number={number} colour={groupColour(number, theme)} />
                        <span className="unseen">{number}</span>
                      </>
                    )}
                  </td>
                )}
                {size !== null && <td>{value === undefined ? '' : valueInWords(size, value)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
      {shown.length < ranked.length && (
        <p>
          {t('panels:rows.listed', { shown: shown.length, count: ranked.length })}{' '}
          <button type="button" className="link" onClick={() => setAll(true)}>
            {t('panels:rows.all')}
          </button>
        </p>
      )}
    </section>
  );
}
