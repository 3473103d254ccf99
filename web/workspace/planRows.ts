import type { PlanStep } from '../../server/contract/cypher.ts';

/** A step as a line of the tree. */
export type PlanRow = {
  /** Its place among the branches, as `0.1.0`: the root is `0`. */
  key: string;
  step: PlanStep;
  /** How deep it stands, from 1. */
  level: number;
  /** How often the steps above it part: lines of one branch stand below each other. */
  indent: number;
  /** Which of several branches it begins, from 1; null where it goes on with one. */
  branch: { at: number; of: number } | null;
  /** What would make it quicker. */
  hints: string[];
};

export type Hint = { operator: string; message: string };

/** The lines of a plan, the last step first; a hint stands at the first step that it speaks of. */
export function planRows(plan: PlanStep, hints: Hint[] = []): PlanRow[] {
  const rows: PlanRow[] = [];
  const visit = (step: PlanStep, key: string, level: number, indent: number, branch: PlanRow['branch']) => {
    rows.push({ key, step, level, indent, branch, hints: [] });
    const of = step.children.length;
    for (const [at, child] of step.children.entries())
      visit(child, `${key}.${at}`, level + 1, indent + (of > 1 ? 1 : 0), of > 1 ? { at: at + 1, of } : null);
  };
  visit(plan, '0', 1, 0, null);
  for (const { operator, message } of hints) {
    const meant = rows.filter(({ step }) => step.operator === operator);
    const own =
      meant.find(({ step, hints: held }) => held.length === 0 && speaksOf(message, step)) ?? meant[0];
    (own ?? rows[0])?.hints.push(message);
  }
  return rows;
}

/** Whether a hint names a label or a property that the step's details name. */
const speaksOf = (message: string, { details }: PlanStep): boolean =>
  [...details.matchAll(/[:.]`?([\p{L}\p{N}_]+)/gu)].some(([, name]) => name && message.includes(name));

/** The hits of all steps; null where nothing was profiled. */
export function allHits(rows: PlanRow[]): number | null {
  if (rows.every(({ step }) => step.dbHits === null)) return null;
  return rows.reduce((sum, { step }) => sum + (step.dbHits ?? 0), 0);
}

/** The plan as text, as it is copied: a line a step. */
export function planText(rows: PlanRow[]): string {
  return rows
    .map(({ step, indent, branch, hints }) => {
      const figures = [
        step.estimatedRows === null ? null : `estimated rows ${Math.round(step.estimatedRows)}`,
        step.rows === null ? null : `rows ${step.rows}`,
        step.dbHits === null ? null : `db hits ${step.dbHits}`,
      ].filter(one => one !== null);
      const parts = [step.operator, step.details, figures.length > 0 ? `(${figures.join(', ')})` : ''];
      const sign = branch ? '|-' : '+ ';
      return [
        `${'| '.repeat(indent - (branch ? 1 : 0))}${sign}${parts.filter(part => part !== '').join(' ')}`,
        ...hints.map(hint => `${'| '.repeat(indent)}  ! ${hint}`),
      ].join('\n');
    })
    .join('\n');
}
