import './plan.css';
import { IconBulb, IconCheck, IconChevronDown, IconChevronRight, IconCopy } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { PlanStep } from '../../server/contract/cypher.ts';
import plan from '../texts/en/plan.json' with { type: 'json' };
import { t } from '../texts/plan.ts';
import { allHits, type Hint, type PlanRow, planRows, planText } from './planRows.ts';
import { useTreeKeys } from './useTreeKeys.ts';

type Props = { plan: PlanStep; hints?: Hint[] };
type Operator = keyof typeof plan.operator;

/**
 * How a statement is worked out, or was: step by step as a tree, in plain words with Neo4j’s own name, what each step
 * takes and gives, and what would make it quicker.
 */
export function PlanView({ plan: root, hints = [] }: Props) {
  const rows = useMemo(() => planRows(root, hints), [root, hints]);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const shown = rows.filter(({ key }) => ![...folded].some(one => key.startsWith(`${one}.`)));
  const fold = (key: string, on: boolean) =>
    setFolded(before => new Set(on ? [...before, key] : [...before].filter(one => one !== key)));
  const keys = useTreeKeys(shown, folded, fold);
  const total = allHits(rows);
  return (
    <section className="plan" aria-label={t('plan:title')}>
      <div className="plan-head">
        <p>
          {t('plan:reads')} {total === null ? t('plan:estimates') : t('plan:total', { count: total })}
        </p>
        <CopyPlan text={planText(rows)} />
      </div>
      <div role="tree" aria-label={t('plan:title')} className="plan-tree" onKeyDown={keys.onKeyDown}>
        {shown.map(row => (
          <Step
            key={row.key}
            row={row}
            total={total}
            folded={folded.has(row.key)}
            focus={keys.current === row.key}
            onFold={on => fold(row.key, on)}
            onFocus={() => keys.setCurrent(row.key)}
          />
        ))}
      </div>
    </section>
  );
}

type StepProps = {
  row: PlanRow;
  total: number | null;
  folded: boolean;
  focus: boolean;
  onFold(on: boolean): void;
  onFocus(): void;
};

function Step({ row, total, folded, focus, onFold, onFocus }: StepProps) {
  const { key, step, level, indent, branch, hints } = row;
  const parent = step.children.length > 0;
  const says = isKnown(step.operator) ? t(`plan:operator.${step.operator}`) : null;
  const share = total !== null && total > 0 ? (step.dbHits ?? 0) / total : 0;
  return (
    <div
      role="treeitem"
      aria-level={level}
      aria-expanded={parent ? !folded : undefined}
      aria-selected={focus}
      tabIndex={focus ? 0 : -1}
      data-key={key}
      className={branch ? 'plan-step branch' : 'plan-step'}
      style={{ '--indent': indent } as React.CSSProperties}
      onFocus={onFocus}
    >
      {/* For the pointer; arrow keys do the same. */}
      <span className="plan-fold" aria-hidden="true" onClick={() => parent && onFold(!folded)}>
        {parent && (folded ? <IconChevronRight size={15} /> : <IconChevronDown size={15} />)}
      </span>
      <div className="plan-what">
        {branch && <span className="plan-branch">{t('plan:branch', branch)}</span>}
        <span className="plan-says">{says ?? step.operator}</span>{' '}
        {says !== null && <code className="plan-operator">{step.operator}</code>}
        {step.details !== '' && <code className="plan-details">{step.details}</code>}
        {hints.map(hint => (
          <span key={hint} className="plan-hint">
            <IconBulb size={15} aria-hidden="true" />
            <span>
              <span className="visually-hidden">{t('plan:hint')} </span>
              {hint}
            </span>
          </span>
        ))}
      </div>
      <div className="plan-figures">
        {step.rows !== null && <span>{t('plan:given', { count: step.rows })}</span>}
        {step.estimatedRows !== null && (
          <span className="muted">{t('plan:estimated', { count: Math.round(step.estimatedRows) })}</span>
        )}
        {step.dbHits !== null && (
          <span title={t('plan:share', { percent: Math.round(share * 100) })}>
            <span className="plan-bar" aria-hidden="true">
              <span style={{ width: `${Math.max(share * 100, step.dbHits > 0 ? 1 : 0)}%` }} />
            </span>
            {t('plan:hits', { count: step.dbHits })}
          </span>
        )}
      </div>
    </div>
  );
}

const isKnown = (operator: string): operator is Operator => Object.hasOwn(plan.operator, operator);

function CopyPlan({ text }: { text: string }) {
  const [done, setDone] = useState<'copied' | 'notCopied' | null>(null);
  const copy = async () => {
    setDone(
      await navigator.clipboard.writeText(text).then(
        () => 'copied' as const,
        () => 'notCopied' as const,
      ),
    );
    setTimeout(() => setDone(null), 2_000);
  };
  return (
    <button type="button" className="button" onClick={() => void copy()}>
      {done === 'copied' ? (
        <IconCheck size={16} aria-hidden="true" />
      ) : (
        <IconCopy size={16} aria-hidden="true" />
      )}{' '}
      <span aria-live="polite">{t(done ? `plan:${done}` : 'plan:copy')}</span>
    </button>
  );
}
