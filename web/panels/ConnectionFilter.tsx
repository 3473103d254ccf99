import { useId } from 'react';
import type { NeighbourCounts } from '../../server/contract/elements.ts';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';

/** What narrows the connections beyond the filter of the view: a month, and a least reliability. */
export type Narrowed = { month?: string; reliability?: string };

/** The filter of the view, narrowed; never wider than it was. */
export function narrow(
  query: Record<string, string>,
  { month, reliability }: Narrowed,
): Record<string, string> {
  const [first, last] = month ? daysOf(month) : [undefined, undefined];
  const parts: [string, string | undefined][] = [
    ['from', greatest(query.from, first)],
    ['to', least(query.to, last)],
    ['reliability', least(query.reliability, reliability)],
  ];
  const given = parts.filter((part): part is [string, string] => part[1] !== undefined);
  return { ...query, ...Object.fromEntries(given) };
}

const greatest = (...texts: (string | undefined)[]) =>
  texts
    .filter(text => text !== undefined)
    .sort()
    .at(-1);
const least = (...texts: (string | undefined)[]) => texts.filter(text => text !== undefined).sort()[0];

/** First and last day of a month such as 2024-10. */
function daysOf(month: string): [string, string] {
  const [year = 0, figure = 0] = month.split('-').map(Number);
  return [`${month}-01`, new Date(Date.UTC(year, figure, 0)).toISOString().slice(0, 10)];
}

const monthOption = (month: string, count: number) =>
  t('inspector:narrow.month', { month: dateInWords(month), count });

type Props = { counts: NeighbourCounts; narrowed: Narrowed; onChange(narrowed: Narrowed): void };

/** Narrows what is around an element by when it happened and how well it is sourced. */
export function ConnectionFilter({ counts, narrowed, onChange }: Props) {
  const [date, grade] = [useId(), useId()];
  const months = counts.months.filter(({ month }) => month !== 'undated');
  const undated = counts.months.find(({ month }) => month === 'undated')?.total ?? 0;
  const change = (part: Narrowed) =>
    onChange(
      Object.fromEntries(Object.entries({ ...narrowed, ...part }).filter(([, value]) => value)) as Narrowed,
    );
  if (counts.grades.length === 0 && Object.keys(narrowed).length === 0) return null;
  return (
    <div className="narrow">
      <label htmlFor={date}>{t('inspector:narrow.happened')}</label>
      <select
        id={date}
        value={narrowed.month ?? ''}
        onChange={event => change({ month: event.target.value })}
      >
        <option value="">{t('inspector:narrow.anyDate')}</option>
        {narrowed.month && !months.some(({ month }) => month === narrowed.month) && (
          <option value={narrowed.month}>{monthOption(narrowed.month, 0)}</option>
        )}
        {months.map(({ month, total }) => (
          <option key={month} value={month}>
            {monthOption(month, total)}
          </option>
        ))}
      </select>
      <label htmlFor={grade}>{t('inspector:narrow.grade')}</label>
      <select
        id={grade}
        value={narrowed.reliability ?? ''}
        onChange={event => change({ reliability: event.target.value })}
      >
        <option value="">{t('inspector:narrow.anyGrade')}</option>
        {['A', 'B', 'C', 'D', 'E'].map(letter => (
          <option key={letter} value={letter}>
            {t('inspector:narrow.orBetter', { letter })}
          </option>
        ))}
      </select>
      {undated > 0 && narrowed.month && (
        <p className="muted">{t('inspector:narrow.undated', { count: undated })}</p>
      )}
    </div>
  );
}
