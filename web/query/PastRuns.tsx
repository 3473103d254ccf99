import type { SavedQuery } from '../../server/contract/queries.ts';
import { useShared } from '../panels/context.ts';
import { columnTitle } from '../state/cells.ts';
import { type PastRun, readRuns, runsAt } from '../state/keptQuestions.ts';
import { t } from '../texts/own.ts';
import { useStored } from './useStored.ts';

type Props = { queries: SavedQuery[]; onRun(run: PastRun): void };

/** What was run lately, and with what: choosing one asks it again just so. */
export function PastRuns({ queries, onRun }: Props) {
  const { nameOf } = useShared();
  const [runs, keep] = useStored(runsAt, readRuns);
  const titles = new Map(queries.map(({ id, title }) => [id, title]));
  const there = runs.filter(({ id }) => titles.has(id));
  if (there.length === 0) return null;
  const inWords = ({ given }: PastRun) =>
    given.length === 0
      ? t('own:list.defaults')
      : given.map(([name, text]) => `${columnTitle(name)} ${nameOf(text)}`).join(' · ');
  return (
    <details className="past-runs">
      <summary>
        {t('own:list.runs')} <span className="muted">{there.length}</span>
      </summary>
      <ul>
        {there.map(run => (
          <li key={`${run.id} ${JSON.stringify(run.given)}`}>
            <button type="button" className="question" data-run={run.id} onClick={() => onRun(run)}>
              <span>
                {titles.get(run.id)} <span className="muted">{inWords(run)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={() => keep(() => [])}>
        {t('own:list.forget')}
      </button>
    </details>
  );
}
