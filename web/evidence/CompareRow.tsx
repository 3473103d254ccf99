import type { ReactNode } from 'react';
import { useShared } from '../panels/context.ts';
import { useInspect } from '../panels/useInspect.ts';
import { t } from '../texts/index.ts';
import type { Named, Shared } from './compare.ts';

/** One thing of the two, side by side. */
export function CompareRow({ title, one, other }: { title: string; one: ReactNode; other: ReactNode }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{one}</td>
      <td>{other}</td>
    </tr>
  );
}

type SharedProps = { of: 'documents' | 'origins' | 'speakers'; shared: Shared<Named> };

/** What both have, then what only the one or only the other has. */
export function SharedRow({ of, shared }: SharedProps) {
  return (
    <>
      <tr>
        <th scope="row">{t(`evidence:shared.${of}.both`)}</th>
        <td colSpan={2}>
          <Names names={shared.both} />
        </td>
      </tr>
      <CompareRow
        title={t(`evidence:shared.${of}.one`)}
        one={<Names names={shared.one} />}
        other={<Names names={shared.other} />}
      />
    </>
  );
}

/** Names that lead to what they name, away from the comparison. */
export function Names({ names }: { names: Named[] }) {
  const { dispatch, open } = useShared();
  const inspect = useInspect();
  if (names.length === 0) return <span className="muted">{t('common:none')}</span>;
  return (
    <ul className="names">
      {names.map(({ id, caption }) => (
        <li key={id}>
          <button
            type="button"
            className="link"
            onClick={() => {
              dispatch({ type: 'compared', compare: null });
              if (id.startsWith('origin:')) inspect(id);
              else open(id);
            }}
          >
            {caption}
          </button>
        </li>
      ))}
    </ul>
  );
}
