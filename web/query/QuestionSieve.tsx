import type { SavedQuery } from '../../server/contract/queries.ts';
import { openSieve, type Sieve } from '../state/question.ts';
import { t } from '../texts/own.ts';

type Props = { queries: SavedQuery[]; sieve: Sieve; open: boolean; onChange(sieve: Sieve): void };

/** Chips that narrow the list to groups, tags and one’s own; while it is closed, those that are chosen. */
export function QuestionSieve({ queries, sieve, open, onChange }: Props) {
  const groups = [...new Set(queries.map(({ group }) => group))];
  const tags = [...new Set(queries.flatMap(one => one.tags))].sort();
  const flip = (list: string[], one: string) =>
    list.includes(one) ? list.filter(other => other !== one) : [...list, one];
  const chip = (caption: string, chosen: boolean, change: () => void) =>
    (open || chosen) && (
      <li key={caption}>
        <button
          type="button"
          className={chosen ? 'chip accent' : 'chip'}
          aria-pressed={chosen}
          onClick={change}
        >
          {caption}
        </button>
      </li>
    );
  const row = (name: string, chips: ReturnType<typeof chip>[]) =>
    chips.some(Boolean) && (
      <ul className="sieve" aria-label={name}>
        {chips}
      </ul>
    );
  const narrowed = sieve !== openSieve;
  return (
    <div className="sieves">
      {row(t('own:list.tags'), [
        ...(queries.some(one => one.own) || sieve.own
          ? [chip(t('own:list.own'), sieve.own, () => onChange({ ...sieve, own: !sieve.own }))]
          : []),
        ...tags.map(tag =>
          chip(tag, sieve.tags.includes(tag), () => onChange({ ...sieve, tags: flip(sieve.tags, tag) })),
        ),
      ])}
      {row(
        t('own:list.groups'),
        groups.map(group =>
          chip(group, sieve.groups.includes(group), () =>
            onChange({ ...sieve, groups: flip(sieve.groups, group) }),
          ),
        ),
      )}
      {narrowed && (
        <button type="button" className="link" onClick={() => onChange(openSieve)}>
          {t('own:list.lift')}
        </button>
      )}
    </div>
  );
}
