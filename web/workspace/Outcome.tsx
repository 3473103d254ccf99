import type { EditorView } from '@codemirror/view';
import { IconClock } from '@tabler/icons-react';
import { type RefObject, useEffect, useState } from 'react';
import { t } from '../texts/workspace.ts';
import { AnswerRows, NoRows } from './AnswerRows.tsx';
import { momentInWords } from './moment.ts';
import { PlanView } from './PlanView.tsx';
import { Refusal } from './Refusal.tsx';
import type { Asking } from './useAsking.ts';
import type { Run } from './useRuns.ts';

type Props = {
  asking: Asking;
  run: Run | undefined;
  editor: RefObject<EditorView | null>;
};

/** What came of the last run of this tab, or how Neo4j would go about it. */
export function Outcome({ asking, run, editor }: Props) {
  const { plan, planFault, changed, wrong, pressed } = asking;
  const planned = plan ?? planFault;
  const shown = planned ? asking.shown : 'rows';
  const faulty = Object.keys(wrong).length;
  const shownRows = run !== undefined && run.error === null && run.columns.length > 0;
  const old = changed && run !== undefined && run.is !== 'running';
  const oldShown = shown === 'plan' ? asking.planChanged : old && !shownRows;
  return (
    <div className="workspace-outcome">
      <div className="workspace-bar">
        {planned && (
          <fieldset className="levels" aria-label={t('workspace:answer.shown')}>
            {(['rows', 'plan'] as const).map(one => (
              <button key={one} type="button" aria-pressed={shown === one} onClick={() => asking.show(one)}>
                {t(`workspace:answer.${one}`)}
              </button>
            ))}
          </fieldset>
        )}
        <span className="rows" role="status">
          {pressed && faulty > 0
            ? t('workspace:parameters.notRun', { count: faulty })
            : run?.is === 'cancelled'
              ? t('workspace:answer.stopped', { count: run.rows.length, seconds: inSeconds(run.took) })
              : old && !shownRows
                ? t('workspace:answer.at', { time: momentInWords(new Date(run.began).toISOString()) })
                : ''}
        </span>
        {run?.is === 'running' && <Elapsed since={run.began} />}
        {oldShown && (
          <span className="tag warn">
            <IconClock size={12} aria-hidden="true" /> {t('workspace:answer.changed')}
          </span>
        )}
      </div>
      {shown === 'plan' && plan ? (
        <PlanView key={plan.name} plan={plan.plan} hints={plan.hints} />
      ) : shown === 'plan' && planFault ? (
        <p className="answer-note" role="alert">
          {planFault.message}
        </p>
      ) : run?.error ? (
        <Refusal error={run.error} editor={editor} onAgain={() => asking.start()} />
      ) : shownRows ? (
        <AnswerRows
          key={asking.active.id}
          run={run}
          name={asking.active.id}
          stale={changed}
          limits={asking.limits}
          onLimit={asking.raise}
        />
      ) : run?.is === 'done' ? (
        <NoRows />
      ) : (
        !run && (
          <div className="answer-note workspace-first">
            <h3>{t('workspace:answer.first')}</h3>
            <p>{t('workspace:answer.firstKeys')}</p>
          </div>
        )
      )}
    </div>
  );
}

const inSeconds = (milliseconds: number | null): number => Math.round((milliseconds ?? 0) / 100) / 10;

/** How long it has been running; said only when it takes a while, and not read out at every tick. */
function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 100);
    return () => clearInterval(timer);
  }, []);
  const took = now - since;
  if (took < 200) return null;
  return (
    <span className="rows" aria-live="off">
      <span className="spinner" aria-hidden="true" />{' '}
      {t('workspace:answer.elapsed', { seconds: inSeconds(took) })}
    </span>
  );
}
