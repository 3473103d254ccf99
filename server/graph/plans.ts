import type { Plan, ProfiledPlan } from 'neo4j-driver';
import type { PlanStep } from '../contract/cypher.ts';

/** A plan of the driver's → the contract's: the last step first. */
export function toPlanStep(plan: Plan | ProfiledPlan): PlanStep {
  const { operatorType, arguments: told, children } = plan;
  const estimated = Number(told.EstimatedRows ?? Number.NaN);
  const profiled = 'dbHits' in plan;
  return {
    operator: operatorType.replace(/@.*$/, ''),
    details: String(told.Details ?? ''),
    estimatedRows: Number.isFinite(estimated) ? estimated : null,
    rows: profiled ? Number(plan.rows) : null,
    dbHits: profiled ? Number(plan.dbHits) : null,
    children: children.map(toPlanStep),
  };
}

/** Every step of a plan, the last one first. */
export function stepsOf(plan: PlanStep): PlanStep[] {
  return [plan, ...plan.children.flatMap(stepsOf)];
}
