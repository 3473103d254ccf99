import { type ReactNode, useState } from 'react';
import { t } from '../texts/index.ts';

/** So many rows come at once: a browser takes seconds over thousands. */
const first = 200;

/** A list of which the first rows are shown, and all of them when they are asked for. */
export function Rows<T>({ of, children }: { of: T[]; children(one: T): ReactNode }) {
  const [all, setAll] = useState(false);
  const shown = all ? of : of.slice(0, first);
  return (
    <>
      <ul>{shown.map(children)}</ul>
      {shown.length < of.length && (
        <p>
          {t('panels:rows.listed', { shown: shown.length, count: of.length })}{' '}
          <button type="button" className="link" onClick={() => setAll(true)}>
            {t('panels:rows.all')}
          </button>
        </p>
      )}
    </>
  );
}
